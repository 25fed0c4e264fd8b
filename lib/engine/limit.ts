import type { Concept } from '../lexicon/concept.ts';
import { read } from '../lexicon/read.ts';

/** What a page could mean by a limit of addresses; other numbers are something else. */
const LEAST = 4;
const MOST = 500;
const LONGEST_HINT = 200;
const LONGEST_COUNT = 24;

/**
 * The most addresses per key, where a field's own label, placeholder or hint says it. A number in prose elsewhere is
 * not a limit: keys and symbols are counted too.
 * @param held how many entries stand there: "IPs (5)" beside five of them counts, and limits nothing
 */
export function limitIn(hints: readonly string[], held: number): number | null {
  for (const hint of hints) {
    if (hint.length > LONGEST_HINT) continue;
    const text = withPlainDigits(hint);
    const counter = counterIn(text, held);
    const limit = counter ?? (read(hint).has('ip', 'address', 'field') ? numberIn(text, held) : null);
    if (limit !== null && !(limit === held && text.length <= LONGEST_COUNT)) return limit;
  }
  return null;
}

/** How many entries a counter says that there are: "3/20". */
export function countIn(hints: readonly string[]): number | null {
  for (const hint of hints) {
    const [, count] =
      withPlainDigits(hint)
        .trim()
        .match(/^\(?(\d{1,3})\s*\/\s*\d{1,3}\)?$/) ?? [];
    if (count !== undefined) return Number(count);
  }
  return null;
}

function counterIn(text: string, held: number): number | null {
  for (const [all, count, most] of text.matchAll(/(?<![\d./])(\d{1,3})\s*\/\s*(\d{1,3})(?![\d./])/g)) {
    const isAlone = text.trim().replace(/^\(|\)$/g, '') === all;
    if ((isAlone || Number(count) === held) && Number(most) >= LEAST && Number(most) <= MOST)
      return Number(most);
  }
  return null;
}

const NUMBERS: readonly (readonly [Concept, number])[] = [
  ['number-5', 5],
  ['number-10', 10],
  ['number-15', 15],
  ['number-20', 20],
  ['number-30', 30],
  ['number-50', 50],
  ['number-100', 100],
];

/** The one number of a hint; addresses, versions, durations, examples and numbers like "07" are not counted. */
function numberIn(text: string, held: number): number | null {
  const bare = text.replace(/\d+(?:\.\d+){2,}\S*/g, ' ').replace(/ipv[46]/giu, ' ');
  const digits = [...bare.matchAll(/(?<![\d.,:/])([1-9]\d{0,2})(?![\d.:/])(\s*-?\s*\p{L}*)/gu)]
    .filter(([, , unit]) => !isDuration(unit ?? ''))
    .map(([, number]) => Number(number));
  const words = NUMBERS.filter(([concept]) => read(text).has(concept)).map(([, number]) => number);
  const numbers = digits.length > 0 ? digits : words.slice(-1);
  const fitting = [...new Set(numbers.filter((number) => number >= LEAST && number <= MOST))];
  // "Up to 5 per key (4 of 5)": what is held is counted, too.
  const others = fitting.length > 1 ? fitting.filter((number) => number !== held) : fitting;
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** "10 minutes" lasts; it does not limit. */
function isDuration(unit: string): boolean {
  const hit = read(unit.replace('-', ' ').trim()).first('duration');
  return hit !== null && hit.at === 0;
}

/** A text with every decimal digit of any script as 0 to 9. */
export function withPlainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(valueOfDigit(digit)));
}

/** Unicode lays digits out in runs of ten, nought first; a few runs touch each other. */
function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
