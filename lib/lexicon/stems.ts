import { type Concept, concepts } from './concept.ts';
import { unpack } from './pack.ts';
import { packed } from './packed.ts';

/** One stem: what it means, in which languages. */
export interface Stem {
  readonly text: string;
  /** Matches where a word begins only: its script writes words apart. */
  readonly begins: boolean;
  /** Matches a whole word only: up to three letters are part of too many others. */
  readonly whole: boolean;
  readonly meanings: readonly Meaning[];
}

/** What a stem means. */
export interface Meaning {
  readonly concept: Concept;
  /** The languages that say it so, the first one first; `mul` is every language. */
  readonly languages: readonly string[];
}

/** Scripts whose words begin with a blank: there a stem matches at the beginning of a word, else anywhere. */
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
/** How many letters of a stem its bucket is found by. */
const BUCKET = 3;

let buckets: ReadonlyMap<string, readonly Stem[]> | null = null;

/** Calls back for every stem that a folded text holds at a place, whatever stands before and behind it. */
export function stemsAt(text: string, at: number, take: (stem: Stem) => void): void {
  buckets ??= compile();
  for (let length = 1; length <= BUCKET && at + length <= text.length; length += 1) {
    for (const stem of buckets.get(text.slice(at, at + length)) ?? []) {
      if (stem.text.length <= length || text.startsWith(stem.text, at)) take(stem);
    }
  }
}

/** Every stem, in no order. */
export function allStems(): readonly Stem[] {
  buckets ??= compile();
  return [...buckets.values()].flat();
}

function compile(): Map<string, Stem[]> {
  const stems = new Map<string, Map<Concept, string[]>>();
  unpack(packed, (stem, index, language) => {
    const concept = concepts[index];
    if (concept === undefined) return;
    const meanings = stems.get(stem) ?? new Map<Concept, string[]>();
    stems.set(stem, meanings);
    const languages = meanings.get(concept);
    if (languages) languages.push(language);
    else meanings.set(concept, [language]);
  });
  const found = new Map<string, Stem[]>();
  for (const [text, meanings] of stems) {
    const stem = {
      text,
      begins: SPACED.test(text[0] ?? ''),
      whole: /^[a-z]{1,3}$/.test(text),
      meanings: [...meanings].map(([concept, languages]) => ({ concept, languages })),
    };
    const key = text.slice(0, BUCKET);
    const bucket = found.get(key);
    if (bucket) bucket.push(stem);
    else found.set(key, [stem]);
  }
  return found;
}
