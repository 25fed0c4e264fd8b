/**
 * How many cases a property test or a chaos test runs, and from which seed. `npm test` runs a few cases, the same ones
 * each time; `npm run test:long` runs all of them from a new seed, which it prints. CONTRIBUTING.md says how a case that
 * failed becomes a fixed test.
 */

import fc from 'fast-check';

/** Set by `npm run test:long` to the seed of the run: an integer of 32 bits. Set it by hand to repeat such a run. */
export const LONG_RUN_SEED = 'KEYFENCE_LONG_RUN_SEED';

/** Set to anything, no page, kit or exchange of a list is left out. */
export const EVERY = 'KEYFENCE_EVERY';

/** How many cases `npm test` runs. */
export const SHORT_RUN = 30;

const FIXED_SEED = 20_261_201;

/** The two parameters of `fc.assert` that decide which cases are run. */
export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * The parameters of `fc.assert`: `fc.assert(property, runs(500))`.
 * @param full how many cases a long run runs
 * @throws where the seed of a long run is no integer
 */
export function runs(full = 1_000): Runs {
  const seed = seedOfLongRun();
  return seed === null ? { numRuns: Math.min(full, SHORT_RUN), seed: FIXED_SEED } : { numRuns: full, seed };
}

/**
 * The seeds of a test that draws its own cases, one seed per case.
 * @param full how many cases a long run runs
 * @param known seeds that failed once: they come first, in every run
 * @throws where the seed of a long run is no integer
 */
export function seeds(full: number, known: readonly number[] = []): readonly number[] {
  const { numRuns, seed } = runs(full);
  return [...known, ...Array.from({ length: numRuns }, (_, index) => (seed + index) | 0)];
}

/**
 * The cases of a property that is checked for several of them at a time, which fast-check cannot do.
 * @param full how many cases a long run runs
 * @param known cases that failed once: they come first, in every run
 * @throws where the seed of a long run is no integer
 */
export function drawn<T>(any: fc.Arbitrary<T>, full: number, known: readonly T[] = []): readonly T[] {
  return [...known, ...fc.sample(any, runs(full))];
}

/**
 * What is taken of a list of pages, kits or exchanges whose tests are alike: every n-th, the first one among them, the same
 * ones each time; with {@link EVERY} set, all of them.
 * @param every how many of the list stand for one test
 */
export function sample<T>(all: readonly T[], every: number): readonly T[] {
  return isEvery() ? all : all.filter((_, index) => index % every === 0);
}

/** How much of a list {@link sample} takes, for the title of a test: "every", or "every 6th". */
export function sampled(every: number): string {
  if (isEvery()) return 'every';
  return every === 2 ? 'every other' : every === 3 ? 'every 3rd' : `every ${every}th`;
}

/** Whether {@link sample} leaves nothing out. */
export function isEvery(): boolean {
  return (process.env[EVERY] ?? '') !== '';
}

/** Whether this is `npm run test:long`. */
export function isLongRun(): boolean {
  return seedOfLongRun() !== null;
}

function seedOfLongRun(): number | null {
  const text = process.env[LONG_RUN_SEED];
  if (text === undefined || text === '') return null;
  const seed = Number(text);
  if (!Number.isInteger(seed)) throw new Error(`${LONG_RUN_SEED} is ${text}, which is no integer.`);
  return seed | 0;
}
