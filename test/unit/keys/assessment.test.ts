import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessKey, type KnownOfKey } from '../../../lib/keys/assessment.ts';
import { isRecent, newestChange } from '../../../lib/keys/freshness.ts';
import { runs } from '../../runs.ts';
import {
  connectionOf,
  day,
  HOUR,
  key,
  NEW,
  OLD,
  openKeyOf,
  rotation,
  STEADY,
  STRANGER,
} from '../overview/scene.ts';

const judge = (over: Partial<KnownOfKey>) =>
  assessKey({
    record: null,
    connection: null,
    list: rotation,
    heldBack: new Set(),
    own: [],
    now: day(-5),
    ...over,
  });

const grades = (over: Partial<KnownOfKey>) =>
  judge(over).lacks.map(({ entry, grade }) => `${entry.address} ${grade}`);

describe('how surely a lack is known', () => {
  const before = [OLD, STEADY];

  it.each([
    ['seen after the announcement', { record: key('a', before, { at: day(-6) }) }, [`${NEW} lacks`]],
    ['seen before the announcement', { record: key('a', before, { at: day(-8) }) }, [`${NEW} lacked`]],
    ['seen 31 days ago', { record: key('a', before, { at: day(-7) }), now: day(25) }, [`${NEW} lacked`]],
    [
      'refused since',
      {
        record: key('a', before, { at: day(1) }),
        connection: connectionOf('c', { status: 'ip-not-whitelisted', missing: [NEW], checkedAt: day(2) }),
        now: day(3),
      },
      [`${NEW} refused`],
    ],
    [
      'refused, and never seen',
      {
        connection: connectionOf('c', {
          status: 'ip-not-whitelisted',
          missing: [STEADY],
          checkedAt: day(-6),
        }),
      },
      [`${STEADY} refused`],
    ],
  ] as const)('%s', (_, over, expected) => {
    expect(grades(over)).toEqual(expected);
  });
});

describe('a newer answer of the exchange', () => {
  it('beats an older sighting where it must have used the address', () => {
    const record = key('a', [STEADY], { at: day(1) });
    const connection = connectionOf('c', { checkedAt: day(32) });
    expect(grades({ record, now: day(33) })).toEqual([`${NEW} lacked`]);
    expect(grades({ record, connection, now: day(33) })).toEqual([]);
  });

  it('says nothing about what is pending', () => {
    const record = key('a', [OLD, STEADY], { at: day(-6) });
    const connection = connectionOf('c', { checkedAt: day(-5) - HOUR });
    expect(grades({ record, connection })).toEqual([`${NEW} lacks`]);
  });

  it('says nothing about an address whose predecessor is on the key and still works', () => {
    const record = key('a', [OLD, STEADY], { at: day(1) });
    const connection = connectionOf('c', { checkedAt: day(2) });
    expect(grades({ record, connection, now: day(3) })).toEqual([`${NEW} lacks`]);
    expect(judge({ record, connection, now: day(3) }).coverage).toBe('all');
  });

  it('is outdated once everything in use was seen, or stored, after a refusal', () => {
    const connection = connectionOf('c', { status: 'ip-not-whitelisted', checkedAt: day(1) });
    const mended = key('a', [OLD, STEADY, NEW], { at: day(2) });
    const half = key('a', [STEADY], { at: day(2) });
    const fill = {
      at: day(1),
      added: [NEW],
      saved: 'stored',
      storedAt: day(2),
      removed: [],
      wasOpen: false,
    } as const;
    const kind = (record: typeof half) => judge({ record, connection, now: day(3) }).answer.kind;
    expect(kind(mended)).toBe('outdated');
    expect(kind(half)).toBe('refused');
    expect(kind({ ...half, fill })).toBe('outdated');
    expect(judge({ record: mended, connection, now: day(3) }).recent).toBe(false);
  });

  it('proves everything only while nothing is coming or ending', () => {
    const connection = connectionOf('c', { checkedAt: day(-5) - HOUR });
    expect(judge({ connection }).recent).toBe(false);
    expect(judge({ connection: { ...connection, checkedAt: day(40) }, now: day(41) }).recent).toBe(true);
  });
});

describe('what is on a key', () => {
  it('is neither known nor judged before it was seen', () => {
    expect(judge({ connection: connectionOf('c', { status: 'unknown' }) })).toMatchObject({
      knowledge: 'never-seen',
      coverage: 'unknown',
      deadline: null,
      recent: false,
    });
  });

  it('is not judged where the exchange keeps it for an app', () => {
    const record = key('a', []);
    const sighting = record.sighting && { ...record.sighting, thirdParty: true };
    expect(judge({ record: { ...record, sighting } })).toMatchObject({
      thirdParty: true,
      lacks: [],
      coverage: 'unknown',
    });
  });

  it('lets everyone in when the restriction is off or a range is open', () => {
    expect(judge({ record: openKeyOf('a') }).open).toBe(true);
    expect(judge({ record: key('a', ['0.0.0.0/0', STEADY]) })).toMatchObject({
      open: true,
      lacks: [],
      strangers: [],
    });
  });

  it('names what nobody has named: not of the list, not own, not claimed', () => {
    const record = key('a', [STEADY, STRANGER]);
    expect(judge({ record }).strangers).toEqual([{ address: STRANGER, absentAt: null, disowned: false }]);
    expect(judge({ record, own: [STRANGER] }).strangers).toEqual([]);
    const mine = { ...record, claims: [{ address: STRANGER, whose: 'mine', at: day(0) } as const] };
    expect(judge({ record: mine }).strangers).toEqual([]);
    const notMine = { ...record, claims: [{ address: STRANGER, whose: 'not-mine', at: day(0) } as const] };
    expect(judge({ record: notMine, own: [STRANGER] }).strangers[0]?.disowned).toBe(true);
  });

  it('falls to none or to some at its deadline', () => {
    const now = day(1);
    expect(judge({ record: key('a', [OLD, STEADY], { at: now }), now })).toMatchObject({
      deadline: day(30),
      fallsTo: 'some',
    });
    expect(judge({ record: key('a', [OLD, STEADY, NEW], { at: now }), now })).toMatchObject({
      deadline: null,
      fallsTo: null,
    });
  });

  it('lacks nothing that waits for a confirmation', () => {
    expect(judge({ record: key('a', [OLD, STEADY]), heldBack: new Set([NEW]) }).lacks).toEqual([]);
  });
});

describe('the newest change of the list', () => {
  it('is never in the future, and what was learned before it is not recent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (a, b) => {
        const now = day(Math.max(a, b));
        const at = day(Math.min(a, b));
        expect(newestChange(rotation, now)).toBeLessThanOrEqual(now);
        expect(isRecent(at, rotation, now)).toBe(
          at >= newestChange(rotation, now) && now - at <= 30 * 24 * HOUR,
        );
      }),
      runs(),
    );
  });
});
