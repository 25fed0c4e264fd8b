import { globSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EVERY, isLongRun, LONG_RUN_SEED, runs, SHORT_RUN, sample, sampled, seeds } from '../runs.ts';

afterEach(() => vi.unstubAllEnvs());

const short = () => vi.stubEnv(LONG_RUN_SEED, '');
const long = (seed: string) => vi.stubEnv(LONG_RUN_SEED, seed);

describe('the cases of a property test', () => {
  it('are few and the same each time in a short run', () => {
    short();
    expect(runs(1_000).numRuns).toBe(SHORT_RUN);
    expect(runs(1_000)).toEqual(runs(1_000));
  });

  it('are never more in a short run than in a long one', () => {
    short();
    expect(runs(5).numRuns).toBe(5);
  });

  it('are all of them in a long run, from its seed', () => {
    long('-77');
    expect(runs(1_000)).toEqual({ numRuns: 1_000, seed: -77 });
  });

  it('are refused where the seed of a long run is no integer', () => {
    long('tomorrow');
    expect(() => runs()).toThrow('tomorrow');
  });
});

describe('a sample of pages', () => {
  const pages = ['a', 'b', 'c', 'd', 'e'];

  it('is every n-th of the list in a short run, with the first', () => {
    short();
    expect(isLongRun()).toBe(false);
    expect(sample(pages, 2)).toEqual(['a', 'c', 'e']);
    expect(sample(pages, 9)).toEqual(['a']);
    expect([2, 3, 6].map(sampled)).toEqual(['every other', 'every 3rd', 'every 6th']);
  });

  it('is the same in a long run', () => {
    long('5');
    expect(isLongRun()).toBe(true);
    expect(sample(pages, 2)).toEqual(['a', 'c', 'e']);
    expect(sampled(6)).toBe('every 6th');
  });

  it('is the whole list where each is asked for', () => {
    short();
    vi.stubEnv(EVERY, '1');
    expect(sample(pages, 2)).toEqual(pages);
    expect(sampled(6)).toBe('every');
  });
});

describe('the seeds of a chaos test', () => {
  it('are different ones, as many as there are cases', () => {
    short();
    expect(new Set(seeds(500)).size).toBe(SHORT_RUN);
    long('2147483647');
    expect(new Set(seeds(500)).size).toBe(500);
  });

  it('begin with those that failed once', () => {
    short();
    expect(seeds(500, [9, 8]).slice(0, 2)).toEqual([9, 8]);
    expect(seeds(500, [9, 8])).toHaveLength(SHORT_RUN + 2);
  });
});

describe('every property test of the project', () => {
  const files = globSync('test/{unit,e2e,corpus,world}/**/*.{ts,tsx}').map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
  }));
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const withProperties = files.filter(({ text }) => /\bfc\.assert\(/.test(text));

  it('is found by this test', () => {
    expect(withProperties.length).toBeGreaterThan(15);
  });

  it.each(withProperties)('takes the number of its cases and its seed from runs(): $path', ({ text }) => {
    expect(count(text, /\bruns\(/g)).toBe(count(text, /\bfc\.assert\(/g));
    expect(text).not.toContain('numRuns');
  });
});
