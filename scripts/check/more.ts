/**
 * The end-to-end tests that `npm test` leaves out, on what it has built: `npm run test:more`. CI runs them after it. Its
 * last line is "N passed, N failed".
 */
import { mkdirSync } from 'node:fs';
import { REPORTS } from './reports.ts';
import { runStep } from './step.ts';
import { endToEndStep } from './steps.ts';
import { summarise } from './summary.ts';

const MORE = 'more end-to-end tests';

const began = performance.now();
mkdirSync(REPORTS, { recursive: true });
summarise([await runStep(endToEndStep(MORE, ['--project=more', '--project=tagged']), true)], MORE, began);
