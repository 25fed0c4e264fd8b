import zopfli from '@gfx/zopfli';
import type { Plugin } from 'vite';
import { pack, textOf } from '../lib/lexicon/pack.ts';
import { sources } from '../lib/lexicon/sources.ts';

/**
 * A plugin that replaces `lib/lexicon/packed.ts` by its words: packed into one short text for a build, or as
 * they are for a page of the tests, which has them at once.
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

/** The packed words, made once for all scripts of a build. */
function packedOnce(): Promise<string> {
  packed ??= pack(sources, deflated);
  return packed;
}

/** More rounds take time and save nothing that counts. */
const ROUNDS = 15;

/**
 * Deflates the words with zopfli, a seventeenth smaller than with zlib. Words of many alphabets deflate best
 * in small blocks, each with a code of its own.
 */
export function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  return zopfli.deflateAsync(bytes, { numiterations: ROUNDS, blocksplittingmax: 0 });
}
