import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortInSteps } from '../../../lib/audit/sort.ts';
import { runs } from '../../runs.ts';

function sorted<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Item[] {
  const work = sortInSteps(items, compare);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('a sort with pauses', () => {
  it('is the built-in one, and as stable', () => {
    const item = fc.record({ key: fc.integer({ min: 0, max: 20 }), place: fc.integer() });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 3_000, size: 'max' }), (items) => {
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(sorted(items, compare)).toEqual(items.toSorted(compare));
      }),
      runs(300),
    );
  });
});
