import { type Concept, concepts } from './concept.ts';
import { unpack } from './pack.ts';
import { packed } from './packed.ts';

/** One stem, and what it means. */
export interface Stem {
  readonly text: string;
  /** Matches a whole word only: up to three letters are part of too many others. */
  readonly whole: boolean;
  readonly meanings: readonly Meaning[];
}

/** What a stem means in some languages. */
export interface Meaning {
  readonly concept: Concept;
  /** The first one first; `mul` is every language. */
  readonly languages: readonly string[];
}

const SHORT = /^[a-z]{1,3}$/;
/** How many letters a stem is found by. */
const LETTERS = 3;

let index: ReadonlyMap<number, readonly Stem[]> | null = null;

/** Calls back for every stem that a folded text holds at a place, whatever stands before and behind it. */
export function stemsAt(text: string, at: number, take: (stem: Stem) => void): void {
  index ??= compile();
  const most = Math.min(LETTERS, text.length - at);
  for (let letters = 1; letters <= most; letters += 1) {
    const found = index.get(keyOf(text, at, letters));
    if (found === undefined) continue;
    for (const stem of found) if (text.startsWith(stem.text, at)) take(stem);
  }
}

/** Every stem, in no order. */
export function allStems(): readonly Stem[] {
  index ??= compile();
  return [...index.values()].flat();
}

/** A number out of the first letters. Two beginnings may share one: a stem is compared in full. */
function keyOf(text: string, at: number, letters: number): number {
  let key = letters;
  for (let letter = 0; letter < letters; letter += 1) {
    key = ((key << 7) ^ (key >> 19) ^ text.charCodeAt(at + letter)) & 0x3fffffff;
  }
  return key;
}

function compile(): Map<number, Stem[]> {
  const stems = new Map<string, { concept: Concept; languages: string[] }[]>();
  unpack(packed, (text, number, language) => {
    const concept = concepts[number];
    if (concept === undefined) return;
    const meanings = stems.get(text);
    const known = meanings?.find((meaning) => meaning.concept === concept);
    if (known) known.languages.push(language);
    else if (meanings) meanings.push({ concept, languages: [language] });
    else stems.set(text, [{ concept, languages: [language] }]);
  });
  const found = new Map<number, Stem[]>();
  for (const [text, meanings] of stems) {
    const stem = { text, whole: SHORT.test(text), meanings };
    const key = keyOf(text, 0, Math.min(LETTERS, text.length));
    const others = found.get(key);
    if (others) others.push(stem);
    else found.set(key, [stem]);
  }
  return found;
}
