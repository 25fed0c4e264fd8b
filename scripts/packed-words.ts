import { deflateSync, strFromU8, strToU8 } from 'fflate';
import type { Plugin } from 'vite';
import { vocabulary } from '../lib/exchanges/words.ts';

/** Carries the vocabulary of the form's finding as one deflated text: a third of its size as source. */
export function packedWords(): Plugin {
  const text = btoa(strFromU8(deflateSync(strToU8(JSON.stringify(vocabulary)), { level: 9 }), true));
  return {
    name: 'packed-words',
    load: (id) =>
      id.endsWith('/lib/exchanges/words.ts')
        ? `import { inflateSync, strFromU8, strToU8 } from 'fflate';
export const vocabulary = JSON.parse(strFromU8(inflateSync(strToU8(atob(${JSON.stringify(text)}), true))));
export const languages = Object.keys(vocabulary);`
        : null,
  };
}
