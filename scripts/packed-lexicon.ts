import type { Plugin } from 'vite';
import { pack } from '../lib/lexicon/pack.ts';
import { sources } from '../lib/lexicon/sources.ts';

/**
 * Puts the packed words in the place of their sources: a build carries one short text, and packs nothing at run time.
 */
export function packedLexicon(): Plugin {
  const packed = pack(sources);
  return {
    name: 'packed-lexicon',
    load: (id) =>
      id.endsWith('/lib/lexicon/packed.ts') ? `export const packed = ${JSON.stringify(packed)};` : null,
  };
}
