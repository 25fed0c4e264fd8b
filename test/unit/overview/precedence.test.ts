import { describe, expect, it } from 'vitest';
import { popupView, type Snapshot } from '../../../lib/overview/index.ts';
import type { KeyRecord } from '../../../lib/sightings/index.ts';
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
  ['H1', null],
  [
    'H2',
    key('h2', [...whole, STRANGER], { at, arrivals: [{ address: STRANGER, absentAt: day(-9), seenAt: at }] }),
  ],
  ['H3', key('h3', [...whole, '203.0.113.8'], { at })],
  ['H4', key('h4', whole, { at, connection: 'refused' })],
  ['H5', key('h5', ['198.51.100.7'], { at })],
  ['H6', openKeyOf('h6', { at })],
  ['H7', key('h7', [STEADY], { at })],
  ['H8', key('h8', [OLD, STEADY], { at })],
  ['H9', key('h9', whole, { at, fill })],
  ['H10', key('h10', whole, { at, connection: 'asked' })],
  ['H11', key('h11', [...whole, LAST], { at })],
  ['H13', key('h13', whole, { at: day(-40) })],
  ['H15', key('h15', whole, { at })],
];

function snapshotFrom(index: number): Snapshot {
  const records = wrong.slice(index).flatMap(([, record]) => record ?? []);
  return snapshotOf(records, {
    feed: feedWith(list, { state: index === 0 ? 'tampered' : 'fresh' }),
    connect: reportOf(
      connectionOf('refused', { label: 'h4', status: 'ip-not-whitelisted', checkedAt: now - MINUTE }),
      connectionOf('asked', { label: 'h10', status: 'unknown' }),
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
    ['B3', { state: 'expired' }],
    ['B5', { state: 'clock' }],
    ['B8', { paused: [{ exchange: 'binance', reason: 'page changed' }] }],
  ] as const)(
    '%s stands before everything that leads to an update, and after what has to be removed',
    (id, over) => {
      const shown = (index: number) => {
        const snapshot = withoutLoose(snapshotFrom(index));
        return popupView({ ...snapshot, feed: { ...snapshot.feed, ...over } }, now).headline;
      };
      const at = (name: string) => wrong.findIndex(([other]) => other === name);
      for (const name of ['H2', 'H3']) expect(shown(at(name)).id).toBe(name);
      for (const name of ['H4', 'H5', 'H6', 'H7', 'H8']) {
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
    expect(shown(0).headline.id).toBe('H1');
    for (const at of wrong.slice(1).keys()) {
      expect(shown(at + 1).headline.id).toBe('B7');
      expect(shown(at + 1).addressesToCopy).toEqual([]);
      expect(shown(at + 1).notToCopy).toEqual(shown(at + 1).headline.title);
    }
  });

  it('a pause says to copy the list only where it may be copied', () => {
    const snapshot = withoutLoose(snapshotFrom(wrong.findIndex(([id]) => id === 'H15')));
    const paused = { paused: [{ exchange: 'binance', reason: 'page changed' }] };
    const notes = (over: object) =>
      popupView({ ...snapshot, feed: { ...snapshot.feed, ...paused, ...over } }, now).feed.notes;
    expect(notes({}).map(({ text }) => text.id)).toContain('feed_note_paused');
    expect(notes({ state: 'expired' }).map(({ text }) => text.id)).not.toContain('feed_note_paused');
  });
});
