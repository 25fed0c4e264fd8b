import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { type Concept, concepts } from './concept.ts';
import type { Words } from './sources.ts';

const LANGUAGE = '\t';
const CONCEPT = '\n';
const STEM = '|';

/**
 * Packs the words of all languages into one short text of ASCII: languages, then lines of a concept each, deflated.
 * Languages that share words are packed best beside each other.
 */
export function pack(sources: Readonly<Record<string, Words>>): string {
  const stemsOf = (words: Words, concept: Concept) => (words[concept] ?? []).join(STEM);
  const languages = Object.entries(sources).map(([language, words]) =>
    [language, ...concepts.map((concept) => stemsOf(words, concept))].join(CONCEPT),
  );
  const packed = deflateSync(strToU8(languages.join(LANGUAGE)), { level: 9 });
  return btoa(strFromU8(packed, true));
}

/** Calls back for every stem of a packed text, language by language in the order in which they were packed. */
export function unpack(
  packed: string,
  take: (stem: string, concept: number, language: string) => void,
): void {
  const text = strFromU8(inflateSync(strToU8(atob(packed), true)));
  for (const packedLanguage of text.split(LANGUAGE)) {
    const [language = '', ...lines] = packedLanguage.split(CONCEPT);
    for (const [concept, line] of lines.entries()) {
      if (line !== '') for (const stem of line.split(STEM)) take(stem, concept, language);
    }
  }
}
