import { fromBase91, toBase91 } from './base91.ts';
import { fromBytes, toBytes } from './bytes.ts';
import { type Concept, concepts, type Words } from './concept.ts';

const LANGUAGE = '\t';
const CONCEPT = '\n';
const STEM = '|';

/** Every stem that keeps is one that saves, too: it is packed once. */
const SAVE = concepts.indexOf('save');
const KEEPS = concepts.indexOf('keeps');

/**
 * The words of all languages as one text: languages apart by tabs, in each its name and one line per concept.
 */
export function textOf(sources: Readonly<Record<string, Words>>): string {
  return languageTexts(sources).join(LANGUAGE);
}

/**
 * Packs the words of all languages into one short text of ASCII. Languages that share words are packed best beside each
 * other.
 * @param deflate what deflates bytes, without a header
 */
export async function pack(
  sources: Readonly<Record<string, Words>>,
  deflate: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<string> {
  return toBase91(await deflate(toBytes(languageTexts(sources), LANGUAGE)));
}

function languageTexts(sources: Readonly<Record<string, Words>>): readonly string[] {
  const isTwice = (words: Words, concept: Concept, stem: string) =>
    concept === 'save' && words.keeps?.includes(stem) === true;
  const stemsOf = (words: Words, concept: Concept) =>
    (words[concept] ?? []).filter((stem) => !isTwice(words, concept, stem)).join(STEM);
  return Object.entries(sources).map(([language, words]) =>
    [language, ...concepts.map((concept) => stemsOf(words, concept))].join(CONCEPT),
  );
}

/**
 * Unpacks what {@link pack} made to what {@link textOf} made. The browser inflates it off the page's main
 * thread.
 */
export async function unpack(packed: string): Promise<string> {
  const bytes = new Blob([fromBase91(packed)]).stream();
  const inflated = bytes.pipeThrough(new DecompressionStream('deflate-raw'));
  const held = new Uint8Array(await new Response(inflated).arrayBuffer());
  // Firefox makes the buffer outside of the script's own world: parts of it can be read in a copy alone.
  return fromBytes(Uint8Array.from(held), LANGUAGE);
}

/** Where each stem stands in an unpacked text, and of which concept and language it is, by number. */
export interface Occurrences {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly concepts: Uint8Array;
  readonly languageOf: Uint8Array;
}

/** The languages of an unpacked text, in order. */
export function languagesIn(text: string): string[] {
  return text.split(LANGUAGE).map((language) => language.slice(0, language.indexOf(CONCEPT)));
}

/** Finds every stem of an unpacked text in one pass, without making a string of any. */
export function occurrencesIn(text: string): Occurrences {
  // A stem and what parts it from the next are two letters at least; one that keeps stands for two.
  const most = text.length + 1;
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const concepts = new Uint8Array(most);
  const languageOf = new Uint8Array(most);
  let count = 0;
  const add = (start: number, end: number, concept: number, language: number) => {
    starts[count] = start;
    ends[count] = end;
    concepts[count] = concept;
    languageOf[count] = language;
    count += 1;
  };
  let language = 0;
  // The first line of a language is its name.
  let line = -1;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : CODE.language;
    if (code !== CODE.stem && code !== CODE.concept && code !== CODE.language) continue;
    if (at > start && line >= 0) {
      add(start, at, line, language);
      if (line === KEEPS) add(start, at, SAVE, language);
    }
    start = at + 1;
    if (code === CODE.concept) line += 1;
    else if (code === CODE.language) {
      language += 1;
      line = -1;
    }
  }
  return {
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    concepts: concepts.subarray(0, count),
    languageOf: languageOf.subarray(0, count),
  };
}

const CODE = {
  language: LANGUAGE.charCodeAt(0),
  concept: CONCEPT.charCodeAt(0),
  stem: STEM.charCodeAt(0),
} as const;

/** Calls back for every stem of an unpacked text, language by language in the order in which they were packed. */
export function eachStem(
  text: string,
  take: (stem: string, concept: number, language: string) => void,
): void {
  const languages = languagesIn(text);
  const { starts, ends, concepts, languageOf } = occurrencesIn(text);
  for (const [one, start] of starts.entries())
    take(text.slice(start, ends[one]), concepts[one] ?? -1, languages[languageOf[one] ?? -1] ?? '');
}
