import type { Address } from '../address/index.ts';
import type { Tone } from '../assistant/view.ts';
import type { ExchangeId } from '../exchanges/index.ts';
import type { Message } from '../language/message.ts';
import type { Moment, Phase } from '../rotation/index.ts';
import type { Headline } from './view-headline.ts';
import type { KeyGroup } from './view-keys.ts';
import type { Press } from './view-press.ts';

/** One stretch of an address's life, for drawing. `to` null: open-ended. */
export interface Segment {
  readonly kind: 'announced' | 'live' | 'overlap' | 'gone';
  readonly from: Moment;
  readonly to: Moment | null;
}

/** One address of the list as a line of the timeline. */
export interface Lane {
  readonly address: Address;
  readonly region: string | null;
  readonly phase: Phase;
  /** "Current until 11 Jan". */
  readonly words: Message;
  readonly segments: readonly Segment[];
  readonly heldBack: boolean;
}

export type CheckId =
  | 'restriction-on'
  | 'whole-list'
  | 'newest-list'
  | 'saved'
  | 'no-old-address'
  | 'email-verified'
  | 'alert-on'
  | 'pinned'
  | 'notices'
  | 'no-expiry';

/** One measured pitfall. */
export interface Check {
  readonly id: CheckId;
  readonly verdict: 'ok' | 'bad' | 'unknown';
  readonly title: Message;
  readonly since: Moment | null;
  /** What to do; null when the verdict is `ok`. */
  readonly advice: Message | null;
  readonly action: Press | null;
}

/** An address that waits until the user has compared it with API Connect. */
export interface HeldBack {
  readonly address: Address;
  readonly text: Message;
  readonly confirm: Press;
}

export interface PageView {
  readonly host: string;
  readonly exchange: ExchangeId | null;
  readonly tone: Tone;
  readonly title: Message;
  readonly detail: Message | null;
  readonly actions: readonly Press[];
}

export interface FeedLine {
  readonly version: number | null;
  readonly fingerprint: string | null;
  readonly confirmedAt: Moment | null;
  readonly text: Message;
  readonly notes: readonly { readonly tone: Tone; readonly text: Message }[];
}

/** Everything the popup shows. */
export interface PopupView {
  readonly platform: string;
  readonly practice: boolean;
  readonly headline: Headline;
  readonly page: PageView | null;
  /** A connection whose key was never seen on a page is a row too, with the id `connection:<id>`. */
  readonly ours: readonly KeyGroup[];
  readonly unknown: readonly KeyGroup[];
  readonly other: readonly KeyGroup[];
  /** "5 keys · all hold the list": the keys fold to this line when all is well; null otherwise. */
  readonly oursFolded: Message | null;
  readonly lanes: readonly Lane[];
  /** The span to draw, today within it; null without lanes. */
  readonly span: { readonly from: Moment; readonly to: Moment; readonly now: Moment } | null;
  /** The whole list, in order; empty when the feed permits no copy. */
  readonly addressesToCopy: readonly Address[];
  /** Why there is nothing to copy, in the place of the button. */
  readonly notToCopy: Message | null;
  readonly checks: readonly Check[];
  readonly confirm: readonly HeldBack[];
  readonly feed: FeedLine;
}
