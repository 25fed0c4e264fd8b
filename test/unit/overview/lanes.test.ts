import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesOf, segmentsOf } from '../../../lib/overview/lanes.ts';
import { runs } from '../../runs.ts';
import { english } from './english.ts';
import { address, day, listed, listOf, NEW, OLD, rotation, STEADY, T0 } from './scene.ts';

const nothing = new Set<never>();
const onNone = new Map<never, number>();
const words = (now: number, isSure = true) =>
  lanesOf(rotation, nothing, onNone, isSure, now).map(
    (lane) => `${lane.address.slice(-3)} ${english(lane.words)}`,
  );

describe('the lanes of the timeline', () => {
  it.each([
    ['before the announcement', day(-8), ['.10 Current', '.11 Current']],
    [
      'while it is pending',
      day(-3),
      ['.10 Current until 11 Jan', '.11 Current', '.12 Pending: add by 12 Dec, 12:00'],
    ],
    ['in the overlap', day(3), ['.10 Current until 11 Jan', '.11 Current', '.12 Current']],
    ['after the end', day(31), ['.10 Off since 11 Jan', '.11 Current', '.12 Current']],
    ['long after', day(60), ['.11 Current', '.12 Current']],
  ])('say where each address stands %s', (_, now, expected) => {
    expect(words(now)).toEqual(expected);
  });

  it('call nothing current, and ask for nothing, where the list is not trusted', () => {
    expect(words(day(-3), false)).toEqual(['.10 Last known', '.11 Last known', '.12 from 12 Dec, 12:00']);
    expect(words(day(31), false)).toEqual(['.10 Off since 11 Jan', '.11 Last known', '.12 Last known']);
  });

  it('keep an address that is long gone while a key still holds it', () => {
    expect(
      lanesOf(rotation, nothing, new Map([[OLD, 1]]), true, day(60)).map((lane) => lane.address),
    ).toContain(OLD);
  });

  it('draw announced, live, overlap and gone', () => {
    const [old, , fresh] = rotation.addresses;
    expect(old && segmentsOf(old, rotation).slice(1)).toEqual([
      { kind: 'live', from: day(-393), to: T0 },
      { kind: 'overlap', from: T0, to: day(30) },
      { kind: 'gone', from: day(30), to: null },
    ]);
    expect(fresh && segmentsOf(fresh, rotation)).toEqual([
      { kind: 'announced', from: day(-7), to: T0 },
      { kind: 'live', from: T0, to: null },
    ]);
  });

  it('draw stretches that touch, in order, and only the last one open, for any dates', () => {
    const days = fc.integer({ min: -100, max: 100 }).map(day);
    const maybe = fc.option(days);
    fc.assert(
      fc.property(
        days,
        days,
        maybe,
        maybe,
        maybe,
        (announcedAt, effectiveAt, ending, retiresAt, pulledAt) => {
          const revoked = pulledAt === null ? null : { at: pulledAt, reason: '' };
          const entry = listed(STEADY, {
            announcedAt,
            effectiveAt,
            retirementAnnouncedAt: ending,
            retiresAt,
            revoked,
          });
          const segments = segmentsOf(entry, listOf(entry, listed(NEW, { replaces: address(STEADY) })));
          for (const [index, { from, to }] of segments.entries()) {
            const next = segments[index + 1];
            expect(to === null).toBe(next === undefined);
            if (to !== null) expect(to).toBeGreaterThan(from);
            if (next && effectiveAt >= announcedAt) expect(to).toBeLessThanOrEqual(next.from);
          }
        },
      ),
      runs(),
    );
  });
});
