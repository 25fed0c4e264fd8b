import type { Zone } from './zone.ts';

/** A day as it is written: which number is the day may be left open, the year too. */
export type DaySpelled =
  | { readonly kind: 'ymd'; readonly year: number; readonly month: number; readonly day: number }
  /** Three numbers without a word on their order: `02/12/2026`, `26-12-02`. */
  | { readonly kind: 'numbers'; readonly numbers: readonly [number, number, number] }
  | { readonly kind: 'yearless'; readonly month: number; readonly day: number };

/** A time of day: hour 0 to 23, minute and second 0 to 59, milliseconds 0 to 999. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milli: number;
}

/** A time as it is written, with what it leaves open. */
export interface Spelled {
  /** Milliseconds since 1970, where it is written as an epoch; all else is null then. */
  readonly epoch: number | null;
  readonly day: DaySpelled | null;
  readonly clock: Clock | null;
  readonly zone: Zone | null;
}

/** A time found in a text, in UTF-16 units. */
export interface FoundTime extends Spelled {
  readonly index: number;
  readonly end: number;
}
