import { read } from './read.ts';
import type { HiddenCount } from './reading.ts';

/** A count beside entries is short. */
const LONGEST = 40;
/** "+2", "+ 2 …", "+2 more". */
const PLUS = /^[+＋]\s?(\d{1,3})(?![\d.:/])/u;
/** "Show all (3)", "3 IP addresses (3)". */
const IN_BRACKETS = /[(（[]\s*(\d{1,3})\s*[)）\]]\s*$/u;
/** What is left of a list whose rest is cut off. */
const ELLIPSIS = /^(?:…|\.{3}|⋯|···)$/u;
const NUMBER = /(?<![\d.:/-])(\d{1,3})(?![\d.:/])/gu;
/** A count of a limit ("2/30") or a place among pages is none of what is hidden. */
const RATIO = /\d\s*[/／]\s*\d/u;

/**
 * What a short text beside the entries of a list says of entries that are not shown.
 * @param text the text of a counter or a button, without an address in it
 * @param shown how many entries are shown
 * @returns null where it says nothing of that kind
 */
export function hiddenCountIn(text: string, shown: number): HiddenCount | null {
  const short = text.normalize('NFKC').trim();
  if (short === '' || short.length > LONGEST || RATIO.test(short)) return null;
  if (ELLIPSIS.test(short)) return 'unknown';
  const [, plus] = short.match(PLUS) ?? [];
  if (plus !== undefined) return atLeastOne(Number(plus));
  const [, total] = short.match(IN_BRACKETS) ?? [];
  if (total !== undefined) return atLeastOne(Number(total) - shown);
  const numbers = [...short.matchAll(NUMBER)].map(([, number]) => Number(number));
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return null;
  const reading = read(short);
  if (reading.has('showAll')) return atLeastOne(only - shown);
  return reading.has('more') ? atLeastOne(only) : null;
}

/** Whether a button's name says, without a number, that it shows more of a list: "Show all", "More". */
export function showsMore(name: string): boolean {
  return name.length <= LONGEST && read(name).has('showAll', 'more');
}

function atLeastOne(count: number): number | null {
  return count > 0 ? count : null;
}
