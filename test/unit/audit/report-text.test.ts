import { describe, expect, it } from 'vitest';
import { reportText } from '../../../components/check/report-text.ts';
import { readText } from '../../../lib/audit/read.ts';
import { auditReport } from '../../../lib/audit/report.ts';
import { tallyOf } from '../../../lib/audit/tally.ts';
import { english } from '../overview/english.ts';
import { day, rotation } from '../overview/scene.ts';

function runOut<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('the verdict as plain text', () => {
  const now = day(1);
  const reading = runOut(
    readText(
      { name: null, text: '2026-12-12 13:14:07 45.9.1.2 GET\n2026-12-12 13:15:07 203.0.113.11 GET' },
      now,
    ),
  );
  const report = runOut(auditReport(runOut(tallyOf([reading])), { list: rotation, own: [], now }, 'Acme'));
  const lines = reportText(report, english).trimEnd().split('\n');

  it('says the verdict first, then each address with whose it is and how often, the worst first', () => {
    expect(lines[0]).toMatch(/1 use came from/);
    const at = lines.indexOf('');
    expect(lines[at + 1]).toBe('IP address\tWhose\tCount');
    expect(lines.slice(at + 2).map((line) => line.split('\t')[0])).toEqual(['45.9.1.2', '203.0.113.11']);
    expect(lines.at(-1)?.split('\t').at(-1)).toBe('1');
  });
});
