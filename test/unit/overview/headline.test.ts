import { describe, expect, it } from 'vitest';
import { badgeView } from '../../../lib/overview/badge.ts';
import { popupView } from '../../../lib/overview/popup.ts';
import type { Snapshot } from '../../../lib/overview/snapshot.ts';
import { english, messagesIn, said } from './english.ts';
import {
  connectionOf,
  day,
  feedWith,
  HOUR,
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
  steady,
  T0,
  waitingFor,
} from './scene.ts';

const whole = [OLD, STEADY, NEW];
const before = [OLD, STEADY];
const tomorrow = T0 - 5 * 24 * HOUR;

interface Row {
  readonly says: string;
  readonly id: string;
  readonly now: number;
  readonly snapshot: Snapshot;
  readonly title: string;
  readonly detail?: string;
  readonly badge: string;
}

const arrived = { arrivals: [{ address: STRANGER, absentAt: day(-9), seenAt: day(-7) }] };
const pulled = listOf(listed(OLD), listed(STEADY, { revoked: { at: day(-6), reason: 'server taken over' } }));
const settled = listOf(listed(STEADY), listed(OLD, { retirementAnnouncedAt: day(-60), retiresAt: day(-20) }));
const filled = {
  at: tomorrow - 6 * MINUTE,
  added: [NEW],
  saved: 'no',
  storedAt: null,
  removed: [],
  wasOpen: false,
} as const;

const newerKind = {
  rule: 'schema-unknown',
  at: day(-7),
  since: day(-7),
  host: 'feed.acme.example',
  red: false,
} as const;

