import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allCases, cases, sealedCases } from '../corpus/cases/index.ts';
import { savedPages, sealedPages } from '../corpus/saved.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the sealed third of the corpus', () => {
  it.each([
    ['cases', cases, sealedCases],
    ['saved pages', savedPages, sealedPages],
  ] as const)('is about a third of the %s, and no page is on both sides', (_name, open, sealed) => {
    const share = sealed.length / (open.length + sealed.length);
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.38);
    const names = new Set(open.map(({ id }) => id));
    expect(sealed.some(({ id }) => names.has(id))).toBe(false);
  });

  it('and the open two thirds are all cases', () => {
    expect(cases.length + sealedCases.length).toBe(allCases.length);
  });

  it('is read by the judge alone', () => {
    const readers = globSync('{lib,components,entrypoints,scripts,test}/**/*.{ts,tsx,vue}', {
      cwd: ROOT,
    }).filter((path) =>
      /sealedCases|sealedPages|sealedReports|sealedOnes/.test(readFileSync(resolve(ROOT, path), 'utf8')),
    );
    expect(readers.sort()).toEqual([
      'test/corpus/cases/index.ts',
      'test/corpus/judge/main.ts',
      'test/corpus/reported.ts',
      'test/corpus/saved.ts',
      'test/corpus/split.ts',
      'test/unit/sealed.test.ts',
    ]);
  });
});
