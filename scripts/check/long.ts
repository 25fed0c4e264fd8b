/**
 * Everything that `npm test` leaves out: what `npm run test:more` has, and the property and chaos tests with all their
 * cases, from a new seed that is printed: `npm run test:long`. It runs on what `npm test` has built.
 * `KEYFENCE_LONG_RUN_SEED=… npm run test:long` repeats such a run; with `KEYFENCE_EVERY=1` every page, kit and exchange
 * is taken, which takes more than an hour.
 */
import { randomInt } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LONG_RUN_SEED } from '../../test/runs.ts';
import { REPORTS } from './reports.ts';
import { type Outcome, ROOT, runStep } from './step.ts';
import { endToEndStep, unitStep } from './steps.ts';
import { summarise } from './summary.ts';

const UNIT = 'long unit tests';
const END_TO_END = 'long end-to-end tests';
/** Those of `playwright.config.ts`: the specs that draw their cases, and what `npm test` leaves out. */
const PROJECTS = ['--project=longest', '--project=drawn', '--project=more', '--project=tagged'];

/** The test files that take their number of cases from `test/runs.ts`: the others would run as in `npm test`. */
function withRuns(pattern: string): string[] {
  const files = globSync(pattern, { cwd: ROOT }).sort();
  return files.filter((file) => /from '[./]+\/runs\.ts'/.test(readFileSync(join(ROOT, file), 'utf8')));
}

const began = performance.now();
if (!existsSync(join(ROOT, '.output/chrome-e2e/manifest.json')))
  throw new Error('Run npm test first: it builds what the long tests run on.');
mkdirSync(REPORTS, { recursive: true });
const seed = process.env[LONG_RUN_SEED] || String(randomInt(2 ** 31));
console.log(`The seed of this run: ${LONG_RUN_SEED}=${seed}`);
const environment = { [LONG_RUN_SEED]: seed };
const outcomes: Outcome[] = [];
outcomes.push(await runStep(unitStep(UNIT, environment, withRuns('test/unit/**/*.test.{ts,tsx}')), false));
outcomes.push(await runStep(endToEndStep(END_TO_END, PROJECTS, environment), true));
console.log(`\nThe seed of this run was ${seed}.`);
summarise(outcomes, END_TO_END, began);