const rows: readonly Row[] = [
  {
    says: 'the signature is wrong',
    id: 'tampered',
    now: tomorrow,
    snapshot: snapshotOf([openKeyOf('bot-1')], { feed: feedWith(rotation, { state: 'tampered' }) }),
    title: 'Acme’s list cannot be trusted right now',
    detail: 'Its signature is wrong. The last good list, from 5 Dec, is kept; nothing is filled.',
    badge: '! danger',
  },
  {
    says: 'an address came that nobody named',
    id: 'new-address',
    now: tomorrow,
    snapshot: snapshotOf([key('bot-1', [...whole, STRANGER], arrived), openKeyOf('bot-2')]),
    title: '1 new IP address on Binance · bot-1',
    detail: '45.9.1.2 was not there on 3 Dec. Did you add it?',
    badge: '! danger',
  },
  {
    says: 'an address came that the user did not add',
    id: 'new-address',
    now: tomorrow,
    snapshot: snapshotOf([
      key('bot-1', [...whole, STRANGER], { claims: [{ address: STRANGER, whose: 'not-mine', at: day(-6) }] }),
    ]),
    title: '1 new IP address on Binance · bot-1',
    detail: '45.9.1.2 is on it, and you did not add it. Treat the key as leaked.',
    badge: '! danger',
  },
  {
    says: 'a revoked address is still allowed',
    id: 'revoked',
    now: tomorrow,
    snapshot: snapshotOf([key('bot-1', before), key('bot-2', before)], { feed: feedWith(pulled) }),
    title: '2 keys still allow an IP that Acme has revoked',
    detail: 'Remove 203.0.113.11 now. Reason given: “server taken over”.',
    badge: '! danger',
  },
  {
    says: 'the exchange refused the platform',
    id: 'refused',
    now: day(31),
    snapshot: snapshotOf([key('bot-1', before, { at: day(1), connection: 'c1' })], {
      connect: reportOf(
        connectionOf('c1', { status: 'ip-not-whitelisted', missing: [NEW], checkedAt: day(31) - MINUTE }),
      ),
    }),
    title: 'Binance refused Acme on 1 key',
    badge: '! danger',
  },
  {
    says: 'nothing in use is on the key',
    id: 'stopped',
    now: day(31),
    snapshot: snapshotOf([key('bot-1', [OLD]), key('bot-2', [OLD])], {
      feed: feedWith(
        listOf(
          listed(OLD, { retirementAnnouncedAt: day(-7), retiresAt: day(30) }),
          listed(NEW, { announcedAt: day(-7), effectiveAt: T0, replaces: OLD }),
        ),
      ),
    }),
    title: '2 keys no longer work for Acme',
    detail: '203.0.113.10 was switched off on 11 Jan; they lack 203.0.113.12.',
    badge: '! danger',
  },
  {
    says: 'nothing in use is on the key, which lacks several',
    id: 'stopped',
    now: day(31),
    snapshot: snapshotOf([key('bot-1', [OLD])], {
      feed: feedWith(
        listOf(
          listed(OLD, { retirementAnnouncedAt: day(-7), retiresAt: day(30) }),
          listed(NEW, { announcedAt: day(-7), effectiveAt: T0, replaces: OLD }),
          listed(STEADY),
        ),
      ),
    }),
    title: '1 key no longer works for Acme',
    detail: '203.0.113.10 was switched off on 11 Jan.',
    badge: '! danger',
  },
  {
    says: 'a key can be used from anywhere',
    id: 'unrestricted',
    now: tomorrow,
    snapshot: snapshotOf([openKeyOf('bot-1', { at: tomorrow - MINUTE }), key('bot-2', before)]),
    title: 'IP restriction is OFF on bot-1',
    detail: 'Binance · bot-1, seen today. Anyone who gets this key can use it, from any computer.',
    badge: '! danger',
  },
  {
    says: 'some of the addresses in use are missing',
    id: 'partly-refused',
    now: day(1),
    snapshot: snapshotOf([key('bot-1', [STEADY])]),
    title: '1 key is refused at times',
    badge: '! danger',
  },
  {
    says: 'keys lack what is announced',
    id: 'lacking',
    now: tomorrow,
    snapshot: snapshotOf([key('a', before), key('b', before), key('c', before), key('d', whole)]),
    title: '3 keys lack 203.0.113.12',
    detail: 'Add it by 12 Dec, 12:00 (in 5 days).',
    badge: '5d warning',
  },
  {
    says: 'a key lacks what is live while its predecessor works',
    id: 'lacking',
    now: day(10),
    snapshot: snapshotOf([key('a', before)]),
    title: '1 key lacks 203.0.113.12',
    detail: 'It is live since 12 Dec.',
    badge: '20d warning',
  },
  {
    says: 'a fill was not saved',
    id: 'unsaved',
    now: tomorrow,
    snapshot: snapshotOf([key('bot-1', whole, { fill: filled })]),
    title: 'Binance · bot-1 is filled but not saved',
    detail: 'Filled 6 min ago.',
    badge: ' neutral',
  },
  {
    says: 'the platform is being asked',
    id: 'asking',
    now: tomorrow,
    snapshot: snapshotOf([key('bot-1', whole, { connection: 'c1' })], {
      connect: reportOf(connectionOf('c1', { status: 'unknown' })),
      validations: [waitingFor('c1', tomorrow - 3 * MINUTE)],
    }),
    title: 'Saved. Acme tests the key in 2 min',
    detail: 'Binance can need 5–10 minutes to apply it.',
    badge: ' neutral',
  },
  {
    says: 'an old address is still allowed',
    id: 'retired',
    now: tomorrow,
    snapshot: snapshotOf([key('bot-1', before)], { feed: feedWith(settled) }),
    title: '1 key still allows an old IP',
    detail: '203.0.113.10 is off since 22 Nov and may belong to a stranger now.',
    badge: '! warning',
  },
  {
    says: 'the list ran out',
    id: 'expired',
    now: tomorrow,
    snapshot: snapshotOf([key('bot-1', whole)], { feed: feedWith(rotation, { state: 'expired' }) }),
    title: 'Acme’s list ran out on 19 Jan',
    badge: '! warning',
  },
  {
    says: 'the clock is wrong',
    id: 'clock',
    now: tomorrow,
    snapshot: snapshotOf([], {
      feed: feedWith(rotation, {
        state: 'clock',
        clock: { device: Date.UTC(2024, 5, 26, 12), issuedAt: day(-7) },
      }),
    }),
    title: 'Keyfence cannot tell how old the list is',
    detail:
      'This computer’s clock says 26 Jun 2024; the list is from 5 Dec 2026. Set the clock, then try again.',
    badge: '! warning',
  },
  {
    says: 'the list is of a kind that only a newer Keyfence reads',
    id: 'newer-kind',
    now: tomorrow,
    snapshot: snapshotOf([], { feed: feedWith(null, { state: 'tampered', note: newerKind }) }),
    title: 'Acme publishes a newer kind of list',
    detail: 'Update Keyfence.',
    badge: '! warning',
  },
  {
    says: 'there is no list yet',
    id: 'no-list',
    now: tomorrow,
    snapshot: snapshotOf([], { feed: feedWith(null) }),
    title: 'Keyfence has no list yet',
    detail: 'feed.acme.example did not answer. Check the connection or a blocker, then try again.',
    badge: ' neutral',
  },
  {
    says: 'API Connect shows another list',
    id: 'disputed',
    now: tomorrow,
    snapshot: snapshotOf([key('bot-1', whole)], {
      connect: { ...reportOf(), feed: { version: 43, fingerprint: '0000-0000', heldThen: 42 } },
    }),
    title: 'API Connect shows another list (43) than Keyfence (42)',
    badge: '! warning',
  },
  {
    says: 'keys were not looked at since the list changed',
    id: 'not-looked-at',
    now: tomorrow,
    snapshot: snapshotOf([
      key('a', whole, { at: day(-38) }),
      key('b', whole, { at: day(-30) }),
      key('c', whole),
    ]),
    title: 'No problem seen',
    detail: '2 keys not looked at since 4 Nov. Open their pages once.',
    badge: ' neutral',
  },
  {
    says: 'a connection was never seen on its page',
    id: 'not-looked-at',
    now: tomorrow,
    snapshot: snapshotOf([], { connect: reportOf(connectionOf('c1', { checkedAt: day(-6) })) }),
    title: 'No problem seen',
    detail: '1 key not looked at yet. Open its page once.',
    badge: ' neutral',
  },
  {
    says: 'every key has what is announced',
    id: 'ready',
    now: tomorrow,
    snapshot: snapshotOf([key('a', whole), key('b', whole)]),
    title: 'New IP address on 12 Dec: both keys have it',
    badge: ' neutral',
  },
  {
    says: 'all is well',
    id: 'all-well',
    now: tomorrow,
    snapshot: snapshotOf([key('a', before, { at: tomorrow - MINUTE })], { feed: feedWith(steady) }),
    title: 'Your key is up to date',
    detail: 'No change announced.',
    badge: ' neutral',
  },
  {
    says: 'nothing was seen yet',
    id: 'first-run',
    now: tomorrow,
    snapshot: snapshotOf([], { feed: feedWith(steady) }),
    title: 'Open an exchange’s API page',
    badge: ' neutral',
  },
  {
    says: 'no key is the platform’s',
    id: 'first-run',
    now: tomorrow,
    snapshot: snapshotOf([
      openKeyOf('mine', { role: 'other' }),
      key('maybe', [STRANGER], { role: 'unknown' }),
    ]),
    title: 'No key here is known to be Acme’s',
    badge: ' neutral',
  },
];

