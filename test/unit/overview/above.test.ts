import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedStatus } from '../../../lib/feed/status.ts';
import type { KeyRecord } from '../../../lib/keys/record.ts';
import { message } from '../../../lib/language/message.ts';
import { popupView } from '../../../lib/overview/popup.ts';
import type { PageSays, Snapshot } from '../../../lib/overview/snapshot.ts';
import type { PopupView } from '../../../lib/overview/view-popup.ts';
import { WORST_FIRST } from '../../../lib/overview/worst.ts';
import { popupStates } from '../../e2e/surfaces/fixtures/popup-states.ts';
import { now as then } from '../../e2e/surfaces/fixtures/snapshot.ts';
import { runs } from '../../runs.ts';
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
  snapshotOf,
  waitingFor,
} from './scene.ts';

const now = day(31);
const at = day(30);
const whole = [STEADY, NEW];
const fill = {
  at: now - MINUTE,
  added: [NEW],
  removed: [],
  saved: 'no',
  storedAt: null,
  wasOpen: false,
} as const;

/** A key of each kind that the popup has a colour for. */
const RECORDS: readonly KeyRecord[] = [
  key('fine', whole, { at }),
  key('not seen lately', whole, { at: day(-30) }),
  key('filled', whole, { at, fill }),
  key('asked', whole, { at, connection: 'asked' }),
  key('lacking', [STEADY], { at }),
  key('old', [...whole, OLD], { at }),
  key('strange', [...whole, '45.9.1.2'], {
    at,
    arrivals: [{ address: '45.9.1.2' as typeof OLD, absentAt: day(20), seenAt: at }],
  }),
  openKeyOf('open', { at }),
  openKeyOf('nobody’s', { at, role: 'unknown', roleReason: 'nothing' }),
  key('another’s', ['192.0.2.7'], { at, role: 'other', roleReason: 'said' }),
];

const refused = { rule: 'rollback', at, since: day(20), host: 'feed.acme.example' } as const;
const coming = listOf(listed(STEADY), listed(NEW, { announcedAt: day(27), effectiveAt: day(36) }));
const FEEDS: readonly FeedStatus[] = [
  feedWith(rotation),
  feedWith(coming),
  feedWith(rotation, { heldBack: [{ address: NEW, why: 'urgent' }] }),
  feedWith(rotation, { heldBack: [{ address: NEW, why: 'unannounced' }] }),
  feedWith(rotation, { state: 'stale', confirmedAt: day(20) }),
  feedWith(rotation, { note: { ...refused, red: true } }),
  feedWith(rotation, { note: { ...refused, red: false } }),
  feedWith(rotation, { unasked: true }),
  feedWith(rotation, { paused: [{ exchange: 'okx', reason: 'page changed' }] }),
  feedWith(rotation, { paused: [{ exchange: 'binance', reason: 'page changed' }] }),
  feedWith(rotation, { state: 'expired' }),
  feedWith(rotation, { state: 'tampered' }),
  feedWith(null),
];

const assistant = (tone: 'danger' | 'warning' | 'good'): PageSays => ({
  kind: 'assistant',
  state: 'missing',
  tone,
  saved: null,
  pill: message('condition_open'),
});
const PAGES: readonly (PageSays | null)[] = [
  null,
  assistant('danger'),
  assistant('warning'),
  assistant('good'),
  { kind: 'hidden' },
  { kind: 'asleep' },
];

const anySnapshot = fc
  .record({
    records: fc.subarray([...RECORDS]),
    feed: fc.constantFrom(...FEEDS),
    says: fc.constantFrom(...PAGES),
    connectTrouble: fc.constantFrom(null, { why: 'logged-out', at } as const),
    unread: fc.constantFrom(0, 2),
    later: fc.boolean(),
  })
  .map(({ records, feed, says, connectTrouble, unread, later }): Snapshot => {
    const base = snapshotOf(records, {
      feed,
      connectTrouble,
      connect: { ...reportOf(connectionOf('asked', { checkedAt: day(20) })), unread },
      validations: [waitingFor('asked', now - MINUTE)],
      page: says && { host: 'www.binance.com', exchange: 'binance', granted: true, says },
    });
    const about = later ? popupView(base, now).headline.later?.about : undefined;
    return about ? { ...base, settings: { ...base.settings, later: { about, until: day(40) } } } : base;
  });

