import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REPORTS, slowestSpecs } from './reports.ts';
import type { Outcome } from './step.ts';
import { reportOf } from './steps.ts';

/**
 * Prints the time of each step and, as the last line, the sum of all tests; sets the exit code of the
 * process.
 * @param endToEnd the name of the step whose specs are listed by their time
 * @param began when the run began, on the clock of `performance.now`
 */
export function summarise(outcomes: readonly Outcome[], endToEnd: string, began: number): void {
  console.log('\nWhere the time went:');
  console.table(
    outcomes.map(({ name, seconds, passed, failed }) => ({ step: name, seconds, passed, failed })),
  );
  if (existsSync(join(REPORTS, reportOf(endToEnd)))) {
    console.log('The slowest specs, the sum of their tests:');
    console.table(slowestSpecs(reportOf(endToEnd)));
  }
  const all = Math.round((performance.now() - began) / 1000);
  console.log(`${Math.floor(all / 60)} min ${all % 60} s in all`);
  const passed = outcomes.reduce((sum, each) => sum + each.passed, 0);
  const failed = outcomes.reduce((sum, each) => sum + each.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
