import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../../lib/address/address.ts';
import { type Coverage, courseOf, lacksOf } from '../../../lib/rotation/deadline.ts';
import type { AddressList } from '../../../lib/rotation/list.ts';
import { isLive } from '../../../lib/rotation/phase.ts';
import { runs } from '../../runs.ts';
import { address } from '../address/arbitrary.ts';
import {
  addition,
  anyList,
  anyMoment,
  day,
  fresh,
  listed,
  listOf,
  NEW,
  OLD,
  old,
  replacement,
  SECOND,
  STEADY,
  steady,
  T0,
} from './lists.ts';

const holding =
  (...held: readonly string[]) =>
  (asked: Address) =>
    held.includes(asked);

describe('the coverage of a key', () => {
  it.each<[string, AddressList, string[], number, Coverage]>([
    ['holds all, nothing announced', listOf(old, steady), [OLD, STEADY], day(-8), 'all'],
    ['holds one of two', listOf(old, steady), [OLD], day(-8), 'some'],
    ['holds nothing of the list', listOf(old, steady), [], day(-8), 'none'],
    ['lacks only what is pending', replacement, [OLD, STEADY], day(-1), 'all'],
    ['holds the predecessor a second before T-0', replacement, [OLD, STEADY], T0 - SECOND, 'all'],
    ['holds the predecessor at T-0', replacement, [OLD, STEADY], T0, 'all'],
    ['holds the predecessor a second before T+30', replacement, [OLD, STEADY], day(30) - SECOND, 'all'],
    ['holds the predecessor at T+30', replacement, [OLD, STEADY], day(30), 'some'],
    ['holds the predecessor alone at T+30', replacement, [OLD], day(30), 'none'],
    ['lacks an addition a second before T-0', addition, [STEADY], T0 - SECOND, 'all'],
    ['lacks an addition at T-0', addition, [STEADY], T0, 'some'],
    ['holds the successor alone in the overlap', replacement, [NEW, STEADY], day(3), 'some'],
    ['holds the successor after the overlap', replacement, [NEW, STEADY], day(30), 'all'],
    ['holds only what is pending', replacement, [NEW], day(-1), 'none'],
    ['no address is live', listOf(fresh), [], day(-1), 'all'],
  ])('that %s', (_, list, held, now, coverage) => {
    expect(courseOf(list, holding(...held), now).coverage).toBe(coverage);
  });

  it('ends with the predecessor that is revoked during the overlap', () => {
    const list = listOf({ ...old, revoked: { at: day(5), reason: 'server lost' } }, fresh);
    expect(courseOf(list, holding(OLD), day(5) - SECOND).coverage).toBe('all');
    expect(courseOf(list, holding(OLD), day(5)).coverage).toBe('none');
  });
});

describe('the deadline of a key', () => {
  it.each<[string, AddressList, string[], number, number | null]>([
    ['that holds the whole list', replacement, [OLD, STEADY, NEW], day(-3), null],
    ['that lacks the successor while it is pending', replacement, [OLD, STEADY], day(-3), day(30)],
    ['that lacks the successor in the overlap', replacement, [OLD, STEADY], day(29), day(30)],
    ['whose deadline is now', replacement, [OLD, STEADY], day(30), null],
    ['that lacks an addition', addition, [STEADY], day(-3), T0],
    ['that lacks an addition since it is live', addition, [STEADY], T0, null],
    ['that lacks successor and predecessor', replacement, [STEADY], day(-3), null],
    ['that holds nothing', replacement, [], day(-3), null],
    ['that holds only the predecessor', replacement, [OLD], day(-3), day(30)],
  ])('%s', (_, list, held, now, deadline) => {
    expect(courseOf(list, holding(...held), now).deadline).toBe(deadline);
  });

  it('is the first of two rotations', () => {
    const list = listOf(
      ...addition.addresses,
      listed('203.0.113.13', { announcedAt: day(-2), effectiveAt: day(5) }),
    );
    expect(courseOf(list, holding(STEADY), day(-1)).deadline).toBe(T0);
    expect(courseOf(list, holding(STEADY, NEW), day(-1)).deadline).toBe(day(5));
  });

  it('is the next moment at which coverage falls: never before, and no later one comes first', () => {
    const rank = { none: 0, some: 1, all: 2 };
    const held = fc.subarray(Array.from({ length: 12 }, (_, n) => address(`203.0.113.${n}`)));
    fc.assert(
      fc.property(anyList, held, anyMoment, (list, addresses, now) => {
        const allows = holding(...addresses);
        const at = (moment: number) => rank[courseOf(list, allows, moment).coverage];
        const deadline = courseOf(list, allows, now).deadline;
        if (deadline !== null) {
          expect(deadline).toBeGreaterThan(now);
          expect(at(deadline)).toBeLessThan(at(deadline - 1));
        }
        for (let hour = now + 12 * 3_600_000; hour < (deadline ?? day(70)); hour += 12 * 3_600_000) {
          expect(at(hour)).toBeGreaterThanOrEqual(at(hour - 12 * 3_600_000));
        }
      }),
      runs(1_000),
    );
  });
});

describe('what a key lacks', () => {
  it.each<[string, AddressList, string[], number, [string, number, number][]]>([
    ['nothing', replacement, [OLD, STEADY, NEW], day(-3), []],
    [
      'a successor: works until the predecessor ends',
      replacement,
      [OLD, STEADY],
      day(-3),
      [[NEW, T0, day(30)]],
    ],
    [
      'a successor without the predecessor: breaks at T-0',
      replacement,
      [STEADY],
      T0,
      [
        [OLD, day(-393), day(-393)],
        [NEW, T0, T0],
      ],
    ],
    ['an addition: breaks at T-0', addition, [STEADY], day(-3), [[NEW, T0, T0]]],
    ['nothing that is not announced yet', replacement, [OLD, STEADY], day(-8), []],
    ['nothing that is retired', replacement, [STEADY, NEW], day(30), []],
    [
      'what retires, as long as it is live',
      replacement,
      [STEADY, NEW],
      day(30) - SECOND,
      [[OLD, day(-393), day(-393)]],
    ],
  ])('is %s', (_, list, held, now, lacks) => {
    expect(
      lacksOf(list, holding(...held), now).map(({ entry, addBy, breaksAt }) => [
        entry.address,
        addBy,
        breaksAt,
      ]),
    ).toEqual(lacks);
  });

  it('a live address that nothing on the key stands in for is lacked exactly where coverage is not whole', () => {
    const held = fc.subarray(Array.from({ length: 12 }, (_, n) => address(`203.0.113.${n}`)));
    fc.assert(
      fc.property(anyList, held, anyMoment, (list, addresses, now) => {
        const allows = holding(...addresses);
        const broken = lacksOf(list, allows, now).filter(
          ({ entry, breaksAt }) => isLive(entry, now) && breaksAt <= now,
        );
        expect(courseOf(list, allows, now).coverage === 'all').toBe(broken.length === 0);
      }),
      runs(),
    );
  });
});
