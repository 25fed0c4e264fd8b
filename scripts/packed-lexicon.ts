import zopfli from '@gfx/zopfli';
import type { Plugin } from 'vite';
import { pack, textOf } from '../lib/lexicon/pack.ts';
import { sources } from '../lib/lexicon/sources.ts';

/**
 * Puts the words in the place of their sources: packed into one short text for a build, or as they are for a page of the
 * tests, which has them at once.
 */
export function packedLexicon(isPacked = true): Plugin {
  return {
    name: 'packed-lexicon',
    load: async (id) => {
      if (!id.endsWith('/lib/lexicon/packed.ts')) return null;
      const text = JSON.stringify(isPacked ? null : textOf(sources));
      const packed = JSON.stringify(isPacked ? await packedOnce() : '');
      return `export const text = ${text}; export const packed = ${packed};`;
    },
  };
}

let packed: Promise<string> | null = null;

/** The packed words, which several scripts of one build hold. */
function packedOnce(): Promise<string> {
  packed ??= pack(sources, deflated);
  return packed;
}

/** More rounds take seconds each and save a thousandth. */
const ROUNDS = 3;

/**
 * Deflates the words as small as it can be done: zopfli saves a seventeenth of what zlib makes of them. Words of many
 * alphabets deflate best in small blocks, each with a code of its own.
 */
export function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  return zopfli.deflateAsync(bytes, { numiterations: ROUNDS, blocksplittingmax: 0 });
}
