import { describe, expect, it } from 'vitest';
import { popupView } from '../../../lib/overview/popup.ts';
import type { Snapshot } from '../../../lib/overview/snapshot.ts';
import type { CheckId } from '../../../lib/overview/view-popup.ts';
import { english } from './english.ts';
import {
  connectionOf,
  day,
  feedWith,
  key,
  listed,
  listOf,
  NEW,
  OLD,
  openKeyOf,
  reportOf,
  rotation,
  STEADY,
  snapshotOf,
} from './scene.ts';

const now = day(-5);
const whole = [OLD, STEADY, NEW];
const fill = (saved: 'no' | 'stored') => ({
  at: now - 1,
  added: [NEW],
  saved,
  storedAt: saved === 'no' ? null : now,
  removed: [],
  wasOpen: false,
});
const fine = key('a', whole);

const check = (snapshot: Snapshot, id: CheckId, at = now) =>
  popupView(snapshot, at).checks.find((one) => one.id === id);

const account = (over: Partial<ReturnType<typeof reportOf>>) =>
  snapshotOf([], { connect: { ...reportOf(), ...over } });
const settings = { ...snapshotOf([]).settings, notices: false };

describe('the checklist of pitfalls', () => {
  it.each<[CheckId, Snapshot, Snapshot, Snapshot]>([
    ['restriction-on', snapshotOf([fine]), snapshotOf([fine, openKeyOf('b')]), snapshotOf([])],
    [
      'newest-list',
      snapshotOf([fine]),
      snapshotOf([fine, key('b', [OLD, STEADY])]),
      snapshotOf([key('b', whole, { at: day(-8) })]),
    ],
    ['whole-list', snapshotOf([fine]), snapshotOf([fine, key('b', [OLD])]), snapshotOf([key('b', [])])],
    [
      'saved',
      snapshotOf([key('a', whole, { fill: fill('stored') })]),
      snapshotOf([key('a', whole, { fill: fill('no') })]),
      snapshotOf([]),
    ],
    ['no-expiry', snapshotOf([fine]), snapshotOf([openKeyOf('b')]), snapshotOf([])],
    ['email-verified', account({}), account({ emailVerified: false }), snapshotOf([])],
    ['alert-on', account({}), account({ alertOn: false }), account({ alertOn: null })],
    ['pinned', snapshotOf([], { pinned: true }), snapshotOf([], { pinned: false }), snapshotOf([])],
  ])('%s is ok, bad or unknown, and says what to do unless it is ok', (id, ok, bad, unknown) => {
    expect(check(ok, id)).toMatchObject({ verdict: 'ok', advice: null });
    expect(check(bad, id)).toMatchObject({
      verdict: 'bad',
      advice: expect.anything(),
      action: expect.anything(),
    });
    expect(check(unknown, id)?.verdict).toBe('unknown');
  });

  it('finds nothing unsaved where nothing was filled', () => {
    expect(check(snapshotOf([fine]), 'saved')?.verdict).toBe('ok');
  });

  it('says since when: the oldest sighting behind the verdict', () => {
    expect(check(snapshotOf([fine, key('b', whole, { at: day(-6) })]), 'restriction-on')?.since).toBe(
      day(-7),
    );
  });

  it('counts notices only where both the user and the browser allow them', () => {
    expect(check(snapshotOf([]), 'notices')?.verdict).toBe('ok');
    expect(check(snapshotOf([], { settings }), 'notices')?.verdict).toBe('bad');
    expect(
      check(snapshotOf([], { grants: { hosts: [], connect: false, notices: false } }), 'notices')?.verdict,
    ).toBe('bad');
  });

  it('sees an old address, and a key that the exchange is about to end', () => {
    expect(check(snapshotOf([fine], { feed: feedWith(rotation) }), 'no-old-address', day(31))?.verdict).toBe(
      'bad',
    );
    const connect = reportOf(connectionOf('c1', { expiresAt: day(3), status: 'unknown' }));
    expect(
      check(snapshotOf([key('a', whole, { connection: 'c1' })], { connect }), 'no-expiry')?.verdict,
    ).toBe('bad');
  });

  it('is red where a key is open or allows what was revoked, and amber where it lacks something', () => {
    const revoked = listOf(listed(OLD), listed(STEADY, { revoked: { at: day(-6), reason: 'taken over' } }));
    expect(check(snapshotOf([openKeyOf('b')]), 'restriction-on')?.tone).toBe('danger');
    expect(check(snapshotOf([fine], { feed: feedWith(revoked) }), 'no-old-address')?.tone).toBe('danger');
    expect(check(snapshotOf([fine], { feed: feedWith(rotation) }), 'no-old-address', day(31))?.tone).toBe(
      'warning',
    );
    expect(check(snapshotOf([key('b', [OLD, STEADY])]), 'newest-list')?.tone).toBe('warning');
  });

  it('speaks of what was revoked, and removes it, as the headline does', () => {
    const revoked = listOf(listed(OLD), listed(STEADY, { revoked: { at: day(-6), reason: 'taken over' } }));
    const snapshot = snapshotOf([fine], { feed: feedWith(revoked) });
    const { title, action } = check(snapshot, 'no-old-address') ?? {};
    expect(title && english(title)).toBe('1 key still allows a revoked IP');
    expect(action).toEqual(popupView(snapshot, now).headline.action);
    const off = check(snapshotOf([fine], { feed: feedWith(rotation) }), 'no-old-address', day(31));
    expect(off && english(off.title)).toBe('1 key allows an IP that is off');
    expect(off?.action && english(off.action.label)).toBe('Remove from 1 key');
  });

  it('counts the keys that are to be looked at, and leads to them', () => {
    const snapshot = snapshotOf([fine, key('b', whole, { at: day(-8) })]);
    const { advice, action } = check(snapshot, 'newest-list') ?? {};
    expect(advice && english(advice)).toBe('Open the page of 1 key once, so that Keyfence can look.');
    expect(action).toEqual(popupView(snapshot, now).headline.action);
  });

  it('says whose keys are restricted: an open one may be somebody else’s', () => {
    const { title, verdict } =
      check(snapshotOf([fine, openKeyOf('b', { role: 'unknown' })]), 'restriction-on') ?? {};
    expect(verdict).toBe('ok');
    expect(title && english(title)).toBe('IP restriction is on for every Acme key');
  });

  it('finds no key fine by a list that is not to be trusted, and says what is the matter with it', () => {
    const expired = snapshotOf([fine], { feed: feedWith(rotation, { state: 'expired' }) });
    for (const id of ['whole-list', 'newest-list', 'no-old-address'] as const)
      expect(check(expired, id)).toMatchObject({ verdict: 'unknown', advice: { id: 'blocked_expired' } });
    expect(check(expired, 'restriction-on')?.verdict).toBe('ok');
    expect(popupView(expired, now).card?.lines.map(({ kind }) => kind)).toContain('last');
    expect(popupView(snapshotOf([fine]), now).card?.lines.map(({ kind }) => kind)).not.toContain('last');
  });
});
