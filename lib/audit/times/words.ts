import { Info } from 'luxon';

/** What a word says of a time: a month (1 to 12), or the half of the day. */
export interface TimeWords {
  readonly months: ReadonlyMap<string, number>;
  readonly halves: ReadonlyMap<string, 'am' | 'pm'>;
}

/** The languages that Keyfence reads pages in (BCP 47); Luxon knows their months from the browser. */
const LANGUAGES =
  'en fil nl de sv da nb fi hu fr it es pt ro pl cs sk hr bg ru uk kk tr id ms vi el he ar fa ur hi bn th ko ja zh'.split(
    ' ',
  );

let known: TimeWords | null = null;

/** Names that two languages give to different months (`listopad`: October in Croatian, November in Polish). */
const CONTESTED = 0;

/** The names of months and of the halves of the day in all languages, long and short. */
export function timeWords(): TimeWords {
  const learning = learnTimeWords();
  while (!known) learning.next();
  return known;
}

/**
 * Learns the words once: the browser needs some milliseconds for each language.
 * A name that means different months in two languages is left out: nobody could say which is meant.
 * @yields null after each language, for a pause
 */
export function* learnTimeWords(): Generator<null, void> {
  if (known) return;
  const months = new Map<string, number>();
  const halves = new Map<string, 'am' | 'pm'>();
  for (const locale of LANGUAGES) {
    for (const length of ['long', 'short'] as const) {
      for (const names of [Info.months(length, { locale }), Info.monthsFormat(length, { locale })]) {
        for (const [at, name] of names.entries()) addMonth(months, wordOf(name), at + 1);
      }
      yield null;
    }
    const [am, pm] = Info.meridiems({ locale });
    if (am && pm && am !== pm) {
      halves.set(wordOf(am), 'am');
      halves.set(wordOf(pm), 'pm');
    }
  }
  months.set('sept', 9);
  for (const [name, month] of months) if (month === CONTESTED) months.delete(name);
  known = { months, halves };
}

function addMonth(months: Map<string, number>, name: string, month: number): void {
  if (!/\p{L}{2}|\p{L}\p{M}/u.test(name)) return;
  const before = months.get(name);
  months.set(name, before === undefined || before === month ? month : CONTESTED);
}

/** How a word is looked up: lower case, no points, accents of one form, single blanks. */
export function wordOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
}
