import { describe, expect, it } from 'vitest';
import type { FeedStatus } from '../../../lib/feed/status.ts';
import { badgeView } from '../../../lib/overview/badge.ts';
import { popupView } from '../../../lib/overview/popup.ts';
import { english } from './english.ts';
import { day, feedWith, key, NEW, OLD, rotation, STEADY, snapshotOf } from './scene.ts';

const now = day(-5);
const whole = key('bot-1', [OLD, STEADY, NEW]);
/** A key that is worse off than the list: it takes the headline. */
const revoked = key('bot-2', [OLD, STEADY, NEW, '45.9.1.2'], {
  arrivals: [{ address: '45.9.1.2' as typeof OLD, absentAt: day(-9), seenAt: day(-7) }],
});
const refused = { rule: 'rollback', at: day(-6), since: day(-8), host: 'feed.acme.example' } as const;

type Row = readonly [what: string, feed: FeedStatus, says: string];

const rows: readonly Row[] = [
  [
    'stale',
    feedWith(rotation, { state: 'stale', confirmedAt: day(-8) }),
    'Acme’s list was last confirmed 3 days ago. You can fill; something newer may exist.',
  ],
  ['expired', feedWith(rotation, { state: 'expired' }), 'Acme’s list ran out on 19 Jan'],
  [
    'from the future',
    feedWith(rotation, { state: 'clock', clock: { device: now, issuedAt: day(9) } }),
    'Keyfence cannot tell how old the list is',
  ],
  ['empty', feedWith(null), 'Keyfence has no list yet'],
  [
    'refused for a day',
    feedWith(rotation, { note: { ...refused, red: true } }),
    'For a day nothing from feed.acme.example could be accepted (rule “rollback”). The last good list is kept; a change may be missing.',
  ],
  [
    'one with an address that came without notice',
    feedWith(rotation, { heldBack: [{ address: NEW, why: 'urgent' }] }),
    `Acme added ${NEW} without the usual 7 days’ notice, and says so. It is left out of the fill. Compare it with API Connect, then confirm it.`,
  ],
];

describe('a list that is', () => {
  it.each(rows.filter(([, { list }]) => list))(
    '%s is said on the icon, whatever the keys take the headline for',
    (_, feed, says) => {
      const { title, also, text } = badgeView(snapshotOf([revoked, whole], { feed }), now);
      expect(english(title)).toContain('1 new IP address on Binance');
      expect(also && english(also)).toBe(says);
      expect(text).toBe('!');
    },
  );

  it.each(rows)('%s is said once, in the popup and on the icon', (_, feed, says) => {
    const snapshot = snapshotOf([whole], { feed });
    const { headline, feed: line, confirm } = popupView(snapshot, now);
    const inPopup = [headline.title, ...headline.detail, ...line.notes.map(({ text }) => text)];
    expect([...inPopup, ...confirm.map(({ text }) => text)].map(english)).toContain(says);
    const { title, also } = badgeView(snapshot, now);
    expect([title, ...(also ? [also] : [])].map(english)).toContain(says);
  });

  it.each(rows.filter(([, { list }]) => list))('%s is not said to have no change announced', (_, feed) => {
    expect(popupView(snapshotOf([whole], { feed }), day(1)).isSteady).toBe(false);
  });

  it('fresh is said to have no change announced where none is', () => {
    expect(popupView(snapshotOf([whole]), day(1)).isSteady).toBe(true);
    expect(popupView(snapshotOf([whole]), now).isSteady).toBe(false);
  });

  it('fresh adds nothing', () => {
    expect(badgeView(snapshotOf([revoked]), now).also).toBeNull();
  });

  it('refused once is a quiet note that names the rule', () => {
    const feed = feedWith(rotation, { note: { ...refused, red: false } });
    expect(
      popupView(snapshotOf([whole], { feed }), now).feed.notes.map(({ tone, text }) => [tone, english(text)]),
    ).toEqual([
      [
        'neutral',
        'A list from feed.acme.example was refused on 6 Dec by the rule “rollback”. The last good one is kept.',
      ],
    ]);
    expect(badgeView(snapshotOf([whole], { feed }), now)).toMatchObject({ text: '', also: null });
  });
});

describe('the last line of the popup', () => {
  const line = (over: Partial<FeedStatus>) =>
    english(popupView(snapshotOf([whole], { feed: feedWith(rotation, over) }), now).feed.text);
  const confirmedAt = now - 12 * 60_000;

  it.each<[string, Partial<FeedStatus>, string]>([
    ['a fresh list', { confirmedAt }, 'List 42 · 7F3A-91C2 · confirmed 12 min ago'],
    ['one that is refused', { state: 'tampered', confirmedAt }, 'List 42 · 7F3A-91C2 · last confirmed 7 Dec'],
    [
      'a clock that is wrong',
      { state: 'clock', confirmedAt, clock: { device: now, issuedAt: day(9) } },
      'List 42 · 7F3A-91C2',
    ],
  ])('never calls confirmed what is refused: %s', (_, over, says) => {
    expect(line(over)).toBe(says);
  });
});
