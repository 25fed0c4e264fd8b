import { DAY, type Moment } from './list.ts';

const MINUTE = 60_000;

/** Whole days until a moment, rounded up: what is due in an hour is due in 1 day. At least 0. */
export function daysUntil(moment: Moment, now: Moment): number {
  return Math.max(0, Math.ceil((moment - now) / DAY));
}

/** Whole minutes until a moment, rounded up; 0 once it has come. */
export function minutesUntil(moment: Moment, now: Moment): number {
  return Math.max(0, Math.ceil((moment - now) / MINUTE));
}

/** Whole minutes since a moment, rounded down; 0 for a moment in the future. */
export function minutesSince(moment: Moment, now: Moment): number {
  return Math.max(0, Math.floor((now - moment) / MINUTE));
}

/** Whether both moments are on the same day in the user's time zone. */
export function isSameDay(a: Moment, b: Moment): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
