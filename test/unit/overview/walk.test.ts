import { describe, expect, it } from 'vitest';
import { badgeView } from '../../../lib/overview/badge.ts';
import { dueNotices, withTold } from '../../../lib/overview/notices/index.ts';
import { popupView } from '../../../lib/overview/popup.ts';
import type { Snapshot } from '../../../lib/overview/snapshot.ts';
import { DAY, type Moment } from '../../../lib/rotation/list.ts';
import { english, said } from './english.ts';
import {
  address,
  day,
  feedWith,
  HOUR,
  key,
  listed,
  listOf,
  NEW,
  OLD,
  STEADY,
  snapshotOf,
  T0,
} from './scene.ts';

const NEXT = address('203.0.113.13');
const ending = { retirementAnnouncedAt: day(-7), retiresAt: day(30) };
const coming = { announcedAt: day(-7), effectiveAt: T0 };

/** Both servers move at T-0: .10 to .12, .11 to .13. */
const feed = feedWith(
  listOf(
    listed(OLD, ending),
    listed(STEADY, ending),
    listed(NEW, { ...coming, replaces: OLD }),
    listed(NEXT, { ...coming, replaces: STEADY }),
  ),
);

type Keys = Readonly<Record<string, (now: Moment) => readonly string[]>>;

/** What each key holds: `all` follows every change, `some` got one of the two new ones, `none` got neither. */
const three: Keys = {
  all: (now) => (now < day(-7) ? [OLD, STEADY] : now < day(30) ? [OLD, STEADY, NEW, NEXT] : [NEW, NEXT]),
  some: (now) => (now < day(-7) ? [OLD, STEADY] : [OLD, STEADY, NEW]),
  none: () => [OLD, STEADY],
};

interface Change {
  readonly at: string;
  readonly says: string;
}

/** Walks from T-8 to T+31 by the hour, each key looked at in that hour; lists what changes. */
function walk(keys: Keys) {
  const badges: Change[] = [];
  const headlines: Change[] = [];
  const notices: Change[] = [];
  let { settings } = snapshotOf([]);
  for (let now = day(-8); now <= day(31); now += HOUR) {
    const records = Object.entries(keys).map(([label, holds]) => key(label, holds(now), { at: now }));
    const snapshot: Snapshot = { ...snapshotOf(records), feed, settings };
    const badge = badgeView(snapshot, now);
    const { headline } = popupView(snapshot, now);
    note(badges, now, `${said(badge.text)} ${badge.tone}`.trim());
    note(headlines, now, `${headline.id} ${headline.tone}: ${english(headline.title)}`);
    const due = dueNotices(snapshot, false, now);
    for (const { title, body } of due)
      notices.push({ at: when(now), says: `${english(title)} · ${english(body)}` });
    settings = withTold(settings, due);
  }
  return { badges, headlines, notices };
}

function note(changes: Change[], now: Moment, says: string): void {
  if (changes.at(-1)?.says !== says) changes.push({ at: when(now), says });
}

function when(now: Moment): string {
  const hours = (now - T0) / HOUR;
  const days = Math.trunc(hours / 24);
  return `T${days >= 0 && hours >= 0 ? '+' : ''}${days}d${hours % 24 === 0 ? '' : `${hours % 24}h`}`;
}

describe('a rotation, walked by the hour from T-8 to T+31', () => {
  const seen = walk(three);

  it('shows each headline from its hour on, and "no longer works" only where nothing is left', () => {
    expect(seen.headlines).toEqual([
      { at: 'T-8d', says: 'all-well good: All 3 keys are up to date' },
      { at: 'T-7d', says: 'lacking warning: 2 keys lack 2 IPs' },
      { at: 'T+23d', says: 'lacking danger: 2 keys lack 2 IPs' },
      { at: 'T+30d', says: 'stopped danger: 1 key no longer works for Acme' },
    ]);
  });

  it('counts the days down in amber, to T-0 and then to the deadline, and is red in the last week', () => {
    const counting = (from: Moment, to: Moment) =>
      Array.from({ length: (to - from) / DAY }, (_, index) => (to - from) / DAY - index);
    const amber = [...counting(day(-7), T0), ...counting(T0, day(30)).slice(0, 23)];
    expect(seen.badges.map(({ says }) => says)).toEqual([
      'neutral',
      ...amber.map((days) => `${days}d warning`),
      '! danger',
    ]);
    expect(seen.badges.at(-1)?.at).toBe('T+23d');
  });

  it('gives each notice once, in its hour', () => {
    expect(seen.notices).toEqual([
      { at: 'T-7d', says: 'Acme adds 2 IP addresses on 12 Dec · 2 of your keys need them. Click to update.' },
      {
        at: 'T-1d',
        says: '2 IPs go live tomorrow: 2 keys lack them · They work without them until 11 Jan.',
      },
      {
        at: 'T+0d',
        says: '2 new IPs are live · 2 keys lack them. They work without them until 11 Jan.',
      },
      { at: 'T+23d', says: '1 key stops on 11 Jan; more may be refused at times · They lack 2 IPs.' },
      {
        at: 'T+30d',
        says: '2 IPs are off: 2 keys still allow them · May belong to a stranger from 11 Jan. Click to remove them.',
      },
    ]);
  });

  it('says nothing at all about keys that are fine', () => {
    const { all } = three;
    const fine = walk(all ? { all } : {});
    expect(fine.notices).toEqual([]);
    expect(fine.badges).toEqual([{ at: 'T-8d', says: 'neutral' }]);
    expect(fine.headlines.map(({ says }) => says.split(' ')[0])).toEqual(['all-well', 'ready', 'all-well']);
  });

  it('says "stop" where every key in question loses all coverage', () => {
    const { none } = three;
    const alone = walk(none ? { none } : {});
    expect(alone.notices.at(-2)?.says).toBe('1 key stops on 11 Jan · It lacks 2 IPs.');
    expect(alone.headlines.at(-1)?.says).toBe('stopped danger: 1 key no longer works for Acme');
  });

  it('never says "stop" of a key that keeps some coverage', () => {
    const { some } = three;
    const alone = walk(some ? { some } : {});
    expect(alone.notices.filter(({ says }) => says.includes('stop'))).toEqual([]);
    expect(alone.headlines.at(-1)?.says).toBe('partly-refused danger: 1 key is refused at times');
  });
});
