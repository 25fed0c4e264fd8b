import { toUnicode } from 'punycode/punycode.es6.js';
import type { ExchangeId } from './all.ts';

type LettersOf<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? First | LettersOf<Rest>
  : never;

/**
 * Letters and digits that look like a Latin letter, for the letters of the exchanges' names. A selection of Unicode's
 * `confusables.txt` (UTS #39) among what registries allow in a domain name, and the usual digits.
 */
const ALIKE: Readonly<Record<LettersOf<ExchangeId>, string>> = {
  a: 'аɑα4',
  b: 'ьƅвɓ68',
  c: 'сϲᴄƈ',
  e: 'еҽɛє3',
  g: 'ɡցǥɠ9',
  i: 'іıɩιӏɪl1',
  k: 'кκĸƙқ',
  n: 'пոռηɲŋƞ',
  o: 'оοօσøө0',
  t: 'тτƭŧ7',
  u: 'υսʋᴜų',
  x: 'хχҳ',
  y: 'уүγყʏɣ',
};

const LATIN = new Map(
  Object.entries(ALIKE).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/**
 * Reduces a label of a host to what it looks like: decoded from punycode, without combining marks, each
 * letter replaced by the Latin one that it resembles. Two labels with the same skeleton cannot be told apart
 * at a glance.
 */
export function skeletonOf(label: string): string {
  const plain = decoded(label).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...plain].map((letter) => LATIN.get(letter) ?? letter).join('');
}

/** A label that begins like punycode and is not valid is read as it stands. */
function decoded(label: string): string {
  try {
    return toUnicode(label);
  } catch (error) {
    if (error instanceof RangeError) return label;
    throw error;
  }
}
