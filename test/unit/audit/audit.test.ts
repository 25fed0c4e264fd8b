import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/audit/read.ts';
import { type AuditReport, auditReport } from '../../../lib/audit/report.ts';
import { inSlices } from '../../../lib/audit/slices.ts';
import { tallyOf } from '../../../lib/audit/tally.ts';
import { type AuditFacts, whoseIs } from '../../../lib/audit/whose.ts';
import { runs } from '../../runs.ts';
import { english, messagesIn } from '../overview/english.ts';
import { address, day, listed, listOf, NEW, OLD, rotation, STEADY, T0 } from '../overview/scene.ts';

const own = [{ name: 'VPS', address: address('198.51.100.7') }];
const known: AuditFacts = { list: rotation, own, now: day(-5) };
const later: AuditFacts = { list: rotation, own, now: day(40) };

function run<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const readOf = (text: string, { now }: AuditFacts) => run(readText({ name: null, text }, now));
const audit = (text: string, against = known): AuditReport =>
  run(auditReport(run(tallyOf([readOf(text, against)])), against, 'Acme'));
const says = (report: AuditReport) => report.sentences.map(english);

describe('whose an address is', () => {
  const pulled = listOf(listed(STEADY, { revoked: { at: day(-6), reason: 'taken over' } }));

  it.each([
    ['current', STEADY, known, { kind: 'platform', phase: 'current' }],
    ['pending', NEW, known, { kind: 'platform', phase: 'pending', from: T0 }],
    ['retiring', OLD, known, { kind: 'platform', phase: 'retiring', until: day(30) }],
    ['retired', OLD, later, { kind: 'platform', phase: 'retired', until: day(30) }],
    [
      'revoked',
      STEADY,
      { ...known, list: pulled },
      { kind: 'platform', phase: 'revoked', reason: 'taken over' },
    ],
    ['own by name', '198.51.100.7', known, { kind: 'own', name: 'VPS' }],
    ['private', '192.168.1.1', known, { kind: 'private', why: 'private' }],
    ['unknown', '45.9.1.2', known, { kind: 'unknown' }],
    ['a range', '45.9.1.0/24', known, { kind: 'range' }],
    ['not announced yet', NEW, { ...known, now: day(-8) }, { kind: 'private', why: 'documentation' }],
  ])('%s', (_, text, against, expected) => {
    expect(whoseIs(text, against)).toMatchObject(expected);
  });

  it('is the platform’s for exactly the addresses of its list, whatever else is pasted', () => {
    const pool = fc.constantFrom(OLD, STEADY, NEW, '198.51.100.7', '192.168.1.1', '45.9.1.2', '8.8.8.8');
    // A line is one call: an address in it counts once.
    const separator = fc.constantFrom(' ', ', ', ' and ');
    const line = fc.tuple(fc.uniqueArray(pool, { minLength: 1 }), separator);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const report = audit(lines.map(([named, between]) => named.join(between)).join('\n'));
        const parts = lines.flatMap(([named]) => named);
        expect(report.rows.reduce((sum, { count }) => sum + count, 0)).toBe(parts.length);
        for (const { text, whose, count } of report.rows) {
          expect(count).toBe(parts.filter((part) => part === text).length);
          expect(whose.kind === 'platform').toBe(rotation.addresses.some((entry) => entry.address === text));
        }
        const ranks = report.rows.map(({ whose }) => (whose.kind === 'unknown' ? 0 : 1));
        expect(ranks).toEqual(ranks.toSorted());
      }),
      runs(),
    );
  });
});

it('a row of a table counts once, although two of its columns hold the same address', () => {
  expect(audit('198.51.100.7\t198.51.100.7 and ').rows).toMatchObject([{ text: '198.51.100.7', count: 1 }]);
});

describe('the verdict on a log', () => {
  const line = (at: number, text: string) => `${new Date(at).toISOString()},${text},ok`;

  it('counts uses, with first and last time, in any order of the lines', () => {
    const report = audit([line(day(-6), STEADY), line(day(-8), STEADY), line(day(-7), STEADY)].join('\n'));
    expect(report.rows).toMatchObject([
      { text: STEADY, count: 3, first: day(-8), last: day(-6), tone: 'good' },
    ]);
    expect(says(report)).toEqual(['All 3 uses came from Acme’s IP addresses or yours.']);
  });

  it('puts what nobody knows first, in red, with its time, and says what it means', () => {
    const at = Date.UTC(2026, 11, 2, 12, 14);
    const report = audit([line(at, STEADY), line(at, '45.9.1.2'), line(at + 360_000, '45.9.1.2')].join('\n'));
    expect(report).toMatchObject({ kind: 'uses', tone: 'danger' });
    expect(report.rows[0]).toMatchObject({ text: '45.9.1.2', tone: 'danger', count: 2 });
    expect(says(report)[0]).toBe('2 uses came from an IP address that is not yours');
    expect(says(report)[1]).toBe('45.9.1.2, 2 Dec 12:14 to 12:20 UTC.');
    expect(says(report)[2]).toBe('Treat the key as leaked.');
  });

  it('counts uses of an address after it was switched off', () => {
    const report = audit([line(day(29), OLD), line(day(30), OLD), line(day(31), OLD)].join('\n'), later);
    expect(report.rows[0]).toMatchObject({ late: 2, tone: 'danger' });
    expect(says(report)).toEqual(['2 uses from 203.0.113.10 after 11 Jan, when Acme had switched it off.']);
  });

  it('does not call a use late that may be a matter of the time zone', () => {
    expect(audit(`2027-01-11 20:00:00 ${OLD}`, later).rows[0]).toMatchObject({ late: 0, unclear: 1 });
    expect(audit(`2027-01-12 20:00:00 ${OLD}`, later).rows[0]).toMatchObject({ late: 1 });
  });
});

