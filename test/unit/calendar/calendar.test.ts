import { describe, expect, it } from 'vitest';
import { listDates } from '../../../lib/calendar/dates.ts';
import { calendarFile } from '../../../lib/calendar/file.ts';
import { english } from '../overview/english.ts';
import { day, listed, listOf, NEW, OLD, rotation, STEADY } from '../overview/scene.ts';

const dates = (now: number) => listDates(rotation, 'Acme', now);

describe('the dates of the list for a calendar', () => {
  it('are the first day of what is pending and the last day of what is going, each with what it means', () => {
    expect(dates(day(-5)).map(({ title, text }) => [english(title), english(text)])).toEqual([
      [
        `Acme: add ${NEW} to your API keys`,
        expect.stringMatching(/^Live from 2026-12-12 \d\d:00 UTC\. .*: 203\.0\.113\.12$/),
      ],
      [
        `Acme: remove ${OLD} from your API keys`,
        expect.stringMatching(
          /^Off from 2027-01-11 \d\d:00 UTC\. May belong to a stranger from then on: 203\.0\.113\.10$/,
        ),
      ],
    ]);
  });

  it('are none while nothing is coming or going', () => {
    expect(dates(day(-30))).toEqual([]);
    expect(dates(day(40))).toEqual([]);
  });

  it('put addresses of one moment into one date', () => {
    const at = { announcedAt: day(-7), effectiveAt: day(0) };
    const two = listDates(listOf(listed(STEADY, at), listed(NEW, at)), 'Acme', day(-5));
    expect(two.map(({ title }) => english(title))).toEqual(['Acme: add 2 IPs to your API keys']);
  });

  it('keep their ids from one export to the next, so that a calendar replaces them', () => {
    expect(dates(day(-5)).map(({ id }) => id)).toEqual(dates(day(-4)).map(({ id }) => id));
    expect(new Set(dates(day(-5)).map(({ id }) => id)).size).toBe(2);
  });
});

describe('the file of a calendar', () => {
  const file = calendarFile(dates(day(-5)), english, day(-5));
  const unfolded = file.replace(/\r\n /g, '');

  it('is iCalendar with a whole day for each date', () => {
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(file).toMatch(/END:VCALENDAR\r?\n?$/);
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20261212');
    expect(unfolded).toContain('DTEND;VALUE=DATE:20261213');
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20270111');
  });

  it('says the exact moment and every address in its text', () => {
    expect(unfolded).toMatch(/DESCRIPTION:Live from 2026-12-12 \d\d:00 UTC/);
    expect(unfolded).toContain(NEW);
  });

  it('has no line longer than 75 octets', () => {
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
