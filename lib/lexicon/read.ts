import type { Concept } from './concept.ts';
import { fold } from './fold.ts';
import { deny } from './negation.ts';
import { stemsAt } from './stems.ts';

/** One concept that a text names. */
export interface Hit {
  readonly concept: Concept;
  /** Where it stands in the folded text, and how long it is. */
  readonly at: number;
  readonly length: number;
  /** The first language that says it so (BCP 47); `mul` where all do. */
  readonly language: string;
  /** The words around deny it: "no restriction", "not locked". */
  readonly negated: boolean;
}

/** A text, read as concepts in all languages at a time. */
export interface Reading {
  /** The folded text that the places of the hits count in. */
  readonly text: string;
  /** By place; at one place the longest first. */
  readonly hits: readonly Hit[];
  /** Whether the text names one of these concepts, denied or not. */
  has(...concepts: readonly Concept[]): boolean;
  /** The first hit of one of these concepts; at one place the longest. */
  first(...concepts: readonly Concept[]): Hit | null;
  /** Every hit of these concepts, by place. */
  all(...concepts: readonly Concept[]): readonly Hit[];
  /** Whether the first hit of one concept stands before the first one of another. */
  before(first: Concept, second: Concept): boolean;
}

/** The same few labels are read again at every look. */
const readings = new Map<string, Reading>();
const MOST = 5_000;

/**
 * Reads a text in every language at a time: which concepts it names, where, and which of them it denies. The answer
 * is remembered for the texts read last.
 * @param text a label as the page shows it
 */
export function read(text: string): Reading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  if (readings.size >= MOST) readings.clear();
  const reading = readingOf(fold(text));
  readings.set(text, reading);
  return reading;
}

function readingOf(text: string): Reading {
  const hits = text === '' ? NONE : deny(text, hitsIn(text));
  const byConcept = new Map<Concept, Hit[]>();
  for (const hit of hits) {
    const others = byConcept.get(hit.concept);
    if (others) others.push(hit);
    else byConcept.set(hit.concept, [hit]);
  }
  const first = (...concepts: readonly Concept[]) => {
    let best: Hit | null = null;
    for (const concept of concepts) {
      const [hit] = byConcept.get(concept) ?? NONE;
      if (hit && (best === null || isBefore(hit, best))) best = hit;
    }
    return best;
  };
  return {
    text,
    hits,
    has: (...concepts) => concepts.some((concept) => byConcept.has(concept)),
    first,
    all: (...concepts) => hits.filter(({ concept }) => concepts.includes(concept)),
    before: (one, other) => {
      const a = first(one);
      const b = first(other);
      return a !== null && b !== null && a.at < b.at;
    },
  };
}

const NONE: readonly Hit[] = [];

/** What makes one word with letters of a script whose words stand apart; a letter of another script begins a new one. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u;

/** A hit, with every language that says it so. */
export interface RawHit extends Omit<Hit, 'negated' | 'language'> {
  readonly languages: readonly string[];
}

function hitsIn(text: string): RawHit[] {
  const hits: RawHit[] = [];
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const here: RawHit[] = [];
    stemsAt(text, at, ({ text: stem, begins, whole, meanings }) => {
      if ((begins && inWord) || (whole && !endsWord(text, at + stem.length))) return;
      for (const { concept, languages } of meanings)
        here.push({ concept, at, length: stem.length, languages });
    });
    // At one place the longest first; of equals the order of the concepts stays.
    if (here.length > 1) here.sort((a, b) => b.length - a.length);
    hits.push(...here);
    inWord = isWord(text, at);
  }
  return hits;
}

/** Whether a short word ends here, or with a plural's "s". */
function endsWord(text: string, at: number): boolean {
  return !isWord(text, at) || (text[at] === 's' && !isWord(text, at + 1));
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return at < text.length && WORD.test(text[at] ?? '');
}

function isBefore(a: Hit, b: Hit): boolean {
  return a.at < b.at || (a.at === b.at && a.length > b.length);
}
