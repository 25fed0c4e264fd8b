import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, dueNow, nextDueOf, scheduleFor, withSchedule } from '../../../lib/connect/schedule.ts';
import type { Validation } from '../../../lib/connect/stored.ts';
import { runs } from '../../runs.ts';
import { MINUTE, T0 } from '../overview/scene.ts';

const begin = (storedAt = T0, connection = 'c1') =>
  scheduleFor({ connection, keyId: null, exchange: 'binance', storedAt, propagationMinutes: [5, 10] });

const outcomes = (validations: readonly Validation[]) => validations.map(({ outcome }) => outcome);

describe('asking the platform again after a save', () => {
  it('is not over when a key that was open before is connected: that is the state before', () => {
    const early = answered([begin()], 'c1', 'connected', false, T0 + 5 * MINUTE);
    expect(outcomes(early)).toEqual(['waiting']);
    expect(outcomes(answered(early, 'c1', 'connected', true, T0 + 6 * MINUTE))).toEqual(['connected']);
    expect(outcomes(answered(early, 'c1', 'connected', false, T0 + 20 * MINUTE))).toEqual(['connected']);
  });

  it('begins when the exchange may first have the list in force, then after 1, 3, 5 and 10 minutes', () => {
    expect(begin().due.map((moment) => (moment - T0) / MINUTE)).toEqual([5, 6, 8, 10, 15]);
  });

  it('ends with the first `connected`', () => {
    const asked = answered([begin()], 'c1', 'connected', null, T0 + 5 * MINUTE);
    expect(outcomes(asked)).toEqual(['connected']);
    expect(asked.map(nextDueOf)).toEqual([null]);
    expect(outcomes(answered(asked, 'c1', 'ip-not-whitelisted', null, T0 + 6 * MINUTE))).toEqual([
      'connected',
    ]);
  });

  it.each([
    ['ip-not-whitelisted', 'refused'],
    ['invalid-key', 'invalid-key'],
    ['unanswered', 'unanswered'],
    ['unknown', 'unanswered'],
  ] as const)('takes %s for the outcome only after the last time', (status, outcome) => {
    const first = begin();
    let validations: Validation[] = [first];
    for (const [index, moment] of first.due.entries()) {
      validations = answered(validations, 'c1', status, null, moment);
      expect(outcomes(validations)).toEqual([index < first.due.length - 1 ? 'waiting' : outcome]);
    }
  });

  it('is made up for by one question when the computer slept through it', () => {
    const late = T0 + 300 * MINUTE;
    expect(dueNow([begin()], late)).toHaveLength(1);
    const asked = answered([begin()], 'c1', 'ip-not-whitelisted', null, late);
    expect(dueNow(asked, late)).toEqual([]);
    expect(outcomes(asked)).toEqual(['refused']);
  });

  it('may come right after the last time, when the user asks', () => {
    const refused = answered([begin()], 'c1', 'ip-not-whitelisted', null, T0 + 300 * MINUTE);
    expect(outcomes(answered(refused, 'c1', 'connected', null, T0 + 301 * MINUTE))).toEqual(['connected']);
  });

  it('starts anew with the newest save of the same connection', () => {
    const both = withSchedule(withSchedule([], begin(T0)), begin(T0, 'c2'));
    const next = withSchedule(both, begin(T0 + MINUTE));
    expect(next.map(({ connection, storedAt }) => [connection, storedAt - T0])).toEqual([
      ['c2', 0],
      ['c1', MINUTE],
    ]);
  });

  it('survives storage, asks at most once per due moment, and always comes to an end', () => {
    const wakeUps = fc.array(fc.integer({ min: 0, max: 40 * MINUTE }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(wakeUps, (offsets) => {
        let validations: Validation[] = [begin()];
        let questions = 0;
        for (const now of [
          ...offsets.map((offset) => T0 + offset).toSorted((a, b) => a - b),
          T0 + 60 * MINUTE,
        ]) {
          validations = JSON.parse(JSON.stringify(validations));
          for (const due of dueNow(validations, now)) {
            questions += 1;
            validations = answered(validations, due.connection, 'ip-not-whitelisted', null, now);
          }
          const [validation] = validations;
          expect(validation && (nextDueOf(validation) ?? now + 1)).toBeGreaterThan(now);
        }
        expect(questions).toBeLessThanOrEqual(5);
        expect(outcomes(validations)).toEqual(['refused']);
      }),
      runs(),
    );
  });
});
