import { clockAlone, clockBefore, clockBehind } from './clock.ts';
import { epochsIn } from './epoch.ts';
import type { DaySpelled, FoundTime, Spelled } from './spelled.ts';
import { timeWords, wordOf } from './words.ts';
import { zoneOf } from './zone.ts';

interface FoundDay {
  readonly day: DaySpelled;
  readonly index: number;
  readonly end: number;
}

const YEAR = String.raw`((?:19|20)\d{2})`;
const NAME = String.raw`([\p{L}\p{M}]{2,15}(?:\s\d{1,2}(?![\d:.]))?)`;

/** `2026-12-02`, `2026/12/2`, `2026. 12. 2.`, `2026年12月2日`. */
const YEAR_FIRST = new RegExp(
  String.raw`(?<![\d.])${YEAR}\s?[-/.\p{Lo}]\s?(\d{1,2})\s?[-/.\p{Lo}]\s?(\d{1,2})(?!\d)(?:\s?\p{Lo}(?!\p{L})|\.(?!\d))?`,
  'gu',
);
/** `20261202T031405Z`, `20261202 03:14:05`. */
const COMPACT = /(?<![\w.-])(20\d{2})(\d{2})(\d{2})[T\s_-]?(\d{2}):?(\d{2}):?(\d{2})(?!\d)/g;
/** `02/12/2026`, `2.12.26`. */
const NUMBERS = /(?<![\w.:/-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d{2}|\d{2})(?![\d/]|\.\d|-(?!\d\d:)\d)/g;
/** `2 Dec 2026`, `02/Dec/2026`, `2. Dezember 2026`, `2 de diciembre de 2026`. */
const DAY_NAME = new RegExp(
  String.raw`(?<![\d.:])(\d{1,2})(?:st|nd|rd|th|\.|\u00ba)?[\s/-]{1,2}(?:\p{L}{2}\s)?${NAME}\.?[\s/,-]{1,2}(?:\p{L}{2,3}\s)?${YEAR}(?!\d)`,
  'gu',
);
/** `Dec 2, 2026`, `dec/02/2026`. */
const NAME_DAY = new RegExp(
  String.raw`(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,15})\.?[\s/-]{1,2}(\d{1,2})(?:st|nd|rd|th)?,?[\s/-]{1,2}${YEAR}(?![\d:])`,
  'gu',
);
/** `Dec  2 03:14:05 UTC 2026`: ctime, date(1). */
const CTIME = new RegExp(
  String.raw`(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,15})\s{1,2}(\d{1,2})\s(?=(\d{1,2}:\d{2}:\d{2}(?:\.\d{1,9})?)\s(?:([A-Z]{1,5}|[+-]\d{4})\s)?${YEAR}(?!\d))`,
  'gu',
);
/** `Dec  2 03:14:05`: RFC 3164, without a year. */
const YEARLESS = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,15})\.?\s{1,2}(\d{1,2})\s(?=\d{1,2}:\d{2})/gu;

/** All times of a text, in their order. Of two readings of one place the earlier and longer stands. */
export function timesIn(text: string): FoundTime[] {
  if (!/\d\d/.test(text)) return [];
  const found = [...daysIn(text).map((day) => withClock(text, day)), ...ctimesIn(text), ...compactIn(text)];
  const epochs = epochsIn(text).map(({ at, index, end }) => ({ ...NOTHING, epoch: at, index, end }));
  const sorted = [...found, ...epochs].sort((a, b) => a.index - b.index || b.end - a.end);
  const apart: FoundTime[] = [];
  for (const time of sorted) if (time.index >= (apart.at(-1)?.end ?? 0)) apart.push(time);
  return apart;
}

/** The first time in a cell: a moment, a day, or a clock alone; null where there is none. */
export function timeOfCell(text: string): Spelled | null {
  const [first] = timesIn(text);
  if (first) return first;
  const alone = clockAlone(text);
  return alone ? { ...NOTHING, clock: alone.clock, zone: alone.zone } : null;
}

const NOTHING: Spelled = { epoch: null, day: null, clock: null, zone: null };

function withClock(text: string, { day, index, end }: FoundDay): FoundTime {
  const behind = clockBehind(text, end);
  if (behind) return { epoch: null, day, clock: behind.clock, zone: behind.zone, index, end: behind.end };
  const before = clockBefore(text, index);
  if (before) return { epoch: null, day, clock: before.clock, zone: before.zone, index: before.index, end };
  return { ...NOTHING, day, index, end };
}

function daysIn(text: string): FoundDay[] {
  const days: FoundDay[] = [];
  const add = (match: RegExpMatchArray, day: DaySpelled | null) => {
    const index = match.index ?? 0;
    if (day) days.push({ day, index, end: index + match[0].length });
  };
  for (const match of text.matchAll(YEAR_FIRST)) add(match, ymd(match[1], match[2], match[3]));
  for (const match of text.matchAll(NUMBERS)) add(match, numbersOf(match));
  if (!/\p{L}/u.test(text)) return days;
  for (const match of text.matchAll(DAY_NAME)) add(match, ymd(match[3], monthOf(match[2]), match[1]));
  for (const match of text.matchAll(NAME_DAY)) add(match, ymd(match[3], monthOf(match[1]), match[2]));
  for (const match of text.matchAll(YEARLESS)) {
    const [month, day] = [monthOf(match[1]), Number(match[2])];
    if (month && day >= 1 && day <= 31) add(match, { kind: 'yearless', month, day });
  }
  return days;
}

function ctimesIn(text: string): FoundTime[] {
  return [...text.matchAll(CTIME)].flatMap((match) => {
    const [whole, name, date, , zone, year] = match;
    const day = ymd(year, monthOf(name), date);
    const clock = clockBehind(text, match.index + whole.length);
    if (!day || !clock) return [];
    const end = text.indexOf(year ?? '', match.index + whole.length) + 4;
    const behind = zone
      ? zoneOf(zone)
      : (clockBehind(` ${text.slice(end - 13, end - 5)}${text.slice(end)}`, 0)?.zone ?? null);
    return [{ epoch: null, day, clock: clock.clock, zone: behind, index: match.index, end }];
  });
}

function compactIn(text: string): FoundTime[] {
  return [...text.matchAll(COMPACT)].flatMap((match) => {
    const [whole, year, month, date, hour, minute, second] = match;
    const clock = clockBehind(` ${hour}:${minute}:${second}${text.slice(match.index + whole.length)}`, 0);
    const day = ymd(year, month, date);
    if (!day || !clock) return [];
    const { index } = match;
    return [{ epoch: null, day, clock: clock.clock, zone: clock.zone, index, end: index + whole.length }];
  });
}

/** Three numbers whose order nobody says; with points between, the day comes first everywhere. */
function numbersOf([, a, separator, b, c]: RegExpMatchArray): DaySpelled | null {
  const numbers = [Number(a), Number(b), Number(c)] as const;
  if (separator === '.' && c?.length === 4) return ymd(c, b, a);
  return { kind: 'numbers', numbers };
}

function monthOf(name: string | undefined): number | null {
  const { months } = timeWords();
  const word = wordOf(name ?? '');
  return months.get(word) ?? null;
}

type Part = string | number | null | undefined;

function ymd(year: Part, month: Part, day: Part): DaySpelled | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { kind: 'ymd', year: y, month: m, day: d } : null;
}
