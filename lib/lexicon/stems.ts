import { type Concept, concepts } from './concept.ts';
import { languagesIn, type Occurrences, occurrencesIn, unpack } from './pack.ts';
import { packed, text as unpacked } from './packed.ts';

/** One stem, and what it means. */
export interface Stem {
  readonly text: string;
  /** Matches a whole word only: up to three letters are part of too many others, and some words begin another one. */
  readonly whole: boolean;
  readonly meanings: readonly Meaning[];
}

/** What a stem means in some languages. */
export interface Meaning {
  readonly concept: Concept;
  /** In the order in which they were packed; `mul` is every language. */
  readonly languages: readonly string[];
}

/** The words of all languages, found by how they begin. A stem is made only once a text begins like it. */
interface Index extends Occurrences {
  readonly text: string;
  readonly languages: readonly string[];
  /** By bucket: the last occurrence in it, -1 where it is empty. */
  readonly heads: Int32Array;
  /** By occurrence: the one before it in the same bucket, -1 for the first. */
  readonly before: Int32Array;
  /** The stems made so far, by hash of their beginning. */
  readonly known: Map<number, readonly Stem[]>;
}

const SHORT = /^[a-z]{1,3}$/;
/** Behind a longer stem: it is a whole word, too. "port" begins "portfolio". */
const WHOLE = '=';
/** How many letters a stem is found by. */
const LETTERS = 3;
/** How many buckets the beginnings are put into; a power of two. */
const HEADS = 0x4000;

let index: Index | null = null;

/** Unpacks the words of a build, off the main thread. In a build nothing can be read before it ends. */
export async function prepareLexicon(): Promise<void> {
  if (index) return;
  const text = unpacked ?? (await unpack(packed));
  index ??= indexOf(text);
}

/**
 * Calls back for every stem that a folded text holds at a place, whatever stands before and behind it.
 * @throws {Error} in a build, before {@link prepareLexicon} has ended
 */
export function stemsAt(text: string, at: number, take: (stem: Stem) => void): void {
  index ??= indexOf(unpacked ?? unprepared());
  const most = Math.min(LETTERS, text.length - at);
  for (let letters = 1; letters <= most; letters += 1) {
    for (const stem of stemsOf(index, keyOf(text, at, letters))) {
      if (text.startsWith(stem.text, at)) take(stem);
    }
  }
}

/**
 * Every stem that means something, as {@link stemsAt} finds it, in the order in which they were packed.
 * @param language where only those of one language are asked for
 * @throws {Error} in a build, before {@link prepareLexicon} has ended
 */
export function stemsMeaning(concept: Concept, language: string | null): readonly string[] {
  index ??= indexOf(unpacked ?? unprepared());
  const { text, starts, ends, concepts: meant, languageOf, languages } = index;
  const number = concepts.indexOf(concept);
  const isOf = (one: number) => language === null || languages[languageOf[one] ?? -1] === language;
  return [...starts.keys()]
    .filter((one) => meant[one] === number && isOf(one))
    .map((one) => text.slice(starts[one], ends[one]).replace(WHOLE, ''));
}

function unprepared(): never {
  throw new Error('prepareLexicon has not ended');
}

/** A hash of the first letters. Two beginnings may share one, so a stem is compared in full. */
function keyOf(text: string, at: number, letters: number): number {
  let key = letters;
  for (let letter = 0; letter < letters; letter += 1) {
    key = ((key << 7) ^ (key >> 19) ^ text.charCodeAt(at + letter)) & 0x3fffffff;
  }
  return key;
}

function indexOf(text: string): Index {
  const found = occurrencesIn(text);
  const { starts, ends } = found;
  const heads = new Int32Array(HEADS).fill(-1);
  const before = new Int32Array(starts.length);
  for (let one = 0; one < starts.length; one += 1) {
    const start = starts[one] ?? 0;
    const head = headOf(keyOf(text, start, Math.min(LETTERS, (ends[one] ?? 0) - start)));
    before[one] = heads[head] ?? -1;
    heads[head] = one;
  }
  return { ...found, text, heads, before, languages: languagesIn(text), known: new Map() };
}

function headOf(key: number): number {
  return (key ^ (key >> 14)) & (HEADS - 1);
}

/** The stems of one beginning; made when a text first begins so. */
function stemsOf(index: Index, key: number): readonly Stem[] {
  const known = index.known.get(key);
  if (known !== undefined) return known;
  const stems = new Map<string, { concept: Concept; languages: string[] }[]>();
  for (const one of chainOf(index, key)) {
    const stem = index.text.slice(index.starts[one], index.ends[one]);
    const concept = concepts[index.concepts[one] ?? -1];
    const language = index.languages[index.languageOf[one] ?? -1] ?? 'mul';
    if (concept === undefined) continue;
    const meanings = stems.get(stem) ?? [];
    stems.set(stem, meanings);
    const meaning = meanings.find((other) => other.concept === concept);
    if (meaning) meaning.languages.push(language);
    else meanings.push({ concept, languages: [language] });
  }
  const made = [...stems].map(([stem, meanings]) => {
    const isMarked = stem.endsWith(WHOLE);
    const text = isMarked ? stem.slice(0, -WHOLE.length) : stem;
    return { text, whole: isMarked || SHORT.test(text), meanings };
  });
  index.known.set(key, made);
  return made;
}

/** The occurrences of one beginning, in the order in which they were packed. */
function chainOf({ text, starts, ends, heads, before }: Index, key: number): number[] {
  const chain: number[] = [];
  for (let one = heads[headOf(key)] ?? -1; one >= 0; one = before[one] ?? -1) {
    const start = starts[one] ?? 0;
    if (keyOf(text, start, Math.min(LETTERS, (ends[one] ?? 0) - start)) === key) chain.push(one);
  }
  return chain.reverse();
}
