import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Letters with no other form are what folding is about. */
const MAY = ['lib/lexicon/fold.ts'];

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '');
}

it('keeps the words of all languages in the word files: the code around them holds no letter beyond ASCII', () => {
  const files = globSync('lib/{lexicon,page,engine}/**/*.ts', { cwd: ROOT });
  expect(files.length).toBeGreaterThan(8);
  const foreign = files.filter((path) => {
    const code = withoutComments(readFileSync(resolve(ROOT, path), 'utf8'));
    return /(?![\x20-\x7e])\p{L}/u.test(code);
  });
  expect(foreign.sort()).toEqual(MAY);
});
