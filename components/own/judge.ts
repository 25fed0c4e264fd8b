import { type Address, parseAddress } from '../../lib/address/address.ts';
import { parseRange } from '../../lib/address/range.ts';
import { refusalOf } from '../../lib/address/refusal.ts';
import { type IdWith, type Message, message } from '../../lib/language/message.ts';
import type { OwnAddress } from '../../lib/settings/settings.ts';

/** What is known while the user declares own addresses. */
export interface OwnContext {
  readonly own: readonly OwnAddress[];
  /** The platform's addresses: none of them is the user's. */
  readonly listed: readonly Address[];
  readonly platform: string;
  /** Whether addresses of the documentation ranges count as servers, as in the practice world. */
  readonly allowDocumentation: boolean;
}

/** What is to be said about what the user has typed so far. */
export type OwnVerdict =
  | { readonly kind: 'empty' }
  | { readonly kind: 'good'; readonly address: Address }
  | { readonly kind: 'refused'; readonly why: Message };

/** Judges an address as it is typed: one exact, public address that is neither declared yet nor the platform's. */
export function judgeOwn(text: string, context: OwnContext): OwnVerdict {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  if (parseRange(typed)) return refused('own_range');
  const address = parseAddress(typed);
  if (!address) return refused('own_not_an_address');
  if (context.listed.includes(address)) return refused('own_listed', { platform: context.platform });
  const same = context.own.find((declared) => declared.address === address);
  if (same) return refused('own_duplicate', { name: same.name });
  const reason = refusalOf(address);
  if (reason && !(reason === 'documentation' && context.allowDocumentation)) {
    return refused(reason === 'private' ? 'own_private' : 'own_not_public');
  }
  return { kind: 'good', address };
}

interface RefusalValues extends Record<string, string> {
  readonly platform: string;
  readonly name: string;
}

function refused(id: IdWith<RefusalValues>, values: Partial<RefusalValues> = {}): OwnVerdict {
  return { kind: 'refused', why: message(id, { platform: '', name: '', ...values }) };
}
