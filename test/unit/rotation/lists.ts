import fc from 'fast-check';
import { type AddressList, DAY, type ListedAddress, type Moment } from '../../../lib/rotation/list.ts';
import { address } from '../address/arbitrary.ts';

/** T-0 of the example rotation: 12 December 2026, noon UTC. */
export const T0: Moment = Date.UTC(2026, 11, 12, 12);

export const SECOND = 1_000;

/** A moment, in days from T-0. */
export const day = (days: number): Moment => T0 + days * DAY;

export const OLD = address('203.0.113.10');
export const STEADY = address('203.0.113.11');
export const NEW = address('203.0.113.12');
export const OWN = address('198.51.100.7');
export const STRANGER = address('45.9.1.2');

/** A listed address that has been current for a year, unless said otherwise. */
export function listed(text: string, over: Partial<ListedAddress> = {}): ListedAddress {
  return {
    address: address(text),
    region: null,
    announcedAt: day(-400),
    effectiveAt: day(-393),
    replaces: null,
    retirementAnnouncedAt: null,
    retiresAt: null,
    urgent: false,
    revoked: null,
    note: null,
    ...over,
  };
}

export function listOf(...addresses: ListedAddress[]): AddressList {
  return { version: 42, issuedAt: day(-7), expiresAt: day(38), addresses };
}

export const old = listed(OLD, { retirementAnnouncedAt: day(-7), retiresAt: day(30) });
export const steady = listed(STEADY);
export const fresh = listed(NEW, { announcedAt: day(-7), effectiveAt: T0, replaces: OLD });

/** .10 is replaced by .12 at T-0 and goes off at T+30; .11 stays. */
export const replacement = listOf(old, steady, fresh);

/** .12 comes beside .11; nothing goes. */
export const addition = listOf(steady, listed(NEW, { announcedAt: day(-7), effectiveAt: T0 }));

const days = fc.integer({ min: -60, max: 60 }).map(day);

/** Any list of up to twelve addresses 203.0.113.0 to .11. None goes live before it is announced; all else may be absurd. */
export const anyList = fc
  .array(
    fc.record({
      notice: fc.integer({ min: 0, max: 14 }),
      effectiveAt: days,
      replaces: fc.option(fc.integer({ min: 0, max: 11 }).map((n) => address(`203.0.113.${n}`))),
      retirementAnnouncedAt: fc.option(days),
      retiresAt: fc.option(days),
      revoked: fc.option(days.map((at) => ({ at, reason: 'server lost' }))),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    listOf(
      ...all.map(({ notice, ...over }, n) =>
        listed(`203.0.113.${n}`, { ...over, announcedAt: over.effectiveAt - notice * DAY }),
      ),
    ),
  );

/** Any moment around the rotation, to the second. */
export const anyMoment = fc.integer({ min: -70 * 86_400, max: 70 * 86_400 }).map((n) => T0 + n * SECOND);
