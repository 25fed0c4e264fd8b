import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksOnArrival,
  hostsInTurn,
  LEAST_GAP,
  mayAsk,
  nextAskAt,
  START_SPREAD,
  slotOf,
  startAskAt,
} from '../../../lib/feed/schedule.ts';
import { chanceFrom } from '../../bench/feed/chance.ts';
import { runs } from '../../runs.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const MILLION = 1_000_000;
const START = Date.parse('2026-12-05T00:00:00Z');

describe('the slot of a client', () => {
  it('is asked in once an hour, never twice within a minute', () => {
    const seed = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const moment = fc.integer({ min: 0, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(seed, moment, (chance, now) => {
        const slot = slotOf(chance);
        const next = nextAskAt(slot, now);
        expect(next % HOUR).toBe(slot);
        expect(next - now).toBeGreaterThanOrEqual(LEAST_GAP);
        expect(next - now).toBeLessThan(HOUR + LEAST_GAP);
        expect(nextAskAt(slot, next)).toBe(next + HOUR);
      }),
      runs(),
    );
  });

  it('is the same after a failed ask as after a good one: a failure only waits', () => {
    const slot = slotOf(0.25);
    expect(nextAskAt(slot, START + 15 * MINUTE)).toBe(START + HOUR + 15 * MINUTE);
  });

  it.each([
    ['never asked', null, true],
    ['asked a minute ago', START - MINUTE, true],
    ['asked 59 s ago', START - 59_000, false],
    ['asked in what is the future since the clock was set back', START + HOUR, true],
  ])('lets a client that was %s ask: %3$s', (_, askedAt, may) => {
    expect(mayAsk(askedAt, START)).toBe(may);
  });
});

describe('the start of a browser', () => {
  it('is asked after within five minutes, by chance, or in the slot where that comes first', () => {
    const slot = slotOf(0.5);
    expect(startAskAt(slot, START, 0)).toBe(START);
    expect(startAskAt(slot, START, 0.5)).toBe(START + START_SPREAD / 2);
    expect(startAskAt(slotOf(0.03), START, 0.9)).toBe(START + slotOf(0.03));
  });
});

describe('an extension that arrives', () => {
  it.each([
    ['install', true],
    ['update', false],
    ['browser_update', false],
  ])('by %s asks at once: %s', (reason, asks) => expect(asksOnArrival(reason)).toBe(asks));
});

describe('the two hosts', () => {
  const both = ['https://main.example/', 'https://mirror.example/'];
  it('are each asked first by half of the clients, evenly over the hour', () => {
    const random = chanceFrom(3);
    const first = Array.from({ length: 100_000 }, () => {
      const seed = random();
      return { slot: slotOf(seed), host: hostsInTurn(both, seed)[0] };
    });
    for (const from of [0, HOUR / 2]) {
      const part = first.filter(({ slot }) => slot >= from && slot < from + HOUR / 2);
      const main = part.filter(({ host }) => host === both[0]).length / part.length;
      expect(main).toBeGreaterThan(0.48);
      expect(main).toBeLessThan(0.52);
    }
  });
  it('are both asked by everybody where the first brings nothing', () => {
    for (const seed of [0, 0.3, 0.999]) expect([...hostsInTurn(both, seed)].toSorted()).toEqual(both);
  });
});

describe('a million clients', () => {
  const seeds = Float64Array.from({ length: MILLION }, chanceFrom(7));

  it('ask the host evenly in an ordinary hour', () => {
    expect(peakOverMean(seeds, () => START)).toBeLessThan(1.1);
  });

  it('ask it evenly within each second too', () => {
    const perTenth = new Uint32Array(10);
    for (const seed of seeds) {
      const tenth = Math.floor((slotOf(seed) % 1000) / 100);
      perTenth[tenth] = (perTenth[tenth] ?? 0) + 1;
    }
    expect(Math.max(...perTenth) / (MILLION / 10)).toBeLessThan(1.02);
  });

  it('ask it evenly in the hour after an outage of three hours', () => {
    // Each failed last in its own slot, somewhere in the last hour of the outage, and goes on from there.
    const over = START + 3 * HOUR;
    const lastFailure = (seed: number) => nextAskAt(slotOf(seed), over - HOUR - LEAST_GAP);
    expect(peakOverMean(seeds, lastFailure)).toBeLessThan(1.1);
  });

  it('ask it evenly when everybody saw it fail at the same moment, as at the start of a working day', () => {
    expect(peakOverMean(seeds, () => START + 9 * HOUR)).toBeLessThan(1.1);
  });
});

/** The busiest minute of the hour in which all these clients ask next, against the mean. */
function peakOverMean(seeds: Float64Array, askedLast: (seed: number) => number): number {
  const perMinute = new Uint32Array(60);
  for (const seed of seeds) {
    const minute = Math.floor((nextAskAt(slotOf(seed), askedLast(seed)) % HOUR) / MINUTE);
    perMinute[minute] = (perMinute[minute] ?? 0) + 1;
  }
  return Math.max(...perMinute) / (seeds.length / 60);
}
