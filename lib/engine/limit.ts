import type { Concept } from '../lexicon/concept.ts';
import { read } from '../lexicon/read.ts';
import type { Reading } from '../lexicon/reading.ts';

/** What a page could mean by a limit of addresses; other numbers are something else. */
const LEAST = 4;
const MOST = 500;
const LONGEST_HINT = 200;
const LONGEST_COUNT = 24;
/** What a hint about a list of IPs speaks of. One that only says how entries are written may count characters. */
const OF_A_LIST: readonly Concept[] = ['ip', 'address', 'field'];

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
    const limit = counter ?? (read(hint).has(...OF_A_LIST) ? numberIn(text, held) : null);
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

/**
 * The one number of a hint that limits a list; addresses, versions, examples and numbers of names ("07", "bot-48") are
 * not counted.
 */
function numberIn(text: string, held: number): number | null {
  const bare = text.replace(/\d+(?:\.\d+){2,}\S*/g, ' ').replace(/ipv[46]/giu, ' ');
  const reading = read(bare);
  const digits = [...reading.text.matchAll(DIGITS)].map(
    ({ 0: number, index }): Found => ({ number: Number(number), at: index, end: index + number.length }),
  );
  const words = NUMBERS.flatMap(([concept, number]) =>
    reading.all(concept).map(({ at, length }): Found => ({ number, at, end: at + length })),
  );
  const limits = (all: readonly Found[]) =>
    all.filter((one) => isLimit(one, reading, held)).map(({ number }) => number);
  const numbers = digits.length > 0 ? limits(digits) : limits(words).slice(-1);
  const fitting = [...new Set(numbers.filter((number) => number >= LEAST && number <= MOST))];
  // "Up to 5 per key (4 of 5)": what is held is counted, too.
  const others = fitting.length > 1 ? fitting.filter((number) => number !== held) : fitting;
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** A number of the folded text. */
interface Found {
  readonly number: number;
  readonly at: number;
  readonly end: number;
}

const DIGITS = /(?<![\p{Script=Latin}\p{Script=Cyrillic}][-_]?|[\d.,:/#@])[1-9]\d{0,2}(?![\d:/]|\.\S)/gu;
/** A word of a limit stands so near to its number, in letters. */
const BESIDE = 28;
/** What a number counts follows at once: behind a blank, or the counting word of a language without them. */
const AT_ONCE = 3;

/** "3 of 20", in any language: a count with a small word behind it. */
const OF_SO_MANY = /(?<!\d)(\d{1,3})\s*\p{L}{1,5}\s*$/u;

/**
 * Whether anything beside a number makes it a limit: a word that says so ("up to 20", "20 at most"), the addresses that
 * it counts ("20 IPs"), or what is held ("3 of 20" beside three). A bare number in a cell has none of them, and
 * "30 API keys" and "10 minutes" are no addresses.
 */
function isLimit({ at, end }: Found, { text }: Reading, held: number): boolean {
  const [, count] = text.slice(0, at).match(OF_SO_MANY) ?? [];
  const before = read(`${text.slice(Math.max(0, at - BESIDE), at).replace(/^.*[\d,;!?、，；。]/su, '')}0`);
  const after = read(
    `0${text
      .slice(end, end + BESIDE)
      .replace(/[\d.,;:!?)、，；。].*$/su, '')
      .replace(/^-/, ' ')}`,
  );
  const counted = after.first('duration', 'ip', 'address', 'field', 'key', 'api');
  const isElse = counted !== null && !['ip', 'address', 'field'].includes(counted.concept);
  if (isElse && counted.at < AT_ONCE) return false;
  return Number(count) === held || before.has('most') || after.has('most') || (counted !== null && !isElse);
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
