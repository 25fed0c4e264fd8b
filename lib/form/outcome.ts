import type { Address } from '../address/address.ts';
import type { Token } from '../address/token.ts';
import type { Before } from './before.ts';
import type { RefusalReason } from './gate/refusal.ts';
import type { FormReading } from './reading.ts';

/** Why a fill ended without a list: the gate's reason, or what the page did not do. */
export type FillRefusal = RefusalReason | 'switch' | 'no-field' | 'control';

/** What is to come onto a list and what is to go. */
export interface ListChange {
  readonly add: readonly Address[];
  readonly remove: readonly Token[];
}

/** How a fill ended. Nothing is ever called done that was not read back. */
export type Outcome = {
  readonly before: Before;
  /** Whether a press of the user's on a button that saves was held back meanwhile. */
  readonly heldSave: boolean;
} & (
  | { readonly kind: 'filled'; readonly added: readonly Address[]; readonly removed: readonly Token[] }
  /** Some of it arrived, or something else came or went. */
  | { readonly kind: 'partly'; readonly verdict: ProofVerdict }
  /** The list would not fit; nothing was written. */
  | { readonly kind: 'over-limit' }
  /** Nothing arrived; `verdict` says what is gone or foreign all the same. */
  | { readonly kind: 'refused'; readonly why: FillRefusal; readonly verdict: ProofVerdict }
);

/** What arrived and what did not, after the page came to rest. */
export interface ProofVerdict {
  /** The last reading of the form; null where the form is gone. */
  readonly reading: FormReading | null;
  readonly missing: readonly Address[];
  /** What was on the key before and is not any more. */
  readonly lost: readonly Token[];
  /** Entries in the form that were neither there before nor asked for. */
  readonly foreign: readonly Token[];
}
