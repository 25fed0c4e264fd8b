import type { Part } from '../page/scene.ts';
import { isStandIn, withoutStandIns } from './alphabets.ts';
import type { PageReport } from './report.ts';

/** A word or number of the page that a report holds, as it stands there first, and how often it does. */
export interface KeptWord {
  readonly word: string;
  readonly times: number;
}

/**
 * A word of one script, or a number. Where a script has no blanks between words, a word is what stands between
 * stand-ins and other scripts.
 */
const PIECE =
  /\p{Script=Han}+|[\p{Script=Hiragana}ー]+|[\p{Script=Katakana}ー]+|\p{Script=Thai}[\p{Script=Thai}\p{M}]*|\p{Script=Hangul}+|[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]][[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}ー]]*|\p{Nd}+/gv;
/** Scripts in which a word is struck out wherever its signs stand. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;
/** Addresses, words that stand for others, and numbers that the page cannot have as they stand in for others, are no words of the page. */
const NO_WORD =
  /≈[\p{L}\p{M}\p{Nd}-]+|(?<![\p{L}\p{Nd}])(?:\d{1,3}(?:\.[\d*]{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})(?:\/\d+)?(?!\p{L})|(?<!\p{Nd})(?:0\p{Nd}*|9{5,})(?!\p{Nd})/giu;
/**
 * The sign in the place of each letter of a word that the user struck out; it is no letter, so no rule reads
 * it. One byte, so that no report grows.
 */
const STRUCK = '_';
const LONGEST_STRUCK = 6;

/** The words and numbers of the page that a report holds, in the order of the page, each once whatever its case. */
export function keptWords({ scene }: PageReport): readonly KeptWord[] {
  const found = new Map<string, { word: string; times: number }>();
  const texts = [scene.title, ...scene.parts.flatMap(textsOf)];
  for (const word of texts.flatMap(piecesIn)) {
    const known = found.get(word.toLowerCase());
    if (known) known.times += 1;
    else found.set(word.toLowerCase(), { word, times: 1 });
  }
  return [...found.values()];
}

function piecesIn(text: string): readonly string[] {
  return [...text.replace(NO_WORD, ' ').matchAll(PIECE)]
    .flatMap(({ 0: piece }) => withoutStandIns(piece))
    .filter((piece) => piece !== '' && !isStandIn(piece));
}

/**
 * A report without some of its words and numbers: each is struck out wherever it stands. What is decided on what is
 * left is not known then.
 * @param words in small letters, as {@link keptWords} lists them
 */
export function strike(report: PageReport, words: ReadonlySet<string>): PageReport {
  if (words.size === 0) return report;
  const inRuns = [...words].filter((word) => UNSPACED.test(word));
  const struck = (word: string) => STRUCK.repeat(Math.min(word.length, LONGEST_STRUCK));
  const strikePiece = (piece: string) => {
    let left = piece;
    for (const word of withoutStandIns(piece))
      if (words.has(word.toLowerCase())) left = left.replace(word, struck(word));
    for (const word of inRuns) left = left.replaceAll(word, struck(word));
    return left;
  };
  const without = (text: string) => {
    const kept: string[] = text.match(NO_WORD) ?? [];
    return text
      .split(NO_WORD)
      .map((said, n) => said.replace(PIECE, strikePiece) + (kept[n] ?? ''))
      .join('');
  };
  const parts = report.scene.parts.map((part) => ({
    ...part,
    name: without(part.name),
    description: without(part.description),
    text: without(part.text),
    field: part.field && { ...part.field, placeholder: without(part.field.placeholder) },
    options: part.options.map(({ text, selected }) => ({ text: without(text), selected })),
  }));
  return {
    ...report,
    decided: { ...report.decided, agrees: null },
    struck: words.size,
    scene: { ...report.scene, title: without(report.scene.title), parts },
  };
}

function textsOf({ name, text, description, field, options }: Part): readonly string[] {
  return [name, text, description, field?.placeholder ?? '', ...options.map((option) => option.text)];
}
