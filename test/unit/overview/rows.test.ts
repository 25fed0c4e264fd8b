import { describe, expect, it } from 'vitest';
import { setRole } from '../../../lib/keys/said.ts';
import { badgeView } from '../../../lib/overview/badge.ts';
import { popupView } from '../../../lib/overview/popup.ts';
import type { Snapshot } from '../../../lib/overview/snapshot.ts';
import type { KeyRow } from '../../../lib/overview/view-keys.ts';
import { english } from './english.ts';
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
  rotation,
  STEADY,
  STRANGER,
  snapshotOf,
} from './scene.ts';

const now = day(-5);

function row(snapshot: Snapshot, at = now): KeyRow {
  const { ours, fine, unknown, other } = popupView(snapshot, at);
  const [found] = [...ours, ...fine, ...unknown, ...other];
  if (!found) throw new Error('no row');
  return found;
}

describe('the row of a key that was filled and not seen saved', () => {
  const fill = {
    at: now - MINUTE,
    added: [NEW],
    removed: [],
    saved: 'no',
    storedAt: null,
    wasOpen: false,
  } as const;

  it.each([
    ['whole', key('a', [OLD, STEADY, NEW], { fill }), 'step', 'filled, not saved yet'],
    ['lacking', key('a', [OLD, STEADY], { fill }), 'warning', 'filled, not saved yet'],
    ['open', openKeyOf('a', { fill }), 'danger', 'filled, not saved yet'],
    [
      'with an IP that the user did not add',
      key('a', [OLD, STEADY, NEW, STRANGER], {
        fill,
        arrivals: [{ address: STRANGER, absentAt: day(-9), seenAt: day(-7) }],
      }),
      'danger',
      'a new IP is on it',
    ],
  ] as const)('says so, and is never among those that are up to date: %s', (_, record, tone, condition) => {
    const snapshot = snapshotOf([record]);
    expect(row(snapshot).tone).toBe(tone);
    expect(english(row(snapshot).condition)).toBe(condition);
    expect(popupView(snapshot, now).fine).toEqual([]);
  });

  it('is up to date once it was seen saved, or after a day', () => {
    const saved = key('a', [OLD, STEADY, NEW], { fill: { ...fill, saved: 'stored', storedAt: now } });
    expect(row(snapshotOf([saved])).tone).toBe('good');
    const old = key('a', [OLD, STEADY, NEW], { fill: { ...fill, at: now - 25 * 60 * MINUTE } });
    expect(row(snapshotOf([old])).tone).toBe('good');
  });
});

