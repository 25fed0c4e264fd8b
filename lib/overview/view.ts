import type { Address } from '../address/index.ts';
import type { Tone } from '../assistant/view.ts';
import type { ExchangeId } from '../exchanges/index.ts';
import type { Message } from '../language/message.ts';
import type { Coverage, Moment, Phase } from '../rotation/index.ts';
import type { Role } from '../sightings/record.ts';
import type { LeakStep } from './snapshot.ts';

/** What the headline says, in the order of precedence of the product's words; B1–B5, B7 stand in for H12. */
export type HeadlineId =
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
  | 'B3'
  | 'B5'
  | 'B7';

/** What a press in the popup asks for. */
export type PopupPress =
  | { readonly kind: 'check-now' }
  | { readonly kind: 'open-queue'; readonly keys: readonly string[] }
  | { readonly kind: 'open-exchange'; readonly exchange: ExchangeId; readonly url: string }
  | { readonly kind: 'open-key'; readonly keyId: string; readonly url: string }
  | { readonly kind: 'show-keys'; readonly keys: readonly string[] }
  | { readonly kind: 'show-on-page' }
  | { readonly kind: 'point-at-field' }
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

export interface Press {
  readonly label: Message;
  readonly press: PopupPress;
}

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

/** How surely a lack is known: `refused` beats `lacks` beats `lacked`. */
export type Grade = 'refused' | 'lacks' | 'lacked';

/** One line of a key's diff. */
export interface DiffLine {
  readonly address: Address;
  readonly kind: 'missing' | 'retired' | 'withdrawn' | 'unknown' | 'new-unknown' | 'not-mine';
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

export interface KeyRow {
  readonly id: string;
  readonly exchange: ExchangeId;
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
  readonly seenAt: Moment | null;
  readonly diff: readonly DiffLine[];
  readonly held: readonly HeldLine[];
  readonly coverage: Coverage | 'unknown';
  readonly deadline: Moment | null;
  readonly isNewUnknown: boolean;
  /** Role, forget, open the page. */
  readonly presses: readonly Press[];
}

export interface KeyGroup {
  readonly exchange: ExchangeId;
  readonly name: string;
  readonly open: Press;
  readonly keys: readonly KeyRow[];
}

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
  readonly checks: readonly Check[];
  readonly confirm: readonly HeldBack[];
  readonly feed: FeedLine;
}

export type QueueStage =
  | 'to-do'
  | 'opened'
  | 'filled'
  | 'verifying'
  | 'saved'
  | 'connected'
  | 'refused'
  | 'skipped';

export interface QueueItem {
  readonly keyId: string;
  readonly label: string;
  readonly stage: QueueStage;
  readonly words: Message;
  readonly deadline: Moment | null;
  readonly open: Press;
  /** The next one to work on. */
  readonly isNext: boolean;
}

export interface QueueView {
  readonly title: Message;
  readonly progress: Message;
  readonly done: number;
  readonly total: number;
  readonly groups: readonly {
    readonly exchange: ExchangeId;
    readonly name: string;
    readonly items: readonly QueueItem[];
  }[];
  readonly finished: boolean;
  readonly elapsedMs: number;
}

export interface LeakStepView {
  readonly step: LeakStep;
  readonly title: Message;
  readonly detail: readonly Message[];
  readonly action: Press | null;
  readonly state: 'done' | 'now' | 'later';
  readonly doneAt: Moment | null;
}

export interface LeakView {
  readonly exchange: ExchangeId | null;
  readonly label: string | null;
  /** Where the exchange is not known yet: the choice. */
  readonly choices: readonly { readonly exchange: ExchangeId; readonly name: string }[];
  readonly steps: readonly LeakStepView[];
  readonly footnote: Message;
  readonly finished: boolean;
}

export interface BadgeView {
  /** At most 3 characters; empty for none. */
  readonly text: string;
  readonly tone: Tone;
  readonly title: Message;
}

/** A system notice to be given now, once. */
export interface Notice {
  /** The browser's id for it: showing it again replaces it. */
  readonly id: string;
  /** What it tells, `<address>@<effectiveAt>:<milestone>` each; stored in `settings.told` when it was given. */
  readonly tells: readonly string[];
  readonly title: Message;
  readonly body: Message;
  readonly press: PopupPress;
}
