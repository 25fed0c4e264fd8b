import { describe, expect, it } from 'vitest';
import type { KeyRecord } from '../../../lib/keys/record.ts';
import { dueNotices, withTold } from '../../../lib/overview/notices/index.ts';
import { popupView } from '../../../lib/overview/popup.ts';
import { startQueue } from '../../../lib/overview/queue.ts';
import { queueView } from '../../../lib/overview/queue-view.ts';
import { OWN } from '../rotation/lists.ts';
import { english } from './english.ts';
import { day, feedWith, key, listed, listOf, MINUTE, NEW, OLD, STEADY, snapshotOf } from './scene.ts';

/** .10 went off at T+30, and .12 comes with the next rotation: both are to be done on one key. */
const list = listOf(
  listed(OLD, { retirementAnnouncedAt: day(-7), retiresAt: day(30) }),
  listed(STEADY),
  listed(NEW, { announcedAt: day(30), effectiveAt: day(37) }),
);
const now = day(31);
const feed = feedWith(list);
const sceneOf = (records: readonly KeyRecord[], over = {}) => snapshotOf(records, { feed, ...over });
const held = (label: string, tokens: readonly string[], over = {}) =>
  key(label, tokens, { at: now, ...over });
const stages = (records: readonly KeyRecord[], queue: ReturnType<typeof startQueue>) =>
  queueView(queue, sceneOf(records), now + 9 * MINUTE).groups.flatMap(({ items }) =>
    items.map(({ stage, words }) => [stage, english(words)]),
  );

describe('a rotation in popup and queue', () => {
  const both = [held('bot-1', [OLD, STEADY]), held('bot-2', [OLD, STEADY, OWN])];

  it('is one thing: what to add and what to remove, in headline, row and queue', () => {
    const view = popupView(sceneOf(both), now);
    expect(english(view.headline.title)).toBe('2 keys: add 203.0.113.12, remove 203.0.113.10');
    expect(view.headline.action?.press).toMatchObject({ kind: 'open-queue' });
    expect(view.ours.map(({ condition }) => english(condition))).toEqual([
      'add 203.0.113.12, remove 203.0.113.10',
      'add 203.0.113.12, remove 203.0.113.10',
    ]);
    expect(stages(both, startQueue(sceneOf(both), now))).toEqual([
      ['to-do', 'add 203.0.113.12, remove 203.0.113.10'],
      ['to-do', 'add 203.0.113.12, remove 203.0.113.10'],
    ]);
  });

  it('counts keys that have only one of the two to do', () => {
    const some = [held('bot-1', [OLD, STEADY, NEW]), held('bot-2', [STEADY])];
    expect(english(popupView(sceneOf(some), now).headline.title)).toBe(
      '2 keys: add 203.0.113.12, remove 203.0.113.10',
    );
    expect(startQueue(sceneOf(some), now).keys).toHaveLength(2);
  });

  it('is to be done also where nothing is lacked', () => {
    const [old] = [held('bot-1', [OLD, STEADY, NEW])];
    const view = popupView(sceneOf([old]), now);
    expect(english(view.headline.title)).toBe('1 key still allows an old IP');
    expect(view.headline.action && english(view.headline.action.label)).toBe('Remove from 1 key');
    expect(view.headline.action?.press).toEqual({ kind: 'open-queue', keys: [old.id] });
  });

  it('is done once both are, and not by what was added alone', () => {
    const queue = startQueue(sceneOf(both), now);
    const fill = {
      at: now + MINUTE,
      added: [NEW],
      removed: [],
      saved: 'stored' as const,
      storedAt: now + 2 * MINUTE,
      wasOpen: false,
    };
    const later = { at: now + 2 * MINUTE };
    const half = [
      held('bot-1', [OLD, STEADY, NEW], { fill, ...later }),
      held('bot-2', [STEADY, NEW], { fill, ...later }),
    ];
    expect(stages(half, queue).map(([stage]) => stage)).toEqual(['to-do', 'saved']);
  });

  it('spares what the user said is theirs on this key', () => {
    const claims = [{ address: OLD, whose: 'mine' as const, at: now }];
    const theirs = held('bot-1', [OLD, STEADY, NEW], { claims });
    expect(popupView(sceneOf([theirs]), now).headline.id).not.toBe('retired');
  });
});

describe('the end of an address', () => {
  const old = held('bot-1', [OLD, STEADY, NEW]);
  const words = (moment: number, records = [old]) =>
    popupView(sceneOf(records), moment).lanes.map((lane) => english(lane.words));

  it('says in the timeline what it means for a key that it stands on', () => {
    expect(words(day(29))[0]).toBe('Current until 11 Jan; may belong to a stranger from then on');
    expect(words(day(31))[0]).toBe('Off since 11 Jan, still on 1 key: may belong to a stranger');
    expect(words(day(29), [held('bot-1', [STEADY])])[0]).toBe('Current until 11 Jan');
  });

  it('is a notice once, with the day and what it means', () => {
    const snapshot = sceneOf([old]);
    expect(dueNotices(snapshot, false, day(30) - 1)).toEqual([]);
    const due = dueNotices(snapshot, false, day(30));
    expect(due.map(({ title, body }) => [english(title), english(body)])).toEqual([
      [
        '203.0.113.10 is off: 1 key still allows it',
        'May belong to a stranger from 11 Jan. Click to remove it.',
      ],
    ]);
    expect(due[0]?.press).toEqual({ kind: 'open-queue', keys: [old.id] });
    expect(
      dueNotices(sceneOf([old], { settings: withTold(snapshot.settings, due) }), false, day(31)),
    ).toEqual([]);
  });
});
