import fc from 'fast-check';
import { sources } from '../../lib/lexicon/sources.ts';

/** What a page may show that nobody may keep, by its shape. */
export type SecretKind =
  | 'short'
  | 'long'
  | 'spaced'
  | 'grouped'
  | 'punctuated'
  | 'letters'
  | 'dotted'
  | 'phrase'
  | 'code'
  | 'e-mail'
  | 'balance';

/** One planted text. */
export interface Planted {
  readonly kind: SecretKind;
  readonly text: string;
}

const from = (letters: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });

const SMALL = 'abcdefghijkmnpqrstuvwxyz';
const LARGE = SMALL.toUpperCase();
const DIGITS = '23456789';
const ALL = SMALL + LARGE + DIGITS;
const WORDS = ['apple', 'river', 'stone', 'cloud', 'ridge', 'lamp', 'copper', 'violin', 'meadow', 'anchor'];

/** A text of each shape, drawn by lot. */
const texts: Readonly<Record<SecretKind, fc.Arbitrary<string>>> = {
  short: from(ALL, 8, 12),
  long: from(ALL, 32, 64),
  spaced: fc.array(from(ALL, 5, 9), { minLength: 3, maxLength: 4 }).map((words) => words.join(' ')),
  grouped: fc.array(from(ALL, 4), { minLength: 4, maxLength: 6 }).map((groups) => groups.join(' ')),
  punctuated: fc
    .tuple(from(ALL, 4, 6), fc.constantFrom('!', '$', '%', '&', '#'), from(ALL, 4, 6), from(DIGITS, 1, 2))
    .map(([a, sign, b, n]) => `${a}${sign}${b}${n}`),
  letters: from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 16, 32),
  dotted: fc.tuple(from(ALL, 6), from(ALL, 5), from(ALL, 5)).map((parts) => `sk.live.${parts.join('.')}`),
  phrase: fc.shuffledSubarray(WORDS, { minLength: 6, maxLength: 6 }).map((words) => words.join(' ')),
  code: fc.tuple(from(DIGITS, 3), from(DIGITS, 3)).map(([a, b]) => `${a} ${b}`),
  'e-mail': fc.tuple(from(SMALL, 4, 8), from(SMALL, 3, 6)).map(([a, b]) => `${a}.${b}@mail.example`),
  balance: fc
    .tuple(from(DIGITS, 2), from(DIGITS, 3), from(DIGITS, 2))
    .map(([a, b, c]) => `${a},${b}.${c} USDT`),
};

/** The kinds, in a fixed order. */
const secretKinds = Object.keys(texts) as readonly SecretKind[];

/** A planted text of any kind, or of these. */
export function anyPlanted(kinds: readonly SecretKind[] = secretKinds): fc.Arbitrary<Planted> {
  return fc.oneof(...kinds.map((kind) => texts[kind].map((text) => ({ kind, text }))));
}

/** What a page writes over a secret or a code, in every language of the lexicon. */
export const secretLabels: readonly string[] = Object.values(sources).flatMap(
  ({ secret = [], code = [] }) => [...secret, ...code],
);

/** The planted texts of which any word of six characters or more turns up in a text that came out of Keyfence. */
export function leaksIn(planted: readonly Planted[], text: string): readonly Planted[] {
  return planted.filter(({ text: secret }) => {
    const words = secret.split(/\s+/).filter(({ length }) => length >= 6);
    return text.includes(secret) || words.some((word) => word.length >= 8 && text.includes(word));
  });
}