describe('the headline and the badge', () => {
  it.each(rows)('$id when $says', ({ id, now, snapshot, title, detail, badge }) => {
    const { headline } = popupView(snapshot, now);
    expect(headline.id).toBe(id);
    expect(english(headline.title)).toBe(title);
    if (detail) expect(headline.detail.map(english)).toContain(detail);
    const { text, tone } = badgeView(snapshot, now);
    expect(`${said(text)} ${tone}`).toBe(badge);
  });

  it.each(rows)('has an English sentence for everything it shows when $says', ({ snapshot, now }) => {
    const messages = messagesIn(popupView(snapshot, now));
    expect(messages.map(english).filter((text) => text === '' || text.includes('undefined'))).toEqual([]);
  });

  it('speaks of the 2 keys of the platform among 8', () => {
    const strangers = ['c', 'd', 'e', 'f', 'g', 'h'].map((label) => openKeyOf(label, { role: 'other' }));
    const snapshot = snapshotOf([key('a', before), key('b', before), ...strangers]);
    const view = popupView(snapshot, tomorrow);
    expect(english(view.headline.title)).toBe('2 keys lack 203.0.113.12');
    const { text, tone } = badgeView(snapshot, tomorrow);
    expect(`${said(text)} ${tone}`).toBe('5d warning');
    expect(view.other.map(({ tone }) => tone)).not.toContain('danger');
  });

  it('folds what was put off until its moment, and says nothing rosier meanwhile', () => {
    const snapshot = snapshotOf([key('a', before)]);
    const { later } = popupView(snapshot, tomorrow).headline;
    const putOff = { ...snapshot, settings: { ...snapshot.settings, later } };
    expect(popupView(putOff, tomorrow).headline).toMatchObject({ id: 'lacking', folded: true });
    expect(popupView(putOff, later?.until ?? 0).headline).toMatchObject({ id: 'lacking', folded: false });
  });

  it('keeps an address that waits for a confirmation out of what keys lack', () => {
    const feed = feedWith(rotation, { heldBack: [{ address: NEW, why: 'urgent' }] });
    const view = popupView(snapshotOf([key('a', before)], { feed }), tomorrow);
    expect(view.headline.id).not.toBe('lacking');
    expect(view.addressesToCopy).toEqual(before);
    expect(view.confirm.map(({ address }) => address)).toEqual([NEW]);
    expect(view.confirm[0]?.open.press).toEqual({
      kind: 'open-url',
      url: expect.stringContaining('connect'),
    });
  });

  it('names the IP that a refused key lacks where it is one, else says how many', () => {
    const said = (...more: string[]) => {
      const feed = feedWith(listOf(...rotation.addresses, ...more.map((text) => listed(text))));
      const { headline } = popupView(snapshotOf([key('a', [STEADY, NEW])], { feed }), tomorrow);
      expect(headline.id).toBe('partly-refused');
      return headline.detail.map(english).join(' ');
    };
    expect(said()).toMatch(/ Acme also calls from 203\.0\.113\.10, which it lacks\.$/);
    expect(said('203.0.113.13')).toMatch(/ Acme also calls from 2 IPs, which it lacks\.$/);
  });

  it('says of no key of an exchange that it holds an IPv6 that was never to be added there', () => {
    const list = listOf(...steady.addresses, listed('2001:db8::1'));
    const feed = feedWith(list);
    const { headline } = popupView(
      snapshotOf([key('a', before, { at: tomorrow - MINUTE })], { feed }),
      tomorrow,
    );
    expect(headline.id).toBe('all-well');
    expect(headline.detail.map(english)).toContain('It allows both Acme IPs.');
  });

  it('does not call a key ready for an IPv6 that is not to be added there', () => {
    const coming = listed('2001:db8::2', { announcedAt: day(-7), effectiveAt: T0 });
    const feed = feedWith(listOf(...steady.addresses, coming));
    const view = popupView(snapshotOf([key('a', before, { at: tomorrow - MINUTE })], { feed }), tomorrow);
    expect(view.headline.id).toBe('all-well');
  });

  it('asks for the host of the list where the browser would name this installation to it', () => {
    const feed = feedWith(null, { unasked: true });
    const { headline } = popupView(snapshotOf([], { feed }), tomorrow);
    expect(headline).toMatchObject({ id: 'not-allowed', action: { press: { kind: 'allow-feed' } } });
    expect(headline.detail.map(english).join()).not.toContain('did not answer');
    const kept = popupView(snapshotOf([], { feed: feedWith(rotation, { unasked: true }) }), tomorrow);
    expect(kept.feed.notes.map(({ text }) => english(text)).join()).toContain(
      'feed.acme.example is not asked',
    );
  });

  it('copies nothing while the feed permits no fill', () => {
    const feed = feedWith(rotation, { state: 'expired' });
    expect(popupView(snapshotOf([], { feed }), tomorrow).addressesToCopy).toEqual([]);
    const why = popupView(snapshotOf([], { feed }), tomorrow).notToCopy;
    expect(why && english(why)).toBe('Acme’s list ran out on 19 Jan');
    expect(popupView(snapshotOf([]), tomorrow).notToCopy).toBe(null);
    expect(popupView(snapshotOf([]), tomorrow).addressesToCopy).toEqual(whole);
  });
});
