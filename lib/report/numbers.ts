import type { Concept } from '../lexicon/concept.ts';
import { read } from '../lexicon/read.ts';

/** What a number may count in a text that keeps it. */
const COUNTED: readonly Concept[] = [
  'ip',
  'address',
  'field',
  'key',
  'place',
  'listed',
  'selected',
  'more',
  'showAll',
  'all',
  'add',
  'comma',
  'per-line',
  'space',
  'allow',
  'anywhere',
  'most',
];
/** Beside a word for one of these a number may be somebody's: a code, a sum, an account. */
const PERSONAL: readonly Concept[] = [
  'secret',
  'code',
  'amount',
  'user-id',
  'contact',
  'symbol',
  'login',
  'wallet',
  'moves',
];

const MOST = 500;
/** "(3)", "+2": a counter by itself. */
const COUNTER = /^\s*(?:[+＋]\s?\d{1,3}[\s….]*|[(（[]\s*\d{1,3}\s*[)）\]])\s*$/u;
/** "2/30": how many of how many. */
const RATIO = /(?<![\d./])(\d{1,3})\s*[/／]\s*(\d{1,3})(?![\d./])/gu;
/** Beside a ratio stands no more than its unit; what is longer says what it counts. */
const LONGEST_RATIO = 24;
/** Two numbers with hardly anything between them are groups of one code, date or sum. */
const GROUPS = /\d[\s.,:·-]{1,3}\d/u;
const MONEY = /[\p{Sc}%]|\d\s*(?!API|IPS?\b|CIDR)\p{Lu}{3,5}\b/u;
/** A word of letters and digits: "mm-1", "Q3". What letters of unspaced scripts stand beside is a number of its own. */
const MIXED =
  /[\p{Script=Latin}\p{Script=Cyrillic}@_#][\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}@_#.-]*\p{Nd}|\p{Nd}[\p{Nd}_.-]*[\p{Script=Latin}\p{Script=Cyrillic}@_#]/u;

/** "IPv4" and "IPv6" are taken out: in scripts without blanks they would make a whole sentence look mixed. */
const IP_VERSION = /ipv[46]/giu;

/** "20-ға", "30-ig": a number with the ending of its case. */
const INFLECTED = /(?<![\p{L}\p{Nd}_.-])(\p{Nd}{1,3})-\p{Ll}{1,3}(?![\p{L}\p{Nd}_.-])/gu;

/** Whether a word mixes letters and digits as names, codes and versions do, beside "IPv4" and "IPv6". */
export function isMixed(word: string): boolean {
  return MIXED.test(word.replace(IP_VERSION, ' ').replace(INFLECTED, '$1'));
}

/**
 * Whether the numbers of a text stay: they are counts and limits of a list, small and at most three ("up to 30 IPs",
 * "2 of 5 keys"), and nothing beside them could make them a code, a date, a sum or an account's.
 * @param text without its addresses
 * @param languages those of the page
 */
export function keepsNumbers(text: string, languages: ReadonlySet<string>): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(IP_VERSION, ' ')
    .split(/\s+/u)
    .filter((word) => !isMixed(word))
    .join(' ');
  if (COUNTER.test(plain)) return true;
  const ratios = [...plain.matchAll(RATIO)];
  const rest = plain.replace(RATIO, ' ');
  const numbers = rest.match(/\p{Nd}+/gu) ?? [];
  const all = [...numbers, ...ratios.flatMap(([, count = '', most = '']) => [count, most])];
  if (all.length === 0 || numbers.length + ratios.length > 3) return false;
  if (all.some((number) => number.length > 3 || Number(number) > MOST)) return false;
  if (ratios.some(([, count, most]) => Number(count) > Number(most))) return false;
  if (GROUPS.test(rest) || MONEY.test(plain)) return false;
  const hits = read(text).hits.filter((hit) =>
    hit.languages.some((language) => language === 'mul' || languages.has(language)),
  );
  // In some languages a key and a secret are one word.
  const keys = new Set(hits.filter(({ concept }) => concept === 'key').map(({ at }) => at));
  const said = new Set(
    hits.filter(({ concept, at }) => concept === 'key' || !keys.has(at)).map(({ concept }) => concept),
  );
  if (PERSONAL.some((concept) => said.has(concept))) return false;
  if (numbers.length === 0 && plain.length <= LONGEST_RATIO) return true;
  return COUNTED.some((concept) => said.has(concept));
}