describe('the verdict on a list, as in an e-mail that asks to add addresses', () => {
  it.each([
    ['all are the platform’s', `${OLD}, ${STEADY}, ${NEW}`, known, 'All 3 IP addresses are Acme’s.'],
    ['some are the user’s', `${STEADY}, 198.51.100.7`, known, 'All 2 IP addresses are Acme’s or yours.'],
    [
      'some are nobody’s',
      `add ${STEADY}, 45.9.1.2, 45.9.1.3`,
      known,
      '2 of these 3 IP addresses are not Acme’s. Do not add them.',
    ],
    ['one is a range', 'add 45.9.1.0/24', known, '1 of 1 IP address is not Acme’s. Do not add it.'],
    [
      'one is off',
      `${OLD} ${STEADY}`,
      later,
      '1 of these 2 IP addresses no longer belongs to Acme. Do not add it.',
    ],
    ['there is none', 'Dear customer', known, 'There is no IP address in this text.'],
  ])('%s', (_, text, against, sentence) => {
    expect(says(audit(text, against))).toEqual([sentence]);
    expect(messagesIn(audit(text, against)).map(english)).not.toContain('');
  });
});

describe('a long text', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => {
    const text = index % 100 === 0 ? '45.9.1.2' : index % 2 === 0 ? OLD : STEADY;
    return `${new Date(T0 + index * 1000).toISOString()},GET /api/v3/order?x=${index},${text},200`;
  });

  it('of 10,000 lines is read whole, with a chance to pause after every few lines', () => {
    const work = readText({ name: null, text: lines.join('\n') }, later.now);
    let pauses = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) pauses += 1;
    expect(step.value.uses).toHaveLength(10_000);
    expect(pauses).toBeGreaterThan(10_000 / 16);
    expect(audit(lines.join('\n')).rows[0]).toMatchObject({ text: '45.9.1.2', count: 100 });
  });

  it('in one line of JSON loses nothing', () => {
    const report = audit(
      JSON.stringify(lines.map((line) => ({ time: line.slice(0, 24), ip: line.split(',')[2] }))),
    );
    expect(report.tally.uses).toBe(10_000);
  });

  it('without any line break loses no address at its cuts', () => {
    const list = Array.from({ length: 10_000 }, (_, n) => `45.9.${n % 200}.${n % 250}`).join(' and ');
    expect(audit(list).rows.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  });

  it('without anything to cut at still comes to an end', () => {
    expect(audit('a'.repeat(100_000)).kind).toBe('nothing');
  });

  it('is judged with a chance to pause after every hundred addresses, the worst and most frequent first', () => {
    const many = Array.from(
      { length: 4_000 },
      (_, index) => `${new Date(T0).toISOString()} 45.${index % 7}.${(index * 31) % 250}.${index % 251}`,
    );
    const work = auditReport(run(tallyOf([readOf([...lines, ...many].join('\n'), known)])), known, 'Acme');
    let pauses = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) pauses += 1;
    const { rows } = step.value;
    expect(pauses).toBeGreaterThan(rows.length / 100 - 1);
    const rank = ({ whose, count }: (typeof rows)[number]) => (whose.kind === 'unknown' ? 1e6 : 0) + count;
    expect(rows.map(rank)).toEqual(rows.map(rank).toSorted((a, b) => b - a));
  });

  it('is read in slices of the given time, and can be given up', async () => {
    let time = 0;
    const pauses: number[] = [];
    const shares: number[] = [];
    const controller = new AbortController();
    const slices = {
      budgetMs: 10,
      clock: () => (time += 4),
      pause: async () => void pauses.push(time),
      onProgress: (share: number) => void shares.push(share),
      signal: controller.signal,
    };
    const text = { name: null, text: lines.join('\n') };
    const { uses } = await inSlices(readText(text, known.now), slices);
    expect(uses).toHaveLength(10_000);
    expect(pauses.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    controller.abort(new Error('closed'));
    await expect(inSlices(readText(text, known.now), slices)).rejects.toThrow('closed');
  });
});
