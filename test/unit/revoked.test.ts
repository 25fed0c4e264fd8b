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

it.each([
  ['en', /withdr[ae]w/i, ['unrestricted_bitget', 'unrestricted_bybit', 'unrestricted_okx']],
  ['es', /\bretir(?:o|os|ar|ad[ao]s?)\b/i, ['unrestricted_bitget', 'unrestricted_bybit', 'unrestricted_okx']],
  ['zh_CN', /提现|提币|撤回/, ['unrestricted_bitget', 'unrestricted_bybit', 'unrestricted_okx']],
  ['ar', /السحب/, ['unrestricted_bitget', 'unrestricted_bybit', 'unrestricted_okx']],
])('in %s only coins are withdrawn', (locale, word, coins) => {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(root, `public/_locales/${locale}/messages.json`), 'utf8'),
  );
  const found = Object.entries(messages).filter(([, { message }]) => word.test(message));
  expect(found.map(([id]) => id).toSorted()).toEqual(coins);
});
