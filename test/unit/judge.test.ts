import { describe, expect, it } from 'vitest';
import { wilson } from '../corpus/judge/interval.ts';
import { type Label, outcomeOf } from '../corpus/judge/outcome.ts';
import { namesOf, tableOf } from '../corpus/judge/table.ts';
import type { CaseResult } from '../corpus/run.ts';

const form: Label = { id: 'a', state: 'missing', after: ['1.1.1.1', '2.2.2.2'], refuses: false };
const other: Label = { id: 'b', state: 'none', after: null, refuses: false };

function result(part: { before?: string[]; after?: string[] | null; says?: string; state?: string }) {
  const { before = ['1.1.1.1'], after = null, says = 'filled_title', state = 'missing' } = part;
  const view = state === 'none' ? null : { state, headline: { id: 'any' } };
  return {
    view,
    before: { restricted: true, ips: before },
    after: after && { restricted: true, ips: after },
    filled: after && { headline: { id: says } },
    untrusted: 0,
  } as unknown as CaseResult;
}

describe("the interval of a share by Wilson's formula", () => {
  it.each([
    [0, 259, 0, 0.0146],
    [259, 259, 0.9854, 1],
    [81, 115, 0.6154, 0.78],
  ])('of %i in %i', (hits, of, low, high) => {
    expect(wilson(hits, of).low).toBeCloseTo(low, 3);
    expect(wilson(hits, of).high).toBeCloseTo(high, 3);
  });
});

describe('the outcome of a page', () => {
  it.each([
    ['filled', form, { after: ['2.2.2.2', '1.1.1.1'] }],
    ['filled', form, { before: ['1.1.1.1', '2.2.2.2'], state: 'complete' }],
    ['refused', form, { after: ['1.1.1.1'], says: 'refused_title' }],
    ['wrong-write', form, { after: ['1.1.1.1'] }],
    ['wrong-write', form, { after: ['2.2.2.2'], says: 'refused_title' }],
    ['wrong-write', form, { after: ['1.1.1.1', '9.9.9.9'], says: 'refused_title' }],
    ['wrong-write', other, { after: ['1.1.1.1', '2.2.2.2'], says: 'refused_title' }],
    ['asked', form, { state: 'unsure' }],
    ['told', form, {}],
    ['left-alone', form, { state: 'none' }],
  ] as const)('is %s', (outcome, label, part) => {
    expect(outcomeOf(label, result(part as Parameters<typeof result>[0]))).toBe(outcome);
  });

  it('is a wrong write after an untrusted press', () => {
    expect(outcomeOf(other, { ...result({ state: 'none' }), untrusted: 1 })).toBe('wrong-write');
  });
});

describe('the table of the judge', () => {
  it('names no page, which only the list of names does', () => {
    const verdict = { id: 'secret', kind: 'form', outcome: 'told', right: false, faults: ['x'] } as const;
    expect(tableOf('Sealed', [verdict])).not.toContain('secret');
    expect(namesOf([verdict])).toContain('secret');
  });
});
