import type { Address } from '../../address/index.ts';
import type { Exchange } from '../../exchanges/index.ts';
import type { KeyForm } from '../find.ts';

/** What a control needs to carry out its part of a fill. */
export interface Job {
  /** Finds the form again: pages re-mount their controls while they are being filled. */
  readonly find: () => KeyForm | null;
  readonly exchange: Exchange;
  /** What has to arrive, in order. */
  readonly add: readonly Address[];
  /** What to write between two addresses. */
  readonly separator: string;
  readonly signal: AbortSignal;
}

/** Whether everything of the job now stands on the page, as the page itself shows it. Waits until it settles. */
export type Proof = () => Promise<boolean>;
