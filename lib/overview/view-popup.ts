import type { Address } from '../address/address.ts';
import type { ExchangeId } from '../exchanges/all.ts';
import type { Message } from '../language/message.ts';
import type { Moment } from '../rotation/list.ts';
import type { Phase } from '../rotation/phase.ts';
import type { Tone } from '../schema/shown.ts';
import type { Headline } from './view-headline.ts';
import type { KeyRow } from './view-keys.ts';
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

/** Some addresses of the card that share a moment. */
export interface CardLine {
  /** What is current of a list that may not be copied is what was last known. */
  readonly kind: 'current' | 'last' | 'pending';
  readonly addresses: readonly Address[];
  /** "from 12 Dec, 09:00", "until 11 Jan, 09:00"; null where there is no such moment. */
  readonly note: Message | null;
}

/** The platform's addresses as its guide shows them: current, pending, to be copied. */
export interface Card {
  readonly lines: readonly CardLine[];
  /** The user's time zone, where a line has an hour: "UTC+2". */
  readonly zone: string | null;
  /** Those that are pending, where they may be copied. */
  readonly fresh: readonly Address[];
  /** Whether a press on one copies it. */
  readonly mayCopy: boolean;
}

/** One measured pitfall. */
export interface Check {
  readonly id: CheckId;
  readonly verdict: 'ok' | 'bad' | 'unknown';
  /** How bad it is: red where a key is open, or allows what was revoked. */
  readonly tone: Tone;
  readonly title: Message;
  readonly since: Moment | null;
  /** What to do; null when the verdict is `ok`. */
  readonly advice: Message | null;
  readonly action: Press | null;
}

/** An address that waits until the user has compared it with API Connect. */
export interface Confirmation {
  readonly address: Address;
  readonly tone: Tone;
  readonly text: Message;
  /** Where it is compared. */
  readonly open: Press;
  readonly confirm: Press;
}

/** What the popup says of the page in front. */
export interface PageView {
  readonly host: string;
  readonly exchange: ExchangeId | null;
  readonly tone: Tone;
  /** Null where the headline says it. */
  readonly title: Message | null;
  readonly detail: Message | null;
  readonly actions: readonly Press[];
}

/**
 * The last line of the popup: the list's version, its age, and notes on the feed and API Connect, each with
 * its tone.
 */
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
  /** Where the platform explains all this. */
  readonly guide: string;
  readonly practice: boolean;
  readonly headline: Headline;
  readonly page: PageView | null;
  /**
   * The platform's keys that are not up to date, the worst first. A connection whose key was never seen on a
   * page is a row too, with the id `connection:<id>`.
   */
  readonly ours: readonly KeyRow[];
  /** Those of ours that are up to date: they fold to one line. */
  readonly fine: readonly KeyRow[];
  readonly unknown: readonly KeyRow[];
  readonly other: readonly KeyRow[];
  /** Null while the list holds nothing that works or is coming. */
  readonly card: Card | null;
  /** Whether no change is announced: nobody can say so of a list that is not trusted, or of which something waits. */
  readonly isSteady: boolean;
  readonly lanes: readonly Lane[];
  /** The span to draw, today within it; null without lanes. */
  readonly span: { readonly from: Moment; readonly to: Moment; readonly now: Moment } | null;
  /**
   * The wanted addresses without those held back, in the list's order; empty when the feed permits no copy.
   */
  readonly addressesToCopy: readonly Address[];
  /** Why there is nothing to copy, in the place of the button. */
  readonly notToCopy: Message | null;
  readonly checks: readonly Check[];
  /** Whether to offer notices: the platform has a key, and notices are neither on nor declined. */
  readonly offersNotices: boolean;
  readonly confirm: readonly Confirmation[];
  readonly feed: FeedLine;
}
