import type { Concept } from '../lexicon/concept.ts';
import { fold } from '../lexicon/fold.ts';
import type { Hit } from '../lexicon/hit.ts';
import { read } from '../lexicon/read.ts';
import { stemsMeaning } from '../lexicon/stems.ts';
import { MEANS } from './alphabets.ts';

/** A word that begins with so many of the same letters may be the one that was masked. */
const ALIKE = 2;

/**
 * Gives a masked word that the lexicon reads another word that it reads alike: a decision that rests on a meaning is the
 * same, and nothing of the word is told but that. A name may be read so by chance.
 */
export class MeaningWords {
  readonly #known = new Map<string, string | null>();

  /**
   * What stands for a masked word: other words of the lexicon, each behind {@link MEANS}.
   * @param word the whole word
   * @param hits what the lexicon reads in it
   */
  of(word: string, hits: readonly Hit[]): string {
    const said = [...byLanguage(hits)].map(([language, meant]) => this.#wordsFor([...meant], language, word));
    return said.flat().join(' ');
  }

  #wordsFor(meant: readonly Concept[], language: string, word: string): readonly string[] {
    const whole = this.#wordFor(meant, language, word);
    const wordFor = (one: Concept) =>
      this.#wordFor([one], language, word) ?? this.#wordFor([one], null, word);
    const words = whole ? [whole] : meant.map(wordFor);
    return words.flatMap((one) => (one ? [MEANS + one] : []));
  }

  /**
   * The first stem of a language, or of any, that means these and nothing else, and does not begin like the masked word;
   * one word before several.
   */
  #wordFor(meant: readonly Concept[], language: string | null, word: string): string | null {
    const [first] = meant;
    if (first === undefined) return null;
    const beginning = fold(word).slice(0, ALIKE);
    const key = [language, beginning, ...meant.toSorted()].join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const isMeant = (stem: string) => !stem.startsWith(beginning) && meansOnly(stem, meant);
    const stems = stemsMeaning(first, language);
    const found = stems.find((stem) => !stem.includes(' ') && isMeant(stem)) ?? stems.find(isMeant) ?? null;
    this.#known.set(key, found);
    return found;
  }
}

function byLanguage(hits: readonly Hit[]): ReadonlyMap<string, ReadonlySet<Concept>> {
  const found = new Map<string, Set<Concept>>();
  for (const { concept, language } of hits)
    found.set(language, (found.get(language) ?? new Set()).add(concept));
  return found;
}

function meansOnly(stem: string, meant: readonly Concept[]): boolean {
  const said = new Set(read(stem).hits.map(({ concept }) => concept));
  return said.size === meant.length && meant.every((one) => said.has(one));
}
