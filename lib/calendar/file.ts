import { generateIcsCalendar, type IcsDateObject } from 'ts-ics';
import type { Translate } from '../language/message.ts';
import type { Moment } from '../rotation/list.ts';
import type { ListDate } from './dates.ts';

/**
 * The dates as an iCalendar file (RFC 5545), each as a whole day in the user's time zone; the text has the
 * exact moment.
 * @param now when the file is made, UTC ms
 */
export function calendarFile(dates: readonly ListDate[], translate: Translate, now: Moment): string {
  return generateIcsCalendar({
    version: '2.0',
    prodId: '-//Keyfence//list dates//EN',
    events: dates.map(({ id, at, title, text }) => ({
      uid: id,
      stamp: { date: new Date(now) },
      start: dayOf(at),
      end: dayOf(at, 1),
      summary: translate(title),
      description: translate(text),
    })),
  });
}

/**
 * The local day of a moment, or so many days later; the library writes a day by its parts in UTC. A day of 25 hours is
 * one day.
 */
function dayOf(moment: Moment, later = 0): IcsDateObject {
  const local = new Date(moment);
  return {
    date: new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate() + later)),
    type: 'DATE',
  };
}
