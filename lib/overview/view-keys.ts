import type { Address } from '../address/address.ts';
import type { ExchangeId } from '../exchanges/all.ts';
import type { Grade } from '../keys/assessed.ts';
import type { Role } from '../keys/record.ts';
import type { Message } from '../language/message.ts';
import type { Coverage } from '../rotation/deadline.ts';
import type { Moment } from '../rotation/list.ts';
import type { Tone } from '../schema/shown.ts';
import type { Press } from './view-press.ts';

/** One line of a key's diff. */
export interface DiffLine {
  readonly address: Address;
  readonly kind: 'missing' | 'retired' | 'revoked' | 'unknown' | 'new-unknown' | 'not-mine';
  readonly note: Message;
  /** "It is mine", "I did not". */
  readonly presses: readonly Press[];
}

/** An address that is on the key, with whose it is. */
export interface HeldLine {
  readonly text: string;
  readonly whose: 'platform' | 'own' | 'unknown' | 'open';
  readonly note: Message;
}

/** One key as a row of the popup, in words. */
export interface KeyRow {
  readonly id: string;
  readonly exchange: ExchangeId;
  readonly exchangeName: string;
  readonly label: string;
  /** "1 of 2", where equal keys exist; null otherwise. */
  readonly ordinal: Message | null;
  readonly role: Role;
  readonly tone: Tone;
  /** In one line: "lacks 203.0.113.12". */
  readonly condition: Message;
  readonly grade: Grade | null;
  /** "seen today", "never seen", "connected today 09:14". */
  readonly seen: Message;
  /** The same in one word: "today", "26 Nov". */
  readonly when: Message;
  readonly seenAt: Moment | null;
  /** What became of the last save: asked again in 2 min, connected, or still refused and why. */
  readonly afterSave: readonly Message[];
  readonly diff: readonly DiffLine[];
  /** Everything on the key; worked out when the key is unfolded, since a list may be long. */
  readonly held: () => readonly HeldLine[];
  /** What was on it before its last fills, to be copied. */
  readonly kept: readonly { readonly label: Message; readonly text: string }[];
  readonly coverage: Coverage | 'unknown';
  readonly deadline: Moment | null;
  readonly isNewUnknown: boolean;
  /** Role, forget, open the page. */
  readonly presses: readonly Press[];
}
