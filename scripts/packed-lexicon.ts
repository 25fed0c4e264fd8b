import type { Plugin } from 'vite';
import type { Concept } from '../lib/lexicon/concept.ts';
import { pack } from '../lib/lexicon/pack.ts';
import { sources } from '../lib/lexicon/sources.ts';

/**
 * Puts the packed words in the place of their sources: a build carries one short text, and packs nothing at run time.
 * @param only the concepts that the build reads; all where none are named
 */
export function packedLexicon(only?: readonly Concept[]): Plugin {
  const packed = pack(sources, only);
  return {
    name: 'packed-lexicon',
    load: (id) =>
      id.endsWith('/lib/lexicon/packed.ts') ? `export const packed = ${JSON.stringify(packed)};` : null,
  };
}
