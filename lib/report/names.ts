import { read } from '../lexicon/read.ts';
import type { Known } from './known.ts';

/** A word of a text: what stands between blanks. */
const WORD = /\S+/gu;
const LETTERS = /[\p{L}\p{M}]+/gu;
/** What a name is put together with: "tax-export", "bot_futures". */
const JOINED = /[\p{L}\p{Nd}][-_][\p{L}\p{Nd}]/u;
/** "API-Verwaltung", "IPv6": a word of the trade is no part of a name. */
const TRADE = /^(?:\p{Lu}{2,5}|IPv)$/u;
/** "S.L.", "S.r.l." */
const ABBREVIATION = /^(?:\p{L}{1,2}\.){2,}/u;
/** What ends a sentence or a title: the word behind it is no part of a name with the one before it. */
const ENDS = /[,.!?:;|›»>/·—–-]$/u;

/** A word, and what is known of it. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
  readonly isCapital: boolean;
  /** Whether a text, a sentence or a title begins with it. */
  readonly isFirst: boolean;
}

/** The letters of a word between its other signs. `unknown`: nobody knows any of them. */
interface Run {
  readonly letters: string;
  readonly is: 'known' | 'partly' | 'unknown';
}

/**
 * Takes the known words out of names: "export" in "becker-export", "Gestioni" in "Rossi Gestioni". A name is told by a part
 * that nobody knows: joined with the word, or beside it with a capital of its own.
 * @param known which letters belong to known words
 * @param isKept whether a run of letters stays although the lexicon does not know it
 * @param nounsHaveCapitals whether any noun has one, as in German: then a capital tells no name
 */
export function withoutNames(
  text: string,
  known: Known,
  isKept: (letters: string) => boolean,
  nounsHaveCapitals: boolean,
): Known {
  const left = [...known];
  const pieces = piecesOf(text, known, isKept);
  for (const [at, piece] of pieces.entries()) {
    const before = piece.isFirst ? undefined : pieces[at - 1];
    const after = pieces[at + 1]?.isFirst ? undefined : pieces[at + 1];
    const isBesideName = !nounsHaveCapitals && [before, after].some((other) => other && mayBeName(other));
    const word = text.slice(piece.from, piece.to);
    const isNamed = isBesideName && piece.isCapital && !piece.isFirst && !isTrade(piece) && !isTopic(word);
    const isNoun = nounsHaveCapitals && piece.isCapital;
    const isJoined = JOINED.test(word) && hasUnknown(piece) && !isTrade(piece) && !isNoun;
    if (isNamed || isJoined || ABBREVIATION.test(word)) left.fill(false, piece.from, piece.to);
  }
  return left;
}

function piecesOf(text: string, known: Known, isKept: (letters: string) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let isFirst = true;
  for (const { 0: word, index: from } of text.matchAll(WORD)) {
    const runs = [...word.matchAll(LETTERS)].map(({ 0: letters, index }): Run => {
      const held = [...letters.matchAll(/./gsu)].filter((one) => known[from + index + one.index] === true);
      const all = [...letters].length;
      const is =
        held.length === all || isKept(letters.toLowerCase())
          ? 'known'
          : held.length > 0
            ? 'partly'
            : 'unknown';
      return { letters, is };
    });
    const isCapital = /^\P{L}*\p{Lu}/u.test(word);
    if (runs.length > 0) pieces.push({ from, to: from + word.length, runs, isCapital, isFirst });
    isFirst = ENDS.test(word) || (isFirst && runs.length === 0);
  }
  return pieces;
}

const hasUnknown = ({ runs }: Piece) => runs.some(({ is }) => is === 'unknown');
const isTrade = ({ runs }: Piece) => runs.some(({ letters }) => TRADE.test(letters));

/** "Key", "Server": such pages are about these, and titles write every word with a capital. */
function isTopic(word: string): boolean {
  return read(word).has(
    'api',
    'ip',
    'key',
    'new-key',
    'address',
    'place',
    'field',
    'restricted',
    'unrestricted',
  );
}

/** Whether a word may be a name, for all that is known of it. */
function mayBeName(piece: Piece): boolean {
  return piece.isCapital && piece.runs.every(({ is }) => is === 'unknown') && !isTrade(piece);
}
