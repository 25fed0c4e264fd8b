import { resolve } from 'node:path';

const native = (file: string) => resolve(import.meta.dirname, file);

/**
 * What every browser of ours has, in the place of what `dom-accessibility-api` brings for older ones, for the bundler's
 * `resolve.alias`: 4 kB less in each script that reads a page, and no search through a list for each name.
 */
export const nativeStandIns: readonly { readonly find: RegExp; readonly replacement: string }[] = [
  { find: /^\.\/polyfills\/SetLike\.mjs$/, replacement: native('native-set.ts') },
  { find: /^\.\/polyfills\/array\.from\.mjs$/, replacement: native('native-array-from.ts') },
];
