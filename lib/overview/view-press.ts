import type { Address } from '../address/address.ts';
import type { ExchangeId } from '../exchanges/all.ts';
import type { Message } from '../language/message.ts';

/** What a press in the popup asks for. */
export type PopupPress =
  | { readonly kind: 'check-now' }
  | { readonly kind: 'allow-feed' }
  | { readonly kind: 'open-queue'; readonly keys: readonly string[] }
  | { readonly kind: 'open-exchange'; readonly exchange: ExchangeId; readonly url: string }
  | { readonly kind: 'open-key'; readonly keyId: string; readonly url: string }
  | { readonly kind: 'show-keys'; readonly keys: readonly string[] }
  | { readonly kind: 'show-on-page' }
  | { readonly kind: 'point-at-field' }
  | { readonly kind: 'report-page' }
  | { readonly kind: 'ask-now'; readonly connections: readonly string[] }
  | { readonly kind: 'open-url'; readonly url: string }
  | { readonly kind: 'open-leak'; readonly keyId: string | null }
  | { readonly kind: 'open-welcome' }
  | { readonly kind: 'open-options' }
  | { readonly kind: 'practice' }
  | { readonly kind: 'feed-looked-at'; readonly feed: string }
  | { readonly kind: 'confirm-address'; readonly address: Address }
  | {
      readonly kind: 'claim';
      readonly keyId: string;
      readonly address: Address;
      readonly whose: 'mine' | 'not-mine';
    }
  | { readonly kind: 'set-role'; readonly keyId: string; readonly role: 'ours' | 'other' }
  | { readonly kind: 'forget-key'; readonly keyId: string };

/** A button: its label, and what a press on it asks for. */
export interface Press {
  readonly label: Message;
  readonly press: PopupPress;
}
