import { DateTime } from 'luxon';
import { DAY, type Moment } from '../../rotation/list.ts';
import type { DaySpelled, Spelled } from './spelled.ts';
import type { Zone } from './zone.ts';

/** When something happened, as far as the text says: surely not before `from` and not after `to`. */
export interface LogStamp {
  /** The likeliest moment: UTC where no zone is named, this year where none is. */
  readonly at: Moment;
  readonly from: Moment;
  readonly to: Moment;
}

/**
 * Which of three numbers is what: `dmy` for 2/12/2026 in Europe, `mdy` in the United States, `ymd` with a
 * short year.
 */
export type Order = 'dmy' | 'mdy' | 'ymd';
export const ORDERS: readonly Order[] = ['dmy', 'mdy', 'ymd'];

const HOUR = 3_600_000;
/**
 * Local clocks run from 12 hours behind UTC to 14 ahead of it, so a local time means from 14 h before to 12 h
 * after the same time in UTC. Source: the IANA time zone database.
 */
const EARLIEST = -14 * HOUR;
const LATEST = 12 * HOUR;

/**
 * The moment of a time as it is written.
 * @param spelled with a day, or an epoch
 * @param order how three numbers are read
 * @param now decides the year where none is written: the last one that is not in the future; it may be an earlier one
 * @returns null where the time has no day or names one that does not exist
 */
export function stampOf(spelled: Spelled, order: Order, now: Moment): LogStamp | null {
  const { epoch, day, clock, zone } = spelled;
  if (epoch !== null) return { at: epoch, from: epoch, to: epoch };
  const date = day && dateOf(day, order, now);
  if (!date) return null;
  const midnight = momentOf(date, zone);
  if (midnight === null) return null;
  const at = clock ? momentOf({ ...date, hour: clock.hour }, zone) : midnight;
  if (at === null) return null;
  const exact = clock ? at + clock.minute * 60_000 + clock.second * 1000 + clock.milli : at;
  const doubted = { at: exact, from: exact, to: clock ? exact : exact + DAY - 1 };
  return withYears(zone === null ? widened(doubted) : doubted, day);
}

function widened({ at, from, to }: LogStamp): LogStamp {
  return { at, from: from + EARLIEST, to: to + LATEST };
}

/** Without a year it may also have been a year before. */
function withYears(stamp: LogStamp, day: DaySpelled): LogStamp {
  return day.kind === 'yearless' ? { ...stamp, from: stamp.from - 366 * DAY } : stamp;
}

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
}

function dateOf(day: DaySpelled, order: Order, now: Moment): CalendarDay | null {
  switch (day.kind) {
    case 'ymd':
      return { year: day.year, month: day.month, day: day.day, hour: 0 };
    case 'numbers':
      return fromNumbers(day.numbers, order);
    case 'yearless': {
      const year = new Date(now).getUTCFullYear();
      const future = Date.UTC(year, day.month - 1, day.day) > now + DAY;
      return { year: future ? year - 1 : year, month: day.month, day: day.day, hour: 0 };
    }
  }
}

function fromNumbers([a, b, c]: readonly [number, number, number], order: Order): CalendarDay | null {
  const [year, month, day] = order === 'dmy' ? [c, b, a] : order === 'mdy' ? [c, a, b] : [a, b, c];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { year: year < 100 ? 2000 + year : year, month, day, hour: 0 };
}

/** Moments of full hours by zone: a log names the same hour again and again. */
const hours = new Map<string, Moment | null>();
const KEPT = 5_000;

/** A full hour of a zone (UTC where none is named) as a moment; null for a day that does not exist. */
function momentOf({ year, month, day, hour }: CalendarDay, zone: Zone | null): Moment | null {
  const key = `${year}-${month}-${day} ${hour} ${zone ?? 0}`;
  const known = hours.get(key);
  if (known !== undefined) return known;
  const named = typeof zone === 'string' ? zone : 'utc';
  const time = DateTime.fromObject({ year, month, day, hour }, { zone: named });
  const offset = typeof zone === 'number' ? zone * 60_000 : 0;
  const moment = time.isValid ? time.toMillis() - offset : null;
  if (hours.size >= KEPT) hours.clear();
  hours.set(key, moment);
  return moment;
}
