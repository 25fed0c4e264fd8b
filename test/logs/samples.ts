import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../lib/audit/read.ts';
import { type AuditReport, auditReport } from '../../lib/audit/report.ts';
import { tallyOf } from '../../lib/audit/tally.ts';
import type { AuditFacts } from '../../lib/audit/whose.ts';
import { isSealed } from '../corpus/split.ts';
import { address, listed, listOf } from '../unit/overview/scene.ts';

const CASES = join(import.meta.dirname, 'cases');

/** What is right of a sample; a count that is not there is none. */
export interface Right {
  readonly kind?: AuditReport['kind'];
  readonly uses?: Readonly<Record<string, number>>;
  readonly late?: Readonly<Record<string, number>>;
  /** Uses of which nobody can tell whether they were late. */
  readonly unclear?: Readonly<Record<string, number>>;
  readonly list?: Readonly<Record<string, number>>;
  readonly hidden?: number;
  readonly several?: number;
  readonly unread?: number;
  /** The first and the last use, where every time is exact to the second. */
  readonly span?: readonly [string, string];
  readonly tone: AuditReport['tone'];
}

/** A log rebuilt after public documentation (`after`), with what is right of it. */
export interface Sample {
  readonly id: string;
  readonly format: string;
  readonly after: string;
  readonly right: Right;
  readonly text: string;
}

/** .10 is the platform's; .12 was until 11 December 2026, midnight UTC; 198.51.100.7 is the user's; all others are strangers'. */
const KNOWN: AuditFacts = {
  list: listOf(
    listed('203.0.113.10'),
    listed('203.0.113.12', {
      retirementAnnouncedAt: Date.UTC(2026, 10, 1),
      retiresAt: Date.UTC(2026, 11, 11),
    }),
  ),
  own: [{ name: 'VPS', address: address('198.51.100.7') }],
  now: Date.UTC(2026, 11, 20),
};

/** All samples: the seal of the third that had one was broken when the reader was done. */
export const samples: readonly Sample[] = readdirSync(CASES)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const id = file.slice(0, -'.json'.length);
    const label: Omit<Sample, 'id' | 'text'> = JSON.parse(readFileSync(join(CASES, file), 'utf8'));
    return { id, ...label, text: readFileSync(join(CASES, `${id}.txt`), 'utf8') };
  });

/** How many come out right of those that could be looked at from the start, and of the third that was sealed. */
export function judgeSamples(): { readonly open: Judged; readonly sealed: Judged } {
  const isRight = (sample: Sample) => JSON.stringify(seenOf(sample)) === JSON.stringify(expectedOf(sample));
  const judged = (some: readonly Sample[]) => ({ right: some.filter(isRight).length, of: some.length });
  const wasSealed = ({ id }: Sample) => isSealed(`log-${id}`);
  return {
    open: judged(samples.filter((sample) => !wasSealed(sample))),
    sealed: judged(samples.filter(wasSealed)),
  };
}

export interface Judged {
  readonly right: number;
  readonly of: number;
}

/** The report on some texts. */
export function reportOn(texts: readonly string[], known: AuditFacts = KNOWN): AuditReport {
  const readings = texts.map((text) => run(readText({ name: null, text }, known.now)));
  return run(auditReport(run(tallyOf(readings)), known, 'Acme'));
}

function run<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What the check says of a sample, in the form of its label. */
export function seenOf({ text, right }: Sample) {
  const { kind, rows, tone, tally } = reportOn([text]);
  const counts = (of: (row: (typeof rows)[number]) => number) =>
    sorted(rows.flatMap((row) => (of(row) > 0 ? [[row.text, of(row)] as const] : [])));
  return {
    kind,
    uses: counts((row) => (row.called ? row.count : 0)),
    list: counts((row) => (row.called ? 0 : row.count)),
    late: counts(({ late }) => late),
    unclear: counts(({ unclear }) => unclear),
    hidden: tally.hidden,
    several: tally.several,
    unread: tally.unread,
    span: right.span ? [tally.first, tally.last].map((at) => at && at - (at % 1000)) : null,
    tone,
  };
}

/** The label of a sample, written out. */
export function expectedOf({ right }: Sample): ReturnType<typeof seenOf> {
  return {
    kind: right.kind ?? 'uses',
    uses: sorted(Object.entries(right.uses ?? {})),
    list: sorted(Object.entries(right.list ?? {})),
    late: sorted(Object.entries(right.late ?? {})),
    unclear: sorted(Object.entries(right.unclear ?? {})),
    hidden: right.hidden ?? 0,
    several: right.several ?? 0,
    unread: right.unread ?? 0,
    span: right.span ? right.span.map((at) => Date.parse(at)) : null,
    tone: right.tone,
  };
}

function sorted(counts: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(counts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
