import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Count, ROOT } from './step.ts';

/** Where the reports of a run lie; git ignores it. */
export const REPORTS = join(ROOT, '.practice/reports');

const UnitReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), status: z.string() })),
});

const Test = z.object({ results: z.array(z.object({ duration: z.number() })) });
const Suite = z.object({
  file: z.string(),
  specs: z.array(z.object({ tests: z.array(Test) })),
  get suites() {
    return z.array(Suite).optional();
  },
});
const EndToEndReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
  suites: z.array(Suite),
});

function read<Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape> {
  return shape.parse(JSON.parse(readFileSync(join(REPORTS, path), 'utf8')));
}

/**
 * The counts of a report of Vitest. A file that could not be run counts as failed, although none of its tests
 * has.
 */
export function unitTests(file: string): Count {
  const { numPassedTests, numFailedTests, testResults } = read(file, UnitReport);
  const broken = testResults.filter(({ status }) => status === 'failed').length;
  return { passed: numPassedTests, failed: Math.max(numFailedTests, broken) };
}

/**
 * The counts of a report of Playwright. A test that needed a second try counts as failed, and so does what
 * could not be loaded.
 */
export function endToEndTests(file: string): Count {
  const { stats, errors } = read(file, EndToEndReport);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** How long each spec took, hooks left out, slowest first: its file and its seconds. */
export function slowestSpecs(file: string, most = 10): readonly { spec: string; seconds: number }[] {
  const { suites } = read(file, EndToEndReport);
  return [...Map.groupBy(suites, (suite) => suite.file)]
    .map(([spec, all]) => ({
      spec,
      seconds: Math.round(all.reduce((sum, each) => sum + msOf(each), 0) / 1000),
    }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most);
}

function msOf({ specs, suites = [] }: z.infer<typeof Suite>): number {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results));
  return (
    own.reduce((sum, { duration }) => sum + duration, 0) + suites.reduce((sum, each) => sum + msOf(each), 0)
  );
}
