import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/audit/read.ts';
import { runs } from '../../runs.ts';
import { type Call, calls, hand, writers } from './written.ts';

const NOW = Date.UTC(2026, 11, 20);

function read(text: string) {
  const work = readText({ name: null, text }, NOW);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const inOrder = (all: readonly Call[]) => all.map(({ from, at }) => `${from} ${at}`).toSorted();

describe('a log with known calls', () => {
  it.each(Object.entries(writers))(
    'gives exactly these back, whatever noise is around them: %s',
    (_, write) => {
      fc.assert(
        fc.property(calls, hand, (made, by) => {
          const { uses, unreadCount } = read(write(made, by));
          const found = uses.map(({ from, stamp }) => ({
            from: from.kind === 'known' ? from.address : from.kind,
            at: Math.floor((stamp?.at ?? 0) / 1000) * 1000,
          }));
          expect(inOrder(found)).toEqual(inOrder(made));
          expect(uses.every(({ stamp }) => stamp !== null && stamp.from === stamp.to)).toBe(true);
          expect(unreadCount).toBe(0);
        }),
        runs(),
      );
    },
  );
});

describe('the order of day and month', () => {
  it('is one for the whole file, and in doubt where no date shows it', () => {
    const date = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 20 }), fc.boolean(), (dates, dayFirst) => {
        const rows = dates.map(({ month, day }) =>
          dayFirst ? `${day}/${month}/2025 03:14:05,45.9.1.2` : `${month}/${day}/2025 03:14:05,45.9.1.2`,
        );
        const { uses } = read(['Time (UTC),IP', ...rows].join('\n'));
        const shown = dates.some(({ day }) => day > 12);
        uses.forEach(({ stamp }, at) => {
          const { month = 0, day = 0 } = dates[at] ?? {};
          const right = Date.UTC(2025, month - 1, day, 3, 14, 5);
          expect(stamp && stamp.from <= right && right <= stamp.to).toBe(true);
          if (shown) expect(stamp).toEqual({ at: right, from: right, to: right });
        });
        expect(uses).toHaveLength(dates.length);
      }),
      runs(),
    );
  });
});
