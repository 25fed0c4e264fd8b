import type { Tone } from '../assistant/view.ts';
import type { Message } from '../language/message.ts';
import type { Moment } from '../rotation/index.ts';
import type { Press } from './view-press.ts';

/**
 * What the headline says, in the order of precedence of the product's words; B1–B9 stand in for H12, and M14 is about
 * the page in front.
 */
export type HeadlineId =
  | 'S1'
  | 'M14'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'H7'
  | 'H8'
  | 'H9'
  | 'H10'
  | 'H11'
  | 'H13'
  | 'H14'
  | 'H15'
  | 'H16'
  | 'B1'
  | 'B2'
  | 'B3'
  | 'B5'
  | 'B6'
  | 'B7'
  | 'B8'
  | 'B9';

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
