import type { Message } from '../language/message.ts';
import type { Moment } from '../rotation/list.ts';
import type { Tone } from '../schema/shown.ts';
import type { Press } from './view-press.ts';

/**
 * What the headline says; `lib/overview/headline/index.ts` has the order of precedence. The last four stand in the popup
 * alone: `lib/overview/headline/above.ts`.
 */
export type HeadlineId =
  | 'not-remembered'
  | 'look-alike'
  | 'tampered'
  | 'new-address'
  | 'revoked'
  | 'refused'
  | 'stopped'
  | 'unrestricted'
  | 'partly-refused'
  | 'lacking'
  | 'unsaved'
  | 'asking'
  | 'retired'
  | 'not-looked-at'
  | 'ready'
  | 'all-well'
  | 'first-run'
  | 'no-list'
  | 'not-allowed'
  | 'expired'
  | 'clock'
  | 'newer-kind'
  | 'disputed'
  | 'paused'
  | 'none-in-use'
  | 'held-back'
  | 'open-unknown'
  | 'on-page'
  | 'notes';

/** What the popup says first. */
export interface Headline {
  readonly id: HeadlineId;
  readonly tone: Tone;
  readonly title: Message;
  readonly detail: readonly Message[];
  readonly action: Press | null;
  /** What "Later" would fold; null where nothing may be put off. */
  readonly later: { readonly about: string; readonly until: Moment } | null;
  /** The user said "Later" and that moment has not come: show it folded, without a filled button. */
  readonly folded: boolean;
}