/** Everything below the headline that stands open and is amber or red. */
const alertsOf = ({ ours, unknown, page, confirm, feed }: PopupView) =>
  [...ours, ...unknown, ...(page?.title ? [page] : []), ...confirm, ...feed.notes].filter(
    ({ tone }) => tone === 'danger' || tone === 'warning',
  );

function check(view: PopupView): void {
  const alerts = alertsOf(view);
  const worst = Math.min(...alerts.map(({ tone }) => WORST_FIRST[tone]));
  expect(WORST_FIRST[view.headline.tone], view.headline.id).toBeLessThanOrEqual(worst);
  if (alerts.length > 0)
    expect(['asking', 'not-looked-at', 'ready', 'all-well']).not.toContain(view.headline.id);
}

describe('the headline of the popup', () => {
  it('is never in a better tone than the worst that stands below it, and never says well above it', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => check(popupView(snapshot, now))),
      runs(3_000),
    );
  });

  it.each(Object.entries(popupStates))('is so in the gallery, too: %s', (_, snapshot) => {
    check(popupView(snapshot, then));
  });

  const fine = [key('fine', whole, { at })];
  const saying = (over: Partial<Snapshot>, records: readonly KeyRecord[] = fine) => {
    const { headline } = popupView(snapshotOf(records, over), now);
    return [headline.tone, ...[headline.title, ...headline.detail].map(english)];
  };

  it.each<[string, Partial<Snapshot>, readonly string[]]>([
    [
      'all is well',
      { feed: feedWith(listOf(listed(STEADY), listed(NEW))) },
      ['good', 'Your key is up to date'],
    ],
    [
      'an IP waits for the user',
      { feed: feedWith(coming, { heldBack: [{ address: NEW, why: 'urgent' }] }) },
      ['danger', '1 IP of Acme waits for your check'],
    ],
    [
      'the list was not confirmed for days',
      { feed: feedWith(rotation, { state: 'stale', confirmedAt: day(28) }) },
      [
        'warning',
        'Keyfence may not know everything',
        'Acme’s list was last confirmed 3 days ago. You can fill; something newer may exist.',
      ],
    ],
    [
      'the page in front is worse',
      {
        page: { host: 'www.binance.com', exchange: 'binance', granted: true, says: assistant('danger') },
      },
      ['danger', 'IP restriction is off'],
    ],
  ])('says it where %s', (_, over, says) => {
    expect(saying(over).slice(0, says.length)).toEqual(says);
  });

  it('asks whose a key without restriction is, alone or below what is worse', () => {
    const open = openKeyOf('copy', { at, role: 'unknown', roleReason: 'nothing' });
    const asks = '1 key without IP restriction: is it Acme’s?';
    expect(saying({}, [...fine, open]).slice(0, 2)).toEqual(['warning', asks]);
    expect(saying({}, [open]).slice(0, 2)).toEqual(['warning', asks]);
    const lacking = saying({}, [key('lacking', [STEADY], { at }), open]);
    expect(lacking[0]).toBe('danger');
    expect(lacking.at(-1)).toBe(asks);
  });

  it('says what the page and the notes say once', () => {
    const page = { host: 'www.binance.com', exchange: 'binance', granted: true, says: assistant('danger') };
    const view = popupView(snapshotOf(fine, { page } as Partial<Snapshot>), now);
    expect(view.page).toMatchObject({ title: null, detail: null });
    const stale = feedWith(rotation, { state: 'stale', confirmedAt: day(28) });
    expect(popupView(snapshotOf(fine, { feed: stale }), now).feed.notes).toEqual([]);
  });
});
