import { type BrowserContext, expect, test } from '@playwright/test';
import fc from 'fast-check';
import { buildEngine } from '../corpus/build-engine.ts';
import { withPage } from '../corpus/reuse.ts';
import { corpusContext, severalAtOnce } from '../corpus/run.ts';
import { drawn } from '../runs.ts';
import {
  CONTROLS,
  CUTS,
  type CutName,
  type Drawn,
  faultsOf,
  KITS,
  play,
  ROTATION_NAMES,
} from './support/rotation-kits.ts';

test.describe.configure({ mode: 'parallel' });

const rotation: fc.Arbitrary<Drawn> = fc.record({
  kit: fc.constantFrom(...KITS),
  control: fc.constantFrom(...CONTROLS),
  rotation: fc.constantFrom(...ROTATION_NAMES),
  cut: fc.constantFrom(...(Object.keys(CUTS) as CutName[])),
  // Twenty entries that come and twenty that go are some hundred events; most cuts come early, where a text is done.
  at: fc.oneof(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 300 }),
  ),
});

/** What was wrong with one case; null where nothing was. */
function faultOf(context: BrowserContext, engine: string, one: Drawn): Promise<string | null> {
  return withPage(context, (page) => play(page, engine, one)).then(
    (played) => {
      const faults = faultsOf(one, played);
      return faults.length === 0 ? null : `${JSON.stringify(one)}: ${faults.join('; ')}`;
    },
    (error: Error) => `${JSON.stringify(one)}: ${error.message}`,
  );
}

const PARTS = 4;
const cases = drawn<Drawn>(rotation, 500, [
  // The kit's own script breaks on it, and the page is empty from then on.
  {
    kit: 'mui',
    control: 'staged',
    rotation: 'eighteen on a full key, with two of the user’s between them',
    cut: 'takes the keyboard',
    at: 34,
  },
]);

for (let part = 0; part < PARTS; part += 1)
  test(`a rotation that is cut off in any kit loses nothing of the user and is put back: part ${part + 1} of ${PARTS}`, async ({
    browser,
  }) => {
    const engine = await buildEngine();
    const context = await corpusContext(browser);
    const own = cases.filter((_, index) => index % PARTS === part);
    const faults = await severalAtOnce(own, (one) => faultOf(context, engine, one));
    await context.close();
    expect([...faults.values()].filter((fault) => fault !== null)).toEqual([]);
  });
