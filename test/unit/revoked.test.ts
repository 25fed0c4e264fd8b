import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
/** Everything that is written here but the drawn pages, on which exchanges speak. */
const everything = globSync(
  '{*,{lib,components,entrypoints,scripts,docs,public,test}/**/*}.{ts,tsx,mjs,md,json,html}',
  {
    cwd: root,
    exclude: (path) => path === 'test/corpus',
  },
).filter((path) => path !== 'test/unit/revoked.test.ts');
/** Where no coins are spoken of. */
const OPERATORS = /^(?:lib\/feed|scripts|docs\/(?:feed|runbook)\.md|docs\/store)\b/;

const saying = (files: readonly string[], word: RegExp) =>
  files.filter((path) => word.test(readFileSync(join(root, path), 'utf8')));

it('an IP that is pulled at once is called revoked, never withdrawn', () => {
  const operators = everything.filter((path) => OPERATORS.test(path));
  expect(operators.length).toBeGreaterThan(60);
  expect(saying(everything, /withdr(?:ew|awn)/i)).toEqual([]);
  expect(saying(operators, /withdraw/i)).toEqual([]);
});
