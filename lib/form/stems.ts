import { fold, type Stems } from '../exchanges/index.ts';
import { indexOfStem } from '../lexicon/index.ts';

/** Where a stem stands in a folded text, and which language it is of. */
export interface StemMatch {
  readonly language: string;
  readonly stem: string;
  readonly index: number;
}

/** Finds the first stem of any language in a text; at the same place the longest one wins. */
export function firstStem(text: string, ...vocabularies: readonly (Stems | undefined)[]): StemMatch | null {
  if (text === '') return null;
  let best: StemMatch | null = null;
  for (const vocabulary of vocabularies) {
    const match = vocabulary ? remembered(vocabulary, text) : null;
    if (match && (best === null || isBetter(match.index, match.stem, best))) best = match;
  }
  return best;
}

/** The same few labels are asked for again at every look. */
const answers = new WeakMap<Stems, Map<string, StemMatch | null>>();
const MOST_ANSWERS = 1_000;

function remembered(vocabulary: Stems, text: string): StemMatch | null {
  const known = answers.get(vocabulary) ?? new Map<string, StemMatch | null>();
  answers.set(vocabulary, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_ANSWERS) known.clear();
  const match = search(vocabulary, folded(text));
  known.set(text, match);
  return match;
}

function search(vocabulary: Stems, folded: string): StemMatch | null {
  let best: StemMatch | null = null;
  for (const [language, stems] of Object.entries(vocabulary)) {
    for (const stem of stems) {
      const index = indexOfStem(folded, stem);
      if (index >= 0 && (best === null || isBetter(index, stem, best))) best = { language, stem, index };
    }
  }
  return best;
}

function isBetter(index: number, stem: string, than: StemMatch): boolean {
  return index < than.index || (index === than.index && stem.length > than.stem.length);
}

/** Whether any stem of any language is in the text. */
export function hasStem(text: string, ...vocabularies: readonly (Stems | undefined)[]): boolean {
  return firstStem(text, ...vocabularies) !== null;
}

/** The word IP in a label: the same two letters in nearly every language. */
export function namesIp(text: string): boolean {
  return indexOfIp(folded(text)) >= 0;
}

/** Where a folded text says IP; -1 where it does not. */
export function indexOfIp(folded: string): number {
  return folded.search(/(?<![a-z0-9])ip(?:s|v4|v6|(?:add?re|adre|white|allow)\w*)?(?![a-z0-9])/);
}

/** The word API in a heading: the same three letters everywhere. */
export function namesApi(text: string): boolean {
  return /(?<![a-z0-9])(?:open)?apis?(?![a-z0-9])/.test(folded(text));
}

const foldings = new Map<string, string>();

function folded(text: string): string {
  const known = foldings.get(text);
  if (known !== undefined) return known;
  if (foldings.size >= MOST_ANSWERS) foldings.clear();
  const result = fold(text);
  foldings.set(text, result);
  return result;
}
