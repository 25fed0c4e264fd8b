import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../lib/overview/keys.ts';
import { dueNotices, withTold } from '../../../lib/overview/notices/index.ts';
import { rowOf } from '../../../lib/overview/row.ts';
import type { Snapshot } from '../../../lib/overview/snapshot.ts';
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
  STEADY,
  snapshotOf,
  waitingFor,
} from './scene.ts';

const lacking = key('bot-1', [OLD, STEADY]);
const titles = (snapshot: Snapshot, now: number, connectOpen = false) =>
  dueNotices(snapshot, connectOpen, now).map(({ title }) => english(title));

describe('a notice', () => {
  it('is not given unless the user asked for it and the browser allows it', () => {
    const { settings } = snapshotOf([]);
    expect(titles(snapshotOf([lacking], { settings: { ...settings, notices: false } }), day(-7))).toEqual([]);
    expect(
      titles(snapshotOf([lacking], { grants: { hosts: [], connect: false, notices: false } }), day(-7)),
    ).toEqual([]);
    expect(titles(snapshotOf([lacking]), day(-7))).toEqual(['Acme adds an IP address on 12 Dec']);
  });

  it('counts keys of ours that lack the address, no others', () => {
    const others = [
      key('x', [OLD], { role: 'other' }),
      openKeyOf('y', { role: 'unknown' }),
      key('z', [OLD, STEADY, NEW]),
    ];
    const [notice] = dueNotices(snapshotOf([lacking, ...others]), false, day(-7));
    expect(notice?.press).toEqual({ kind: 'open-queue', keys: [lacking.id] });
    expect(titles(snapshotOf(others), day(-7))).toEqual([]);
  });

  it('is one, the latest, after a long sleep', () => {
    expect(titles(snapshotOf([lacking]), day(24))).toEqual(['1 key may be refused at times from 11 Jan']);
  });

  it('is given at once for what was revoked, and once', () => {
    const pulled = listOf(listed(OLD), listed(STEADY, { revoked: { at: day(-1), reason: 'taken over' } }));
    const snapshot = snapshotOf([lacking], { feed: feedWith(pulled) });
    const due = dueNotices(snapshot, false, day(-1));
    expect(due.map(({ title }) => english(title))).toEqual([
      'Acme has revoked 203.0.113.11: 1 key still allows it',
    ]);
    expect(titles({ ...snapshot, settings: withTold(snapshot.settings, due) }, day(0))).toEqual([]);
  });
});

describe('what became of a save', () => {
  const storedAt = day(0);
  const at = (minutes: number) => storedAt + minutes * MINUTE;
  const scene = (outcome: 'waiting' | 'connected' | 'refused' | 'unanswered') =>
    snapshotOf([key('bot-1', [OLD, STEADY, NEW], { at: storedAt, connection: 'c1' })], {
      connect: reportOf(
        connectionOf('c1', {
          status: outcome === 'refused' ? 'ip-not-whitelisted' : 'unknown',
          checkedAt: at(15),
        }),
      ),
      validations: [
        waitingFor('c1', storedAt, {
          outcome,
          tries: outcome === 'waiting' ? [] : [{ at: at(15), status: 'ip-not-whitelisted' }],
        }),
      ],
    });

  const afterSave = (snapshot: Snapshot, minutes: number) =>
    keysOf(snapshot, at(minutes)).flatMap((one) => rowOf(snapshot, one, at(minutes)).afterSave.map(english));

  it('asks for API Connect when it is time and none is open', () => {
    expect(titles(scene('waiting'), at(4))).toEqual([]);
    expect(titles(scene('waiting'), at(5), true)).toEqual([]);
    expect(titles(scene('waiting'), at(5))).toEqual(['Binance · bot-1: Acme can be asked now']);
  });

  it.each([
    ['connected', 'Connected', 'Connected. bot-1 works for Acme.'],
    ['refused', 'Binance · bot-1 is still refused', 'Still refused after 15 min: bot-1.'],
    [
      'unanswered',
      'Acme did not say whether Binance · bot-1 works',
      'Acme did not answer. Open API Connect and look there.',
    ],
  ] as const)('is told once when it is %s', (outcome, title, text) => {
    const snapshot = scene(outcome);
    expect(titles(snapshot, at(16))).toEqual([title]);
    const told = { ...snapshot, settings: withTold(snapshot.settings, dueNotices(snapshot, false, at(16))) };
    expect(titles(told, at(17))).toEqual([]);
    expect(afterSave(snapshot, 16)[0]).toBe(text);
    expect(afterSave(snapshot, 16)).not.toContain('');
  });

  it('comes with the pitfalls that fit when it is still refused', () => {
    const snapshot = scene('refused');
    expect(afterSave(snapshot, 16).slice(1).join(' ')).toContain('-2015');
  });

  it.each([
    [3, true, 'Saved. Binance can need 5–10 minutes to apply it; Acme tests the key in 2 min.'],
    [5, true, 'Saved. Acme is testing the key.'],
    [3, false, 'Saved. Binance can need 5–10 minutes to apply it; Acme can test the key in 2 min.'],
    [5, false, 'Saved. Acme can test the key now.'],
  ])('after %i min, asked by itself: %s, says "%s"', (minutes, asksByItself, text) => {
    expect(afterSave({ ...scene('waiting'), asksByItself }, minutes)).toEqual([text]);
  });

  it('is not said any more a day later, nor where the exchange has answered otherwise since', () => {
    expect(afterSave(scene('connected'), 24 * 60 + 1)).toEqual([]);
    const refusedSince = {
      ...scene('connected'),
      connect: reportOf(
        connectionOf('c1', { status: 'ip-not-whitelisted', missing: [NEW], checkedAt: at(60) }),
      ),
    };
    expect(afterSave(refusedSince, 61)).toEqual([]);
  });

  it('calls no refusal a refusal while the exchange may still go by the list before', () => {
    const early = {
      ...scene('waiting'),
      connect: reportOf(
        connectionOf('c1', { status: 'ip-not-whitelisted', missing: [NEW], checkedAt: at(6) }),
      ),
    };
    const answerAt = (minutes: number) => keysOf(early, at(minutes))[0]?.assessment;
    expect(answerAt(7)).toMatchObject({ answer: { kind: 'none' }, lacks: [] });
    expect(answerAt(16)).toMatchObject({ answer: { kind: 'refused' } });
  });
});
