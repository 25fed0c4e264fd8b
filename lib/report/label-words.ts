import { isNoName } from '../form/name/secret-shape.ts';
import { read } from '../lexicon/read.ts';
import { isOddWord } from './text.ts';

/** Matches each word as a run of letters, as the redaction takes a text apart. */
export const WORD = /[\p{L}\p{M}]+/gu;

/** Whether a text could be a label: short, words of letters, not the shape of a secret. */
export function isLabel(text: string, longest: number, mostWords: number): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longest || isNoName(trimmed)) return false;
  return trimmed.split(/\s+/u).length <= mostWords;
}

/** The words of a label that may stay: of a language, in a case that words have, and none that a person may be called. */
export function labelWordsOf(label: string, languages: ReadonlySet<string>): readonly string[] {
  const pieces = label.split(/\s+/u).filter((piece) => !isOddWord(piece));
  const isOtherwise = OTHER.test(label);
  const isSaid = (text: string, least = 0) =>
    read(text).hits.some(
      ({ at, length, languages: own }) => at === 0 && length > least && own.some((one) => languages.has(one)),
    );
  // Vietnamese writes each syllable apart: "máy chủ" is one word.
  const pairs = new Set(
    pieces.flatMap((piece, place) => {
      const next = pieces[place + 1];
      return next !== undefined && isSaid(`${piece} ${next}`, piece.length) ? [piece, next] : [];
    }),
  );
  const isKnown = (piece: string) => pairs.has(piece) || isSaid(piece);
  const isStrangeCapital = (piece: string | undefined) =>
    piece !== undefined && isCapital(piece) && !isKnown(piece);
  // A recovery phrase holds no words that the lexicon knows.
  if (longestRun(pieces, (piece) => !isKnown(piece)) >= PHRASE && !isOtherwise) return [];
  return pieces
    .filter((piece, place) => {
      if (isKnown(piece)) return true;
      // "Edit Jane", "Jane Doe", "María-José", "Jane's"; a single capital begins a label, too. German has them inside.
      const isPair =
        isCapital(piece) &&
        [pieces[place - 1], pieces[place + 1]].some(isStrangeCapital) &&
        !isGermanNoun(label, languages);
      const isInside = place > 0 && isCapital(piece) && !languages.has('de');
      const isForeign = isOtherwise && /^\P{L}*\p{Script=Latin}/u.test(piece);
      return !isPair && !isInside && !isForeign && !/\p{L}['’]s$|\p{L}-\p{Lu}/u.test(piece);
    })
    .flatMap((piece) => piece.match(WORD) ?? [])
    .filter(isSpeakable)
    .map((word) => word.toLowerCase());
}

/** So many words in a row of which none is known are no label. */
const PHRASE = 5;

function longestRun(pieces: readonly string[], holds: (piece: string) => boolean): number {
  let longest = 0;
  let run = 0;
  for (const piece of pieces) {
    run = holds(piece) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** "Zugelassene Absender": an adjective and a noun, and as likely as not no name. */
const isGermanNoun = (label: string, languages: ReadonlySet<string>) =>
  languages.has('de') && /^\p{Lu}\p{Ll}{5,}(?:e|en|er|es) \p{Lu}\p{Ll}+$/u.test(label.trim());

const OTHER = /[[\p{L}]--[\p{Script=Latin}]]/v;
const isCapital = (piece: string) => /^\P{L}*\p{Lu}\p{Ll}/u.test(piece);

const LONGEST_WORD = 28;
const CASES = /^(?:\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}{1,12}|[\p{Lo}\p{Lm}\p{M}]+)$/u;

/**
 * Whether letters can be a word: not too long, in a usual case, with vowels and without long runs of
 * consonants.
 */
function isSpeakable(word: string): boolean {
  if (word.length > LONGEST_WORD || !CASES.test(word)) return false;
  if (!/^\p{Script=Latin}/u.test(word) || word.length < 4) return true;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    /[aeiouyıæøœ]/u.test(plain) && !/[bcdfghjklmnpqrstvwxz]{6}/u.test(plain) && !/[aeiouy]{5}/u.test(plain)
  );
}
