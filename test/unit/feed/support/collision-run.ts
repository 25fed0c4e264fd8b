import type { Desk } from './operators.ts';

export const DAY_1 = '2026-11-22';
export const DAY_2 = '2026-12-05';

/** How one run goes. */
export interface Run {
  /** Whose step is next, over and over. */
  readonly turns: readonly boolean[];
  /** At which change of the disk each command is killed, one after the other; 0 lets it live. */
  readonly kills: readonly number[];
  readonly signers: readonly [readonly string[], readonly string[]];
  /** A holder's memory is gone: a restored key. */
  readonly forgetful: boolean;
}

/** One of two operators, each with a copy of the folder and one change to publish. */
export interface Operator {
  readonly desk: Desk;
  readonly change: readonly string[];
  readonly signers: readonly string[];
  done: boolean;
  /** The other one has begun anew, so this one does too. */
  again: boolean;
}
