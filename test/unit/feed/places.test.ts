import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { demandPlaces, mostPlaces } from '../../../lib/publish/places.ts';
import type { ListedAddress } from '../../../lib/rotation/list.ts';
import { day, listed } from '../rotation/lists.ts';

const now = day(-7);
const set = (from: number, n: number, over: Partial<ListedAddress> = {}) =>
  Array.from({ length: n }, (_, at) => listed(`203.0.113.${from + at}`, over));
/** `n` addresses, of which the first `replaced` are replaced at T-0. */
const rotated = (n: number, replaced: number) => [
  ...set(0, replaced, { retirementAnnouncedAt: now, retiresAt: day(30) }),
  ...set(replaced, n - replaced),
  ...set(100, replaced, { announcedAt: now, effectiveAt: day(0) }),
];
const demand = (before: readonly ListedAddress[], after: readonly ListedAddress[], ids?: readonly string[]) =>
  demandPlaces(
    before,
    after,
    exchanges.filter(({ id }) => ids?.includes(id) ?? true),
    now,
  );

describe('the places that a key needs', () => {
  it('are most while old and new are live beside each other', () => {
    expect(mostPlaces(rotated(20, 20), now)).toEqual({ at: day(0), places: 40 });
    expect(mostPlaces(rotated(3, 1), now)).toEqual({ at: day(0), places: 4 });
    expect(mostPlaces(set(0, 5), now)).toEqual({ at: now, places: 5 });
  });

  it('are refused where an exchange has fewer, with its limit, the day, and what to do', () => {
    expect(() => demand(set(0, 20), rotated(20, 20))).toThrow(
      "Binance takes 30 per key, OKX takes 20 per key, Bitget takes 30 per key, KuCoin takes 20 per key: from 2026-12-12 on (T-0) a key needs 40 places, and users have IPs of their own beside them. Replace a part now and the rest once what it replaces is off, or use fewer addresses. If none of your users' keys are there, say which exchanges they are on: --exchanges bybit",
    );
  });

  it('are there in two steps, in a smaller set, or where the keys are elsewhere', () => {
    expect(() => demand(set(0, 10), rotated(10, 10))).not.toThrow();
    expect(() => demand(set(0, 15), rotated(15, 5))).not.toThrow();
    expect(() => demand(set(0, 20), rotated(20, 20), ['bybit'])).not.toThrow();
  });

  it('may become fewer on a list that was too long before', () => {
    expect(() => demand(set(0, 30), set(0, 29))).not.toThrow();
    expect(() => demand(set(0, 30), set(0, 31))).toThrow('OKX takes 20 per key');
  });
});