describe('the row of a key', () => {
  it.each([
    ['complete', snapshotOf([key('a', [OLD, STEADY, NEW])]), 'good', 'holds the whole list'],
    [
      'complete, and not looked at since the list changed',
      snapshotOf([key('a', [OLD, STEADY, NEW], { at: day(-8) })]),
      'neutral',
      'held the whole list of 4 Dec',
    ],
    ['lacking', snapshotOf([key('a', [OLD, STEADY])]), 'warning', 'lacks 203.0.113.12'],
    ['open', snapshotOf([openKeyOf('a')]), 'danger', 'IP restriction is off'],
    [
      'allowing a revoked address',
      snapshotOf([key('a', [OLD, STEADY])], {
        feed: feedWith(listOf(listed(OLD, { revoked: { at: day(-6), reason: '' } }), listed(STEADY))),
      }),
      'danger',
      'allows a revoked IP',
    ],
    [
      'open and another’s',
      snapshotOf([openKeyOf('a', { role: 'other' })]),
      'neutral',
      'IP restriction is off',
    ],
    [
      'open and nobody’s yet',
      snapshotOf([openKeyOf('a', { role: 'unknown' })]),
      'warning',
      'IP restriction is off',
    ],
    [
      'restricted and another’s',
      snapshotOf([key('a', [STRANGER], { role: 'other' })]),
      'neutral',
      'restricted to 1 IP, none of Acme’s',
    ],
    [
      'never seen',
      snapshotOf([], { connect: reportOf(connectionOf('a', { status: 'unknown' })) }),
      'neutral',
      'not looked at yet',
    ],
    [
      'working and never seen',
      snapshotOf([], { connect: reportOf(connectionOf('a', { checkedAt: now - MINUTE })) }),
      'neutral',
      'works; not looked at here yet',
    ],
    [
      'refused and never seen',
      snapshotOf([], {
        connect: reportOf(
          connectionOf('a', { status: 'ip-not-whitelisted', missing: [STEADY], checkedAt: now - MINUTE }),
        ),
      }),
      'danger',
      'refused: lacks 1 IP',
    ],
    [
      'restricted without its addresses',
      snapshotOf([key('a', [])]),
      'neutral',
      'restricted; its IPs were not shown',
    ],
  ] as const)('says it is %s', (_, snapshot, tone, condition) => {
    const found = row(snapshot);
    expect(found.tone).toBe(tone);
    expect(english(found.condition)).toBe(condition);
  });

  it('names whose each address is, and whose is mine once I said so', () => {
    const record = key('a', [STEADY, '198.51.100.7', STRANGER, '10.0.0.0/24']);
    const settings = {
      ...snapshotOf([]).settings,
      own: [{ name: 'VPS', address: STRANGER }],
    };
    const held = (snapshot: Snapshot) =>
      row(snapshot)
        .held()
        .map(({ text, whose }) => `${text} ${whose}`);
    expect(held(snapshotOf([record], { settings }))).toEqual([
      `${STEADY} platform`,
      '198.51.100.7 unknown',
      `${STRANGER} own`,
      '10.0.0.0/24 unknown',
    ]);
    const mine = { ...record, claims: [{ address: STRANGER, whose: 'mine', at: now } as const] };
    expect(held(snapshotOf([mine]))).toContain(`${STRANGER} own`);
  });

  it('asks about a new unknown address, and leads to the leak page once it was disowned', () => {
    const arrivals = [{ address: STRANGER, absentAt: day(-30), seenAt: day(-6) }];
    const record = key('a', [OLD, STEADY, NEW, STRANGER], { arrivals });
    const [line] = row(snapshotOf([record])).diff;
    expect(line?.kind).toBe('new-unknown');
    expect(line && english(line.note)).toBe('new: not there on 12 Nov. Did you add it?');
    expect(line?.presses.map(({ label }) => english(label))).toEqual(['I added it', 'I did not']);
    const disowned = { ...record, claims: [{ address: STRANGER, whose: 'not-mine', at: now } as const] };
    expect(row(snapshotOf([disowned])).diff[0]?.presses[0]?.press).toEqual({
      kind: 'open-leak',
      keyId: record.id,
    });
  });

  it('moves between the groups by one press, and takes headline and badge with it', () => {
    const records = [openKeyOf('a')];
    const moved = setRole(records, records[0]?.id ?? '', 'other');
    expect(badgeView(snapshotOf(records), now).tone).toBe('danger');
    expect(badgeView(snapshotOf(moved), now).text).toBe('');
    expect(popupView(snapshotOf(moved), now).ours).toEqual([]);
  });

  it('tells equal keys apart', () => {
    const found = row(snapshotOf([key('a', [STEADY], { ordinal: { n: 2, of: 3 } })]));
    expect(found.ordinal && english(found.ordinal)).toBe('2 of 3');
  });

  it('opens the page on the host where the key was seen', () => {
    const found = row(snapshotOf([key('a', [STEADY], { host: 'www.binance.us' })]));
    expect(found.presses[0]?.press).toMatchObject({ kind: 'open-key', url: 'https://www.binance.us/api' });
  });

  it.each([
    ['refused', { status: 'ip-not-whitelisted', missing: [STEADY] }, true],
    ['was never asked about', { status: 'unknown', checkedAt: 0 }, true],
    ['works', { status: 'connected' }, false],
  ] as const)('offers to ask the platform about a connection that %s: %#', (_, connection, offers) => {
    const connect = reportOf(connectionOf('a', connection));
    const { grants } = snapshotOf([]);
    const asks = (granted: boolean) =>
      row(snapshotOf([], { connect, grants: { ...grants, connect: granted } })).presses.some(
        ({ press }) => press.kind === 'ask-now',
      );
    expect(asks(true)).toBe(offers);
    expect(asks(false)).toBe(false);
  });

  it('does not call anything unknown while there is no list', () => {
    const found = row(snapshotOf([key('a', [STEADY, STRANGER])], { feed: feedWith(null) }));
    expect(found).toMatchObject({ diff: [], coverage: 'unknown' });
  });
});

describe('the badge of a page that was not recognised', () => {
  const page = {
    host: 'www.binance.com',
    exchange: 'binance',
    granted: true,
    says: { kind: 'not-recognised' },
  } as const;

  it('is "?", and gives way to red', () => {
    expect(badgeView(snapshotOf([], { page }), now).text).toBe('?');
    expect(badgeView(snapshotOf([openKeyOf('a')], { page }), now).text).toBe('!');
    const view = popupView(snapshotOf([], { page, feed: feedWith(rotation) }), now).page;
    expect(view?.title && english(view.title)).toBe('Keyfence does not recognise this page');
  });

  it('is an amber "?" where the browser did not bring all of the assistant, which the popup says', () => {
    const half = { ...page, says: { kind: 'not-loaded' } } as const;
    expect(badgeView(snapshotOf([], { page: half }), now)).toMatchObject({ text: '?', tone: 'warning' });
    const view = popupView(snapshotOf([], { page: half, feed: feedWith(rotation) }), now).page;
    expect(view && [view.title, view.detail].map((said) => said && english(said))).toEqual([
      'Keyfence could not load on this page',
      'It has changed nothing there. Reload the page, then press “Show on page”.',
    ]);
    expect(view?.actions.map(({ press }) => press.kind)).toEqual(['show-on-page', 'report-page']);
  });

  it.each([
    ['one that hides the card', { ...page, says: { kind: 'hidden' } }, ['show-on-page', 'report-page']],
    [
      'one that moved',
      { ...page, granted: true, says: { kind: 'elsewhere' } },
      ['open-exchange', 'report-page'],
    ],
    [
      'one of a site that is not granted',
      { ...page, granted: false, says: { kind: 'elsewhere' } },
      ['open-exchange'],
    ],
  ] as const)('can be reported from the popup where a person may need it: %s', (_, at, presses) => {
    const view = popupView(snapshotOf([], { page: at }), now).page;
    expect(view?.actions.map(({ press }) => press.kind)).toEqual(presses);
  });
});
