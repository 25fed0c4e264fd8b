import { auditReport, inSlices, tallyText } from '../../../lib/audit/index.ts';

/** What the check of source addresses costs, in ms. */
export interface AuditCost {
  readonly lines: number;
  readonly rows: number;
  readonly took: number;
  /** The longest stretch in which the page could do nothing else. */
  readonly longest: number;
}

/** As in `entrypoints/check`: milliseconds of reading before the page may do something else. */
const SLICE = 12;

/** Reads and judges a text the way the page of the check does, and watches how long it holds the main thread. */
export async function audit(text: string): Promise<AuditCost> {
  let longest = 0;
  let since = performance.now();
  const from = since;
  const note = () => {
    longest = Math.max(longest, performance.now() - since);
  };
  const tally = await inSlices(tallyText(text), {
    budgetMs: SLICE,
    clock: () => performance.now(),
    pause: async () => {
      note();
      await new Promise((resume) => setTimeout(resume));
      since = performance.now();
    },
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const { rows, lines } = auditReport(tally, { list: null, own: [], now: Date.now() }, 'Acme');
  note();
  return { lines, rows: rows.length, took: performance.now() - from, longest };
}
