import { describe, expect, it } from 'vitest';
import { withinLimits } from '../../../lib/keys/limits.ts';
import type { KeyRecord } from '../../../lib/keys/record.ts';
import { key } from '../overview/scene.ts';

const recordOf = (n: number, change: Partial<KeyRecord> = {}): KeyRecord => ({
  ...key(`key-${n}`, []),
  role: 'unknown',
  claims: [],
  ...change,
});
const many = (n: number, change: Partial<KeyRecord> = {}) =>
  Array.from({ length: n }, (_, at) => recordOf(at, change));

describe('what is remembered of keys', () => {
  it('is left as it is while it is within the limits', () => {
    const records = many(200);
    expect(withinLimits(records)).toBe(records);
  });

  it('is the newest 200 of one site', () => {
    const kept = withinLimits(many(1_000));
    expect([kept.length, kept[0]?.label, kept.at(-1)?.label]).toEqual([200, 'key-800', 'key-999']);
  });

  it('holds the key of another exchange, however many one page invents', () => {
    const other = recordOf(5_000, { exchange: 'bybit', host: 'www.bybit.com' });
    expect(withinLimits([...many(5_000), other])).toContain(other);
    expect(withinLimits([other, ...many(5_000)])).toContain(other);
  });

  it('holds the keys that the platform uses before all that a page invents', () => {
    const ours = recordOf(-1, { role: 'ours' });
    expect(withinLimits([ours, ...many(1_000)])).toContain(ours);
  });

  it('is never more than 1000', () => {
    const hosts = Array.from({ length: 9 }, (_, n) => many(200, { host: `h${n}` })).flat();
    expect(withinLimits(hosts)).toHaveLength(1_000);
  });
});
