import { describe, expect, it } from 'vitest';
import type { KeyRecord } from '../../../lib/keys/record.ts';
import { popupView } from '../../../lib/overview/popup.ts';
import type { Snapshot } from '../../../lib/overview/snapshot.ts';
import {
  connectionOf,
  day,
  feedWith,
  key,
  listed,
  listOf,
  MINUTE,
  NEW,
  OLD,
  openKeyOf,
  reportOf,
  STEADY,
  STRANGER,
  snapshotOf,
  waitingFor,
} from './scene.ts';

const now = day(1);
const LAST = '203.0.113.9';
const list = listOf(
  listed(OLD, { retirementAnnouncedAt: day(-7), retiresAt: day(30) }),
  listed(STEADY),
  listed(NEW, { announcedAt: day(-7), effectiveAt: day(0), replaces: OLD }),
  listed(LAST, { retirementAnnouncedAt: day(-90), retiresAt: day(-60) }),
  listed('203.0.113.8', { revoked: { at: day(-2), reason: 'taken over' } }),
);
const whole = [OLD, STEADY, NEW];
const at = day(0);
const fill = {
  at: now - MINUTE,
  added: [NEW],
  saved: 'no',
  storedAt: null,
  removed: [],
  wasOpen: false,
} as const;

/** Everything that can be wrong at once, the worst first: each is the headline once those before it are mended. */
const wrong: readonly [id: string, record: KeyRecord | null][] = [
  ['tampered', null],
  [
    'new-address',
    key('key-2', [...whole, STRANGER], {
      at,
      arrivals: [{ address: STRANGER, absentAt: day(-9), seenAt: at }],
    }),
  ],
  ['revoked', key('key-3', [...whole, '203.0.113.8'], { at })],
  ['refused', key('key-4', whole, { at, connection: 'refused' })],
  ['stopped', key('key-5', ['198.51.100.7'], { at })],
  ['unrestricted', openKeyOf('key-6', { at })],
  ['partly-refused', key('key-7', [STEADY], { at })],
  ['lacking', key('key-8', [OLD, STEADY], { at })],
  ['unsaved', key('key-9', whole, { at, fill })],
  ['retired', key('key-11', [...whole, LAST], { at })],
  ['asking', key('key-10', whole, { at, connection: 'asked' })],
  ['not-looked-at', key('key-13', whole, { at: day(-40) })],
  ['all-well', key('key-15', whole, { at })],
];

function snapshotFrom(index: number): Snapshot {
  const records = wrong.slice(index).flatMap(([, record]) => record ?? []);
  return snapshotOf(records, {
    feed: feedWith(list, { state: index === 0 ? 'tampered' : 'fresh' }),
    connect: reportOf(
      connectionOf('refused', { label: 'key-4', status: 'ip-not-whitelisted', checkedAt: now - MINUTE }),
      connectionOf('asked', { label: 'key-10', status: 'unknown' }),
    ),
    validations: [waitingFor('asked', now - MINUTE)],
  });
}

/** Connections whose keys were mended away would be keys never seen; they leave with them. */
function withoutLoose(snapshot: Snapshot): Snapshot {
  const linked = new Set(snapshot.records.map(({ connection }) => connection));
  const connections = snapshot.connect?.connections.filter(({ id }) => linked.has(id)) ?? [];
  return { ...snapshot, connect: snapshot.connect && { ...snapshot.connect, connections } };
}

describe('with everything wrong at once', () => {
  it.each(wrong.map(([id], index) => [id, index] as const))(
    '%s is the headline once what precedes it is mended',
    (id, index) => {
      expect(popupView(withoutLoose(snapshotFrom(index)), now).headline.id).toBe(id);
    },
  );

  it.each([
    ['expired', { state: 'expired' }],
    ['clock', { state: 'clock' }],
    ['paused', { paused: [{ exchange: 'binance', reason: 'page changed' }] }],
  ] as const)(
    '%s stands before everything that leads to an update, and after what has to be removed',
    (id, over) => {
      const shown = (index: number) => {
        const snapshot = withoutLoose(snapshotFrom(index));
        return popupView({ ...snapshot, feed: { ...snapshot.feed, ...over } }, now).headline;
      };
      const at = (name: string) => wrong.findIndex(([other]) => other === name);
      for (const name of ['new-address', 'revoked']) expect(shown(at(name)).id).toBe(name);
      for (const name of ['refused', 'stopped', 'unrestricted', 'partly-refused', 'lacking']) {
        expect(shown(at(name)).id).toBe(id);
        expect(shown(at(name)).action?.press.kind).not.toBe('open-queue');
      }
    },
  );

  it('a list that API Connect contradicts stands before everything but one that cannot be trusted', () => {
    const shown = (index: number) => {
      const snapshot = withoutLoose(snapshotFrom(index));
      const feed = { version: list.version, fingerprint: 'AAAA-BBBB', heldThen: list.version };
      return popupView({ ...snapshot, connect: snapshot.connect && { ...snapshot.connect, feed } }, now);
    };
    expect(shown(0).headline.id).toBe('tampered');
    for (const at of wrong.slice(1).keys()) {
      expect(shown(at + 1).headline.id).toBe('disputed');
      expect(shown(at + 1).addressesToCopy).toEqual([]);
      expect(shown(at + 1).notToCopy).toEqual(shown(at + 1).headline.title);
    }
  });

  it('a pause says to copy the list only where it may be copied', () => {
    const snapshot = withoutLoose(snapshotFrom(wrong.findIndex(([id]) => id === 'all-well')));
    const paused = { paused: [{ exchange: 'binance', reason: 'page changed' }] };
    const notes = (over: object) =>
      popupView({ ...snapshot, feed: { ...snapshot.feed, ...paused, ...over } }, now).feed.notes;
    expect(notes({}).map(({ text }) => text.id)).toContain('feed_note_paused');
    expect(notes({ state: 'expired' }).map(({ text }) => text.id)).not.toContain('feed_note_paused');
  });
});
