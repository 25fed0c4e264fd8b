import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGone, isLive, isWanted, type Phase, phaseOf } from '../../../lib/rotation/phase.ts';
import { runs } from '../../runs.ts';
import { anyList, anyMoment, day, fresh, listed, NEW, OLD, old, SECOND, T0 } from './lists.ts';

const ends = listed(NEW, {
  announcedAt: day(-7),
  effectiveAt: T0,
  retirementAnnouncedAt: day(60),
  retiresAt: day(90),
});

describe('the phase of an address', () => {
  it.each<[string, number, Phase, Phase]>([
    ['its announcement', day(-7), 'unannounced', 'pending'],
    ['T-0', T0, 'pending', 'current'],
    ['the announcement of its end', day(60), 'current', 'retiring'],
    ['its last moment', day(90), 'retiring', 'retired'],
  ])('changes at %s, to the second', (_, moment, before, after) => {
    expect(phaseOf(ends, moment - SECOND)).toBe(before);
    expect(phaseOf(ends, moment - 1)).toBe(before);
    expect(phaseOf(ends, moment)).toBe(after);
    expect(phaseOf(ends, moment + SECOND)).toBe(after);
  });

  it.each<[string, number, Phase]>([
    ['before its announcement', day(-30), 'unannounced'],
    ['while it is pending', day(-3), 'pending'],
    ['while it is current', day(3), 'current'],
    ['while it retires', day(70), 'retiring'],
    ['after its end', day(91), 'retired'],
  ])('is revoked at once when it is pulled %s', (_, pulled, before) => {
    const entry = { ...ends, revoked: { at: pulled, reason: 'server lost' } };
    expect(phaseOf(entry, pulled - SECOND)).toBe(before);
    expect(phaseOf(entry, pulled)).toBe('revoked');
    expect(phaseOf(entry, pulled + SECOND)).toBe('revoked');
    expect(phaseOf(entry, day(400))).toBe('revoked');
  });

  it('stays current until its end where only the end is known', () => {
    const entry = listed(OLD, { retiresAt: day(30) });
    expect(phaseOf(entry, day(30) - SECOND)).toBe('current');
    expect(phaseOf(entry, day(30))).toBe('retired');
  });

  it('is pending first where the end is announced before it goes live', () => {
    const entry = { ...fresh, retirementAnnouncedAt: day(-3), retiresAt: day(40) };
    expect(phaseOf(entry, T0 - SECOND)).toBe('pending');
    expect(phaseOf(entry, T0)).toBe('retiring');
  });

  it.each<[string, number, boolean, boolean, boolean]>([
    ['unannounced', day(-8), false, false, false],
    ['pending', day(-3), true, false, false],
    ['current', day(3), true, true, false],
    ['retiring', day(70), true, true, false],
    ['retired', day(91), false, false, true],
  ])('%s says whether it is wanted, live, gone', (_, now, wanted, live, gone) => {
    expect([isWanted(ends, now), isLive(ends, now), isGone(ends, now)]).toEqual([wanted, live, gone]);
  });

  it('revoked is gone, neither wanted nor live', () => {
    const entry = { ...old, revoked: { at: day(1), reason: 'server lost' } };
    expect([isWanted(entry, day(1)), isLive(entry, day(1)), isGone(entry, day(1))]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('never has an address both wanted and gone, and lets none that is gone come back, for any dates', () => {
    fc.assert(
      fc.property(anyList, anyMoment, anyMoment, ({ addresses }, now, then) => {
        for (const entry of addresses) {
          expect(isWanted(entry, now) && isGone(entry, now)).toBe(false);
          if (isLive(entry, now)) expect(isWanted(entry, now)).toBe(true);
          if (isGone(entry, Math.min(now, then))) expect(isGone(entry, Math.max(now, then))).toBe(true);
        }
      }),
      runs(),
    );
  });
});
