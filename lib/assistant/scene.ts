import type { Address } from '../address/address.ts';
import type { Token } from '../address/token.ts';
import type { Exchange } from '../exchanges/all.ts';
import type { Before } from '../form/before.ts';
import type { FillRefusal } from '../form/outcome.ts';
import type { FormReading } from '../form/reading.ts';
import type { Message } from '../language/message.ts';
import type { Moment } from '../rotation/list.ts';
import type { Saved } from '../schema/shown.ts';
import type { AssistantContext } from './context.ts';
import type { Offer } from './take-back.ts';

/** What the assistant did to the form, and what became of it. */
export interface FillRecord {
  /** The key's name; null where the page shows none. */
  readonly key: string | null;
  readonly at: Moment;
  readonly before: Before;
  readonly added: readonly Address[];
  readonly removed: readonly Token[];
  /** How many entries the list held beside the added ones. */
  readonly kept: number;
  /** Whether the key let everyone in before the fill. */
  readonly wasOpen: boolean;
  /** How the form read when it was last there: the page may show nothing of it while it verifies. */
  readonly reading: FormReading;
  readonly saved: Saved;
  /** What the list was when the fill was proved, or as the user changed it since. */
  readonly expected: readonly Token[];
  /** Since when neither the form nor a verification has been there. */
  readonly goneSince: Moment | null;
  /** When the codes of the last save were over: passed, failed or given up. */
  readonly codesEndedAt: Moment | null;
  /** The form went without a save, and nobody cancelled it. */
  readonly left: boolean;
  /** Differences that neither the user nor Keyfence made. */
  readonly intruders: readonly Token[];
  readonly vanished: readonly Token[];
}

/** How the last fill failed, until the form changes. */
export type Failure = {
  /** The label of the key that was filled; null where the page does not name it. */
  readonly label: string | null;
  /** Entries that were on the key before and are not in the form any more. */
  readonly lost: readonly Token[];
  /** Entries in the form that were neither there before nor asked for. */
  readonly foreign: readonly Token[];
} & (
  | { readonly kind: 'refused'; readonly why: FillRefusal }
  | {
      readonly kind: 'partly';
      readonly before: Before;
      readonly missing: readonly Address[];
      /** How many addresses the fill was to add. */
      readonly of: number;
    }
);

/** Everything that decides what the assistant says. */
export interface Scene {
  readonly context: AssistantContext;
  readonly exchange: Exchange;
  readonly now: Moment;
  /** The form in edit mode that the card is about. */
  readonly target: FormReading | null;
  /** Every key the page shows, the target among them. */
  readonly shown: readonly FormReading[];
  /** Where no key form was found, what may be one: the user is asked, and nothing is written before the answer. */
  readonly candidate: FormReading | null;
  /** Own addresses that the user ticked, or that were on this key before. */
  readonly ticked: readonly Address[];
  /** Whether a press also removes what is off for certain. */
  readonly removesGone: boolean;
  /** Unknown addresses that the user ticked to go, where the key is full. */
  readonly given: readonly Address[];
  /** Keys of which the user said in this visit that the platform does not use them, by label. */
  readonly notOurs: ReadonlySet<string>;
  /** Keys that were said to be none of the platform's, and at which the user asked to look again, by label. */
  readonly lookedAgain: ReadonlySet<string>;
  readonly fill: FillRecord | null;
  readonly failure: Failure | null;
  /** Another field has the focus. */
  readonly aside: boolean;
  /** A modal is in front that holds neither the form nor any of the keys. */
  readonly behindModal: boolean;
  /** The user pressed the page's save, and the page did not store the fill. */
  readonly saveRefused: boolean;
  /** The user asked for the assistant. */
  readonly asked: boolean;
  readonly result: Message | null;
  /** What the user chose a moment ago and can take back. */
  readonly offer: Offer | null;
}

/** A scene that looks and presses write into. */
export type MutableScene = { -readonly [K in keyof Scene]: Scene[K] };
