import type { Address } from '../../address/address.ts';
import type { Exchange } from '../../exchanges/all.ts';
import type { KeyForm } from '../key-form.ts';
import type { ListChange } from '../outcome.ts';
import type { FormReading } from '../reading.ts';
import type { Hand, HandGround } from '../touching.ts';

/** How a form is found again, with the exchange it is of and the visit's signal. */
export interface FormGround extends HandGround {
  readonly exchange: Exchange;
  /** Finds the form again: pages re-mount their controls while they are being filled. */
  readonly find: () => KeyForm | null;
}

/** What a fill works with. */
export interface FillJob extends FormGround {
  /** What to change of the list as it reads once the restriction is on; null where it would not fit. */
  readonly decide: (reading: FormReading) => ListChange | null;
  readonly separator: string;
  /** Called before each address with how many came before it, where the page takes them one by one. */
  readonly progress?: (done: number, of: number) => void;
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
  /** Called before each address with how many came before it, where the page takes them one by one. */
  readonly progress: (done: number, of: number) => void;
}

/** Whether everything of the job now stands on the page, as the page itself shows it. Waits until it settles. */
export type Proof = () => Promise<boolean>;
