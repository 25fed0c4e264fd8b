import type { Plugin } from 'vite';
import { packed } from '../lib/lexicon/packed.ts';

/** Puts the packed words in the place of their sources: a build carries one short text, and packs nothing at run time. */
export const packedLexicon: Plugin = {
  name: 'packed-lexicon',
  load: (id) =>
    id.endsWith('/lib/lexicon/packed.ts') ? `export const packed = ${JSON.stringify(packed)};` : null,
};
