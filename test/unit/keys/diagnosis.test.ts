import { describe, expect, it } from 'vitest';
import { assessKey } from '../../../lib/keys/assessment.ts';
import { diagnose, type Symptoms } from '../../../lib/keys/diagnosis.ts';
import type { KeyRecord } from '../../../lib/keys/record.ts';
import { pitfallMessage } from '../../../lib/overview/outcome.ts';
import { english } from '../overview/english.ts';
import { connectionOf, day, key, listed, listOf, NEW, OLD, openKeyOf, STEADY } from '../overview/scene.ts';

const list = listOf(
  listed(OLD, { retirementAnnouncedAt: day(-40), retiresAt: day(-3) }),
  listed(STEADY),
  listed(NEW, { announcedAt: day(-40), effectiveAt: day(-33), replaces: OLD }),
);
const now = day(0);
const exchange = { name: 'Binance', refusalCode: '-2015', propagationMinutes: [5, 10] as const };
const at = day(-2);
const unsaved = {
  at: day(0) - 1,
  added: [NEW],
  saved: 'no',
  storedAt: null,
  removed: [],
  wasOpen: false,
} as const;

function symptoms(
  record: KeyRecord,
  over: Partial<Symptoms> = {},
  status: 'ip-not-whitelisted' | 'invalid-key' = 'ip-not-whitelisted',
): Symptoms {
  const connection = connectionOf('c', { status, checkedAt: day(0) - 1 });
  const assessment = assessKey({ record, connection, list, heldBack: new Set(), own: [], now });
  return { assessment, fill: record.fill, siblings: 0, exchange, sinceStoredMs: 3_600_000, ...over };
}

const thirdParty = (record: KeyRecord): KeyRecord => ({
  ...record,
  sighting: record.sighting && { ...record.sighting, thirdParty: true },
});

describe('why a key is still refused', () => {
  it.each([
    ['the exchange keeps it for an app', symptoms(thirdParty(key('a', [], { at }))), 'third-party'],
    ['it was never saved', symptoms(key('a', [STEADY, NEW], { at, fill: unsaved })), 'not-saved'],
    ['its restriction is off', symptoms(openKeyOf('a', { at })), 'restriction-off'],
    ['it holds an old list', symptoms(key('a', [OLD, STEADY], { at })), 'old-list'],
    ['it holds a part of the list', symptoms(key('a', [STEADY], { at })), 'subset'],
    [
      'the exchange does not know it',
      symptoms(key('a', [STEADY, NEW], { at }), {}, 'invalid-key'),
      'unknown-key',
    ],
    [
      'the exchange is slow',
      symptoms(key('a', [STEADY, NEW], { at }), { sinceStoredMs: 60_000 }),
      'slow-exchange',
    ],
    ['another key may be meant', symptoms(key('a', [STEADY, NEW], { at }), { siblings: 2 }), 'other-key'],
    ['only a right can be missing', symptoms(key('a', [STEADY, NEW], { at })), 'permission'],
  ] as const)('%s', (_, seen, expected) => {
    const [likeliest] = diagnose(seen);
    expect(likeliest).toBe(expected);
    expect(english(pitfallMessage(likeliest ?? 'permission', seen))).not.toBe('');
  });

  it('says of -2015 that it does not say which', () => {
    const seen = symptoms(key('a', [STEADY, NEW], { at }));
    expect(english(pitfallMessage('permission', seen))).toContain('-2015 does not say which');
  });
});
