import { describe, expect, it } from 'vitest';
import type { KeyRecord } from '../../../lib/keys/record.ts';
import {
  markOpened,
  nextInQueue,
  resumeQueue,
  settleQueue,
  skip,
  startQueue,
} from '../../../lib/overview/queue.ts';
import { queueView } from '../../../lib/overview/queue-view.ts';
import type { Snapshot } from '../../../lib/overview/snapshot.ts';
import type { Queue } from '../../../lib/overview/stored.ts';
import { english, messagesIn } from './english.ts';
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

const now = day(1);
const whole = [OLD, STEADY, NEW];
const lacking = (label: string, over: Partial<KeyRecord> = {}) =>
  key(label, [OLD, STEADY], { at: day(0), ...over });
const okx = { exchange: 'okx', host: 'www.okx.com' } as const;

const records = [
  lacking('bot-1'),
  lacking('bot-2'),
  lacking('grid', okx),
  openKeyOf('hedge', { ...okx, at: day(0) }),
  key('fine', whole, { at: day(0) }),
  lacking('mine', { role: 'other' }),
];
const scene = (over: Partial<Snapshot> = {}) => snapshotOf(records, over);
const labels = (queue: Queue) => queue.keys.map((id) => decodeURIComponent(id.split('|')[3] ?? ''));

/** The same keys, with one of them changed. */
function withKey(
  label: string,
  change: (record: KeyRecord) => KeyRecord,
  over: Partial<Snapshot> = {},
): Snapshot {
  return snapshotOf(
    records.map((record) => (record.label === label ? change(record) : record)),
    over,
  );
}

const stored = (record: KeyRecord): KeyRecord => ({
  ...key(record.label, whole, { at: now + MINUTE }),
  id: record.id,
  connection: record.connection,
  fill: {
    at: now + MINUTE,
    added: [NEW],
    saved: 'stored',
    storedAt: now + 2 * MINUTE,
    removed: [],
    wasOpen: false,
  },
});

const stages = (queue: Queue, snapshot: Snapshot, at = now + 3 * MINUTE) =>
  queueView(queue, snapshot, at)
    .groups.flatMap(({ items }) => items)
    .map(({ label, stage }) => `${label} ${stage}`);

