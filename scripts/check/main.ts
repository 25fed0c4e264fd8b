/** Every check but what `more.ts` and `long.ts` add, two at a time: `npm test`. Its last line is "N passed, N failed". */
import { mkdirSync, rmSync } from 'node:fs';
import { makeEndToEndPlatform } from '../../test/world/e2e-platform.ts';
import { REPORTS } from './reports.ts';
import { type Outcome, runStep, type Step } from './step.ts';
import { builds, endToEndStep, onSources, prepared } from './steps.ts';
import { summarise } from './summary.ts';

const END_TO_END = 'end-to-end tests';

async function inTurn(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step, false));
  return outcomes;
}

const began = performance.now();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const platform = await makeEndToEndPlatform();
const first = await runStep(prepared, false);
const both = await Promise.all([inTurn(onSources), inTurn(builds(platform))]);
const last = await runStep(endToEndStep(END_TO_END, ['--project=long', '--project=rest']), true);
summarise([first, ...both.flat(), last], END_TO_END, began);
