import { describe, expect, it } from 'vitest';
import { addressesAt, liveAt, MARKS, pushClock, startClock } from '../../world/clock.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;

describe('the practice clock', () => {
  it.each([
    ['T-8', ['203.0.113.10', '203.0.113.11'], 2],
    ['T-7', ['203.0.113.10', '203.0.113.11'], 3],
    ['T-1', ['203.0.113.10', '203.0.113.11'], 3],
    ['T-0', ['203.0.113.10', '203.0.113.11', '203.0.113.12'], 3],
    ['T+23', ['203.0.113.10', '203.0.113.11', '203.0.113.12'], 3],
    ['T+30', ['203.0.113.11', '203.0.113.12'], 3],
    ['T+31', ['203.0.113.11', '203.0.113.12'], 3],
  ] as const)('at %s the platform calls from %j, and lists %i', (mark, live, listed) => {
    const addresses = addressesAt(pushClock(startClock(NOW), mark, NOW));
    expect(liveAt(addresses, NOW)).toEqual(live);
    expect(addresses).toHaveLength(listed);
  });

  it('dates the new address seven days ahead at T-7, and lets the old one go thirty days after', () => {
    const [old, , fresh] = addressesAt(pushClock(startClock(NOW), 'T-7', NOW));
    expect(Date.parse(fresh?.announcedAt ?? '')).toBe(NOW);
    expect(Date.parse(fresh?.effectiveAt ?? '')).toBe(NOW + 7 * DAY);
    expect(fresh?.replaces).toBe(old?.address);
    expect(Date.parse(old?.retiresAt ?? '')).toBe(NOW + 37 * DAY);
  });

  it('replaces all of a set of twenty at once', () => {
    const clock = startClock(NOW, 20);
    expect(liveAt(addressesAt(clock), NOW)).toHaveLength(20);
    const announced = addressesAt(pushClock(clock, 'T-7', NOW));
    expect(announced).toHaveLength(40);
    expect(announced[20]?.replaces).toBe(announced[0]?.address);
    const after = addressesAt(pushClock(clock, 'T+30', NOW));
    expect(liveAt(after, NOW)).toEqual(after.slice(20).map(({ address }) => address));
  });

  it('never takes an address back: going back begins the next rotation', () => {
    let clock = startClock(NOW);
    let known: string[] = [];
    for (const mark of [...MARKS, ...MARKS, ...MARKS]) {
      clock = pushClock(clock, mark, NOW);
      const addresses = addressesAt(clock).map(({ address }) => address);
      expect(addresses).toEqual(expect.arrayContaining(known));
      known = addresses;
    }
    expect(clock.round).toBe(2);
    expect(known).toHaveLength(5);
  });
});
