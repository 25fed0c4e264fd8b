import type { Plugin } from 'vite';
import { pack, textOf } from '../lib/lexicon/pack.ts';
import { sources } from '../lib/lexicon/sources.ts';

/**
 * Puts the words in the place of their sources: packed into one short text for a build, or as they are for a page of the
 * tests, which has them at once.
 */
export function packedLexicon(isPacked = true): Plugin {
  const text = JSON.stringify(isPacked ? null : textOf(sources));
  const packed = JSON.stringify(isPacked ? pack(sources) : '');
  return {
    name: 'packed-lexicon',
    load: (id) =>
      id.endsWith('/lib/lexicon/packed.ts')
        ? `export const text = ${text}; export const packed = ${packed};`
        : null,
  };
}
