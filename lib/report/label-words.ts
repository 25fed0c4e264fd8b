import { isNoName } from '../form/name/secret-shape.ts';
import type { Concept } from '../lexicon/concept.ts';
import { fold } from '../lexicon/fold.ts';
import { read } from '../lexicon/read.ts';
import { introducesName, isSmallWord } from './function-words.ts';
import { wordsIn } from './known.ts';
import { isOddWord } from './odd-word.ts';

/** Matches each word as a run of letters, as the redaction takes a text apart. */
export const WORD = /[\p{L}\p{M}]+/gu;

/**
 * What a label stands for. `alone`: the own label of the control most likely meant; `field`: of another text control;
 * `choice`: of one side of a choice; `button`: of what is pressed.
 */
export type LabelKind = 'alone' | 'field' | 'choice' | 'button';

/** Whether a text could be a label: short, words of letters, not the shape of a secret. */
export function isLabel(text: string, longest: number, mostWords: number): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longest || isNoName(trimmed)) return false;
  return trimmed.split(/\s+/u).length <= mostWords;
}

/** One word of a label, with what stands around it. */
interface Piece {
  readonly text: string;
  /** `known`: the lexicon has it; `small`: it names nothing by itself. */
  readonly is: 'known' | 'small' | 'unknown';
  readonly isCapital: boolean;
  /** Whether a name may stand here: behind "for", "of", "key". */
  readonly isNamed: boolean;
}

/** A number makes a house, a code or an account of the word beside it; before or behind a colon stands a name. */
const NOT_ONLY_WORDS = /\p{Nd}|[:：]\s*[\p{L}\p{Nd}]/u;

/** So many words in a row of which none is known are no label. */
const PHRASE = 5;
/** The most words, and letters of a script without capitals, of a label in which nothing is known. */
const MOST_ALONE = 3;
const LONGEST_ALONE = 8;

/**
 * The words of a label that may stay although the lexicon does not know them, in small letters: see docs/page-reports.md
 * for what is kept where, and why.
 */
export function labelWordsOf(
  label: string,
  kind: LabelKind,
  languages: ReadonlySet<string>,
): readonly string[] {
  if (NOT_ONLY_WORDS.test(label) || label.split(/\s+/u).some(isOddWord)) return [];
  const pieces = piecesOf(label, languages);
  const isSaid = pieces.some(({ is }) => is === 'known');
  if (longestUnknown(pieces) >= PHRASE) return [];
  if (!isSaid && kind === 'alone' ? pieces.length > MOST_ALONE : !isSaid && kind !== 'button') return [];
  const kept = UNCASED.test(label)
    ? pieces.filter(() => kind === 'alone' && !isSaid && isShort(label))
    : pieces.filter((_, place) => mayStay(pieces, place, kind, languages));
  return kept
    .filter(({ is }) => is === 'unknown')
    .flatMap(({ text }) => text.match(WORD) ?? [])
    .filter(isSpeakable)
    .map((word) => word.toLowerCase());
}

function mayStay(
  pieces: readonly Piece[],
  place: number,
  kind: LabelKind,
  languages: ReadonlySet<string>,
): boolean {
  const piece = pieces[place];
  if (!piece || piece.isNamed || /\p{L}['’-]\p{L}/u.test(piece.text)) return false;
  // "Jane Miller", "Hedge Trading": names have a capital each.
  const next = pieces[place + 1];
  if (piece.isCapital && next?.isCapital && !/^\P{L}*\p{Lu}+s?\P{L}*$/u.test(next.text)) return false;
  // "Stow it": what one does with everything. "Ask jane", "Hedge speichern": what one does with a name.
  if (kind === 'button')
    return place === 0 && pieces.length > 1 && pieces.slice(1).every(({ is }) => is === 'small');
  // A label begins with a capital, a name that somebody typed often does not: "whale servers".
  if (place === 0) return piece.isCapital;
  return !piece.isCapital || (kind === 'alone' && isGermanNoun(pieces, place, languages));
}

/** "Zugelassene Absender": in German a capital inside of a label begins any noun; one behind a known adjective is no name. */
function isGermanNoun(pieces: readonly Piece[], place: number, languages: ReadonlySet<string>): boolean {
  const before = pieces[place - 1];
  return languages.has('de') && before?.is === 'known' && /\p{Ll}{4}(?:e|en|er|es)$/u.test(before.text);
}

/** Behind a word for one of these stands what it is called. */
const CALLED: readonly Concept[] = ['key', 'user-id', 'login', 'contact', 'device'];
/** "dell'azienda", "d'Acme" */
const ELIDED = /^\P{L}*(?:d|dell|dall|all|nell)['’]/iu;

function piecesOf(label: string, languages: ReadonlySet<string>): readonly Piece[] {
  const known = wordsIn(label, languages);
  const called = new Set(
    read(label)
      .all(...CALLED)
      .map((hit) => hit.at + hit.length),
  );
  const pieces: Piece[] = [];
  let isIntroduced = false;
  for (const { 0: text, index } of label.matchAll(/\S+/gu)) {
    if (!/\p{L}/u.test(text)) continue;
    const bare = fold(text.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, ''));
    const isKnown = [...text.matchAll(/[\p{L}\p{M}]/gu)].every((one) => known[index + one.index]);
    const is = isKnown ? 'known' : isSmallWord(bare, languages) ? 'small' : 'unknown';
    isIntroduced ||= ELIDED.test(text);
    const isCalled = [...called].some((end) => end < index && !/\p{L}/u.test(label.slice(end, index)));
    pieces.push({
      text,
      is,
      isCapital: /^\P{L}*\p{Lu}/u.test(text),
      isNamed: isIntroduced || isCalled,
    });
    isIntroduced ||= introducesName(bare, languages) || /[:：]$/u.test(text);
  }
  return pieces;
}

function longestUnknown(pieces: readonly Piece[]): number {
  let longest = 0;
  let run = 0;
  for (const { is } of pieces) {
    run = is === 'unknown' ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** A letter of a script that has no capitals: there nothing tells a name from a word. */
const UNCASED = /[[\p{L}]--[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]]/v;
/** "of", between a name and what is somebody's. */
const OF = /[的の之]/u;

function isShort(label: string): boolean {
  return (label.match(/\p{L}/gu) ?? []).length <= LONGEST_ALONE && !OF.test(label);
}

const LONGEST_WORD = 28;
const CASES = /^(?:\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lo}\p{Lm}\p{M}]+)$/u;

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