describe('the queue', () => {
  const queue = startQueue(scene(), now);

  it('goes through the keys of ours that need a hand, what is open or broken first, one exchange at a time', () => {
    expect(labels(queue)).toEqual(['hedge', 'grid', 'bot-1', 'bot-2']);
  });

  it('is titled by the one thing that all its keys lack, with the day until which it is added', () => {
    const two = snapshotOf([key('a', [OLD, STEADY]), key('b', [OLD, STEADY])]);
    const titled = (at: number) => english(queueView(startQueue(two, at), two, at).title);
    expect(titled(day(-5))).toBe('Add 203.0.113.12 to 2 keys by 12 Dec, 12:00 (UTC)');
    expect(titled(now)).toBe('Add 203.0.113.12 to 2 keys now');
    const run = startQueue(two, now);
    const [first = ''] = run.keys;
    expect(english(queueView(skip(run, first), two, now).title)).toBe('Add 203.0.113.12 to 1 key now');
  });

  it('counts what was skipped apart from what is done', () => {
    const said = (run: Queue) => english(queueView(run, scene(), now).progress);
    const [first = '', second = ''] = queue.keys;
    expect(said(queue)).toBe('0 of 4 done');
    expect(said(skip(skip(queue, first), second))).toBe('0 of 4 done, 2 skipped');
  });

  it('says the next press on the key that is due, and on a page that is open', () => {
    const [hedge = ''] = queue.keys;
    const nextOf = (run: Queue) =>
      queueView(run, scene(), now + 3 * MINUTE)
        .groups.flatMap(({ items }) => items)
        .map(({ next }) => next?.id ?? null);
    expect(nextOf(queue)).toEqual(['headline_unrestricted_how', null, null, null]);
    expect(nextOf(markOpened(queue, hedge))[0]).toBe('queue_next_fill');
  });

  it('says how long the rest takes: half a minute each, which does not grow while less is left', () => {
    const leftOf = (run: Queue, snapshot: Snapshot, at: number) => {
      const { left } = queueView(run, snapshot, at);
      return left && english(left);
    };
    expect(leftOf(queue, scene(), now)).toBe('about 2 min left');
    expect(leftOf(queue, scene(), now + 9 * MINUTE)).toBe('about 2 min left');
    expect(leftOf(queue, withKey('hedge', stored), now + 9 * MINUTE)).toBe('about 2 min left');
    expect(leftOf(queue.keys.slice(1, 3).reduce(skip, queue), scene(), now)).toBe('about 1 min left');
  });

  it('ticks a key by what was seen, never by having been opened', () => {
    const [hedge = ''] = queue.keys;
    const opened = markOpened(queue, hedge);
    expect(stages(opened, scene())[0]).toBe('hedge opened');
    expect(stages(opened, withKey('hedge', stored))[0]).toBe('hedge saved');
  });

  it.each([
    ['no', 'filled'],
    ['verifying', 'verifying'],
    ['stored', 'saved'],
  ] as const)('follows a fill whose save is at `%s`', (saved, stage) => {
    const fill = {
      at: now + 1,
      added: [NEW],
      saved,
      storedAt: saved === 'stored' ? now + 2 : null,
      removed: [],
      wasOpen: false,
    };
    expect(
      stages(
        queue,
        withKey('grid', (record) => ({ ...record, fill })),
      )[1],
    ).toBe(`grid ${stage}`);
  });

  it('follows the answer of the platform after the save', () => {
    const over = (outcome: 'waiting' | 'connected' | 'refused') => ({
      connect: reportOf(connectionOf('c1', { status: 'unknown', exchange: 'okx' })),
      validations: [waitingFor('c1', now + 2 * MINUTE, { outcome })],
    });
    const saved = (record: KeyRecord) => stored({ ...record, connection: 'c1' });
    const waiting = queueView(queue, withKey('grid', saved, over('waiting')), now + 3 * MINUTE);
    const item = waiting.groups.flatMap(({ items }) => items).find(({ label }) => label === 'grid');
    expect(item && english(item.words)).toBe('Saved; Acme tests the key in 4 min');
    expect(stages(queue, withKey('grid', saved, over('connected')))).toContain('grid connected');
    expect(stages(queue, withKey('grid', saved, over('refused')))).toContain('grid refused');
  });

  it('offers the next key on the page where the user is, then the first that is left', () => {
    const nextOn = (host: string | null, one = queue) => nextInQueue(one, scene(), host, now)?.label;
    expect(nextOn('www.binance.com')).toBe('bot-1');
    expect(nextOn(null)).toBe('hedge');
    expect(nextOn(null, skip(queue, queue.keys[0] ?? ''))).toBe('grid');
  });

  it('goes on after a restart with what is left, and with what has come to need a hand since', () => {
    const stale: Queue = JSON.parse(JSON.stringify({ ...queue, keys: queue.keys.slice(0, 2) }));
    expect(labels(resumeQueue(scene({ queue: stale }), now))).toEqual(['hedge', 'grid', 'bot-1', 'bot-2']);
    expect(resumeQueue(scene({ queue: stale }), now + MINUTE).startedAt).toBe(now);
    expect(resumeQueue(scene({ queue: { ...stale, finishedAt: now } }), now + MINUTE).startedAt).toBe(
      now + MINUTE,
    );
  });

  it('ends when nothing is left, with how many keys and how long', () => {
    const done = snapshotOf(records.map((record) => (record.role === 'ours' ? stored(record) : record)));
    const ended = settleQueue(queue, done, now + 4 * MINUTE);
    expect(ended.finishedAt).toBe(now + 4 * MINUTE);
    expect(settleQueue(queue, scene(), now + MINUTE).finishedAt).toBeNull();
    const view = queueView(ended, done, now + 90 * MINUTE);
    expect(view).toMatchObject({ done: 4, total: 4, finished: true, left: null });
    expect(english(view.title)).toBe('4 keys updated in 4 min');
  });

  it('is not held up by a key that was forgotten', () => {
    const [first = ''] = queue.keys;
    const left = snapshotOf([]);
    expect(settleQueue({ ...queue, keys: [first] }, left, now).finishedAt).toBe(now);
  });

  it('leaves out a key that the user says is not ours, also in the middle of a run', () => {
    const not = withKey('grid', (record) => ({ ...record, role: 'other' }));
    expect(stages(queue, not).map((line) => line.split(' ')[0])).toEqual(['hedge', 'bot-1', 'bot-2']);
    expect(queueView(queue, not, now).total).toBe(3);
  });

  it('goes on with a key that was known by its connection alone, once that has been seen on its page', () => {
    const connect = reportOf(connectionOf('c9', { label: 'bot-9', checkedAt: 0, status: 'unknown' }));
    const unseen = snapshotOf([], { connect });
    const run = { ...queue, keys: ['connection:c9'] };
    expect(queueView(run, unseen, now).groups[0]?.items[0]).toMatchObject({ keyId: 'connection:c9' });
    const record = key('bot-9', [OLD], { at: day(0), connection: 'c9' });
    const view = queueView(
      { ...run, keys: [...run.keys, record.id] },
      snapshotOf([record], { connect }),
      now,
    );
    expect(view.groups.flatMap(({ items }) => items).map(({ keyId }) => keyId)).toEqual([record.id]);
  });

  const wordsFor = (record: KeyRecord, list = rotation) => {
    const snapshot = snapshotOf([record], { feed: feedWith(list) });
    const [item] = queueView({ ...queue, keys: [record.id] }, snapshot, now).groups.flatMap(
      ({ items }) => items,
    );
    return item && [item.stage, english(item.words)];
  };

  it('asks for a look where nothing is known to be lacking', () => {
    expect(wordsFor(key('bot-9', whole, { at: day(-1) }))).toEqual(['to-do', 'Open its page once']);
  });

  it('ticks no key that still allows an old or a revoked address, although it was seen', () => {
    const retired = listOf(listed(OLD, { retiresAt: day(0) }), listed(STEADY));
    const pulled = listOf(listed(OLD, { revoked: { at: day(0), reason: '' } }), listed(STEADY));
    const seen = key('bot-9', [OLD, STEADY], { at: now + MINUTE });
    expect(wordsFor(seen, retired)).toEqual(['to-do', 'an old IP is still allowed']);
    expect(wordsFor(seen, pulled)).toEqual(['to-do', 'allows a revoked IP']);
  });

  it('has an English sentence for everything it shows', () => {
    expect(messagesIn(queueView(queue, scene(), now)).map(english)).not.toContain('');
  });
});
