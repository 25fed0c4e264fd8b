import { type BrowserContext, expect, test } from '@playwright/test';
import { buildEngine } from '../corpus/build-engine.ts';
import type { Kit } from '../corpus/case.ts';
import { withPage } from '../corpus/reuse.ts';
import { corpusContext, severalAtOnce } from '../corpus/run.ts';
import { isEvery, sample, sampled } from '../runs.ts';
import {
  CONTROLS,
  type Drawn,
  faultsOf,
  isDone,
  KITS,
  type Played,
  play,
  ROTATION_NAMES,
} from './support/rotation-kits.ts';

test.describe.configure({ mode: 'parallel' });

const LIMIT = 60_000;

function playIn(context: BrowserContext, engine: string, drawn: Drawn): Promise<Played> {
  return withPage(context, (page) => play(page, engine, drawn));
}

for (const rotation of ROTATION_NAMES)
  test(`${rotation}, in ${sampled(6)} pair of kit and kind of control: done and undone, or nothing is changed`, async ({
    browser,
  }) => {
    test.setTimeout(10 * LIMIT);
    const engine = await buildEngine();
    const context = await corpusContext(browser);
    const all = CONTROLS.flatMap((control) =>
      KITS.map((kit): Drawn => ({ control, kit, rotation, cut: 'ends the visit', at: 0 })),
    );
    const played = await severalAtOnce(sample(all, 6), (drawn) => playIn(context, engine, drawn));
    await context.close();

    const faults: string[] = [];
    const done = new Map<string, Kit[]>();
    for (const [drawn, became] of played) {
      const { control, kit } = drawn;
      if (isDone(drawn, became)) done.set(control, [...(done.get(control) ?? []), kit]);
      faults.push(...faultsOf(drawn, became).map((fault) => `${control} of ${kit}: ${fault}`));
    }
    expect(faults).toEqual([]);
    const least = isEvery() ? 2 : 1;
    for (const control of CONTROLS)
      expect(done.get(control)?.length ?? 0, control).toBeGreaterThanOrEqual(least);
  });
