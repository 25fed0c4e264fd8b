import type { Address } from '../../address/index.ts';
import type { Exchange } from '../../exchanges/index.ts';
import type { KeyForm } from '../find.ts';
import type { Hand, HandGround } from '../hand.ts';

/** Where a form is, for whoever changes it and reads it back. */
export interface FormGround extends HandGround {
  readonly exchange: Exchange;
  /** Finds the form again: pages re-mount their controls while they are being filled. */
  readonly find: () => KeyForm | null;
}

/** What is needed to change one form: where it is now, and the hand that may touch it. */
export interface FormJob {
  /** Finds the form again: pages re-mount their controls while they are being filled. */
  readonly find: () => KeyForm | null;
  readonly exchange: Exchange;
  readonly hand: Hand;
  readonly signal: AbortSignal;
}

/** What a control needs to carry out its part of a fill. */
export interface WriteJob extends FormJob {
  /** What has to arrive, in order. */
  readonly add: readonly Address[];
  /** What has to go, as `keyOf` names it. */
  readonly remove: readonly string[];
  /** What to write between two addresses. */
  readonly separator: string;
  /** Told after each address that the page took, where it takes them one by one. */
  readonly progress: (done: number, of: number) => void;
}

/** Whether everything of the job now stands on the page, as the page itself shows it. Waits until it settles. */
export type Proof = () => Promise<boolean>;
