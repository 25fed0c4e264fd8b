import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../lib/address/refusal.ts';
import { FIRST_KEYS, judgeTyped, PRACTICE_LIMIT, recordsOf } from '../../../lib/practice/account.ts';
import { firstContext, withOwn, withStored } from '../../../lib/practice/context.ts';
import { EXAMPLE_OWN, exampleFeed } from '../../../lib/practice/example-feed.ts';
import { DAY } from '../../../lib/rotation/list.ts';
import { phaseOf } from '../../../lib/rotation/phase.ts';
import { wantedOf } from '../../../lib/rotation/plan.ts';
import { runs } from '../../runs.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2036, 0, 1) });

describe('the example list', () => {
  it('is in the middle of a rotation, whenever the page is opened', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const { list } = exampleFeed(now);
        if (!list) throw new Error('there is a list');
        expect(list.addresses.map((entry) => phaseOf(entry, now))).toEqual([
          'retiring',
          'current',
          'pending',
        ]);
        expect(wantedOf(list, now, new Set())).toHaveLength(3);
        expect(list.expiresAt).toBeGreaterThan(now);
      }),
      runs(),
    );
  });

  it('keeps the notice of 7 days and the overlap of 30', () => {
    const [leaving, , coming] = exampleFeed(NOON).list?.addresses ?? [];
    expect(coming && coming.effectiveAt - coming.announcedAt).toBe(7 * DAY);
    expect(leaving && coming && (leaving.retiresAt ?? 0) - coming.effectiveAt).toBe(30 * DAY);
  });

  it('holds addresses that belong to nobody', () => {
    const all = [EXAMPLE_OWN, ...(exampleFeed(NOON).list?.addresses.map(({ address }) => address) ?? [])];
    expect(all.map((address) => refusalOf(address))).toEqual(all.map(() => 'documentation'));
  });
});

describe('what is typed at the practice exchange', () => {
  it.each([
    ['203.0.113.10', [], null],
    ['203.0.113.10,203.0.113.11', [], null],
    ['203.0.113.10, 203.0.113.11', [], 'not-an-address'],
    ['203.0.113.256', [], 'not-an-address'],
    ['', [], 'not-an-address'],
    ['203.0.113.10', ['203.0.113.10'], 'already-there'],
    ['203.0.113.10', Array.from({ length: PRACTICE_LIMIT }, (_, n) => `198.51.100.${n}`), 'too-many'],
  ] as const)('"%s" beside %j: %s', (typed, held, refusal) => {
    expect(judgeTyped(typed, held)).toBe(refusal);
  });
});

describe('what the practice page remembers', () => {
  const { list } = exampleFeed(NOON);

  it('is whose each key is, by the addresses on it', () => {
    const roles = recordsOf(FIRST_KEYS, [], list, NOON).map(({ label, role }) => [label, role]);
    expect(roles).toEqual([
      ['bot-1', 'unknown'],
      ['bot-2', 'ours'],
    ]);
  });

  it('follows what the practice exchange has stored', () => {
    const filled = FIRST_KEYS.map((key) => ({ ...key, restricted: true, addresses: ['203.0.113.11'] }));
    const { records } = withStored(firstContext(FIRST_KEYS, 'Example', NOON), filled, NOON + 1000);
    expect(records.map(({ role, sighting }) => [role, sighting?.restriction])).toEqual([
      ['ours', 'on'],
      ['ours', 'on'],
    ]);
  });

  it('takes an own address once', () => {
    const first = firstContext(FIRST_KEYS, 'Example', NOON);
    const twice = withOwn(withOwn(first, 'My bot', null), 'My bot', null);
    expect(twice.own).toEqual([{ name: 'My bot', address: EXAMPLE_OWN }]);
  });
});
