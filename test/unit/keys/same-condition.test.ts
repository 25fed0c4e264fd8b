import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toToken } from '../../../lib/address/token.ts';
import { assess } from '../../../lib/assistant/assess.ts';
import { shownKey } from '../../../lib/assistant/say/condition.ts';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { binance } from '../../../lib/exchanges/binance.ts';
import { conditionOf } from '../../../lib/keys/condition.ts';
import { withRole } from '../../../lib/keys/role.ts';
import { badgeView } from '../../../lib/overview/badge.ts';
import { conditionWords } from '../../../lib/overview/condition-words.ts';
import { closedBy } from '../../../lib/overview/headline/trust.ts';
import { countedKeys } from '../../../lib/overview/key.ts';
import { keysOf } from '../../../lib/overview/keys.ts';
import { leakView, startLeak } from '../../../lib/overview/leak.ts';
import { dueNotices } from '../../../lib/overview/notices/index.ts';
import { popupView } from '../../../lib/overview/popup.ts';
import { startQueue } from '../../../lib/overview/queue.ts';
import { queueView } from '../../../lib/overview/queue-view.ts';
import type { KeyRow } from '../../../lib/overview/view-keys.ts';
import { runs } from '../../runs.ts';
import { contextWith, feedWith, sceneWith, shown } from '../assistant/scenes.ts';
import {
  day,
  key,
  listed,
  listOf,
  NEW,
  OLD,
  rotation,
  STEADY,
  STRANGER,
  snapshotOf,
} from '../overview/scene.ts';

const TOKENS = [OLD, STEADY, NEW, STRANGER, '203.0.113.0/24', '198.51.100.7', '0.0.0.0/0'];
const LISTS = [
  rotation,
  listOf(listed(STEADY), listed(NEW, { announcedAt: day(-7), effectiveAt: day(0) })),
  listOf(listed(OLD, { revoked: { at: day(-9), reason: 'lost' } }), listed(STEADY)),
  listOf(listed(OLD, { retirementAnnouncedAt: day(-60), retiresAt: day(-20) })),
  listOf(listed(STEADY), listed('2001:db9::1')),
  null,
];

/** One key that its page shows now, as it is remembered from that very look, under one list. */
const anySituation = fc.record({
  now: fc.integer({ min: -8, max: 45 }).map(day),
  list: fc.constantFrom(...LISTS),
  tokens: fc.subarray(TOKENS),
  restriction: fc.constantFrom('on', 'off', 'unknown'),
  thirdParty: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  notAllShown: fc.boolean(),
  said: fc.constantFrom('ours', 'other', null),
  isNew: fc.boolean(),
  claim: fc.constantFrom('mine', 'not-mine', null),
  own: fc.boolean(),
  exchange: fc.constantFrom('binance', 'okx'),
});

type Situation = typeof anySituation extends fc.Arbitrary<infer T> ? T : never;

function viewsOf({ now, list, tokens, restriction, thirdParty, notAllShown, said, ...rest }: Situation) {
  const sighting = { at: now, restriction, tokens, shows: 'stored', thirdParty, notAllShown } as const;
  const record = withRole(
    key('bot-1', tokens, {
      exchange: rest.exchange,
      sighting,
      role: said ?? 'unknown',
      roleReason: said ? 'said' : 'nothing',
      arrivals: rest.isNew ? [{ address: STRANGER, absentAt: day(-30), seenAt: day(-20) }] : [],
      claims: rest.claim ? [{ address: STRANGER, whose: rest.claim, at: now }] : [],
    }),
    sighting,
    list,
  );
  const own = rest.own ? [{ name: 'VPS', address: STRANGER }] : [];
  const base = snapshotOf([record], { feed: feedWith(list) });
  const snapshot = { ...base, settings: { ...base.settings, own } };
  const reading = shown('', {
    label: 'bot-1',
    restriction: restriction === 'on' && tokens.includes('0.0.0.0/0') ? 'open-list' : restriction,
    tokens: tokens.map(toToken),
    thirdParty,
    hidden: notAllShown ? 'unknown' : null,
  });
  const exchange = exchanges.find(({ id }) => id === rest.exchange) ?? binance;
  const context = contextWith({ exchange, feed: snapshot.feed, records: [record], own });
  return { now, snapshot, scene: sceneWith({ now, context, exchange, shown: [reading] }), reading };
}

const holds = (check: (views: ReturnType<typeof viewsOf>) => void) =>
  fc.assert(
    fc.property(anySituation, (situation) => check(viewsOf(situation))),
    runs(2_000),
  );

it('the card says the same of a key as the popup, in the tone of its page', () => {
  holds(({ now, snapshot, scene, reading }) => {
    const [inPopup] = keysOf(snapshot, now).map((one) => conditionOf(one, now));
    const inCard = shownKey(scene, reading);
    expect({ kind: inCard.kind, tone: inCard.tone }).toEqual({
      kind: inPopup?.kind,
      tone: inPopup?.toneInPage,
    });
  });
});

it('the card is as bad as its key line, wherever it shows keys and nothing is edited', () => {
  holds(({ scene, reading }) => {
    const view = assess(scene);
    if (view?.state !== 'read-only') return;
    expect(view.tone).toBe(shownKey(scene, reading).tone);
    expect(view.keys.map(({ tone }) => tone)).toEqual([view.tone]);
  });
});

it('the row of the popup has the tone and the words of the condition', () => {
  holds(({ now, snapshot }) => {
    const { ours, fine, unknown, other } = popupView(snapshot, now);
    const rows: KeyRow[] = [...ours, ...fine, ...unknown, ...other];
    const expected = keysOf(snapshot, now).map((one) => {
      const { kind, tone } = conditionOf(one, now);
      // Under a list that cannot be relied on, nothing is called up to date.
      const isAsOf = tone === 'good' && closedBy(snapshot, now) !== null;
      return isAsOf
        ? { id: one.id, tone: 'neutral', condition: expect.anything() }
        : { id: one.id, tone, condition: conditionWords(kind, one, 'Acme', now) };
    });
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    const said = rows.map(({ id, tone, condition }) => ({ id, tone, condition }));
    expect(said.toSorted(byId)).toEqual(expected.toSorted(byId));
  });
});

it('the badge is red where a key of the platform is, and only there', () => {
  holds(({ now, snapshot }) => {
    const isRed = countedKeys(keysOf(snapshot, now)).some((one) => conditionOf(one, now).tone === 'danger');
    expect(badgeView(snapshot, now).tone === 'danger').toBe(isRed);
  });
});

it('the queue asks for what the condition says, in its words', () => {
  holds(({ now, snapshot }) => {
    const queue = startQueue(snapshot, now);
    const items = queueView(queue, snapshot, now).groups.flatMap(({ items: all }) => all);
    for (const { keyId, words, stage } of items) {
      const one = keysOf(snapshot, now).find(({ id }) => id === keyId);
      if (!one || stage !== 'to-do') throw new Error('a key of the queue is nowhere else');
      const { kind, tone } = conditionOf(one, now);
      expect(['danger', 'warning']).toContain(tone);
      expect(words).toEqual(conditionWords(kind, one, 'Acme', now));
    }
  });
});

it('a notice speaks of a key only where its condition is amber or red', () => {
  holds(({ now, snapshot }) => {
    const quiet = countedKeys(keysOf(snapshot, now))
      .filter((one) => !['danger', 'warning'].includes(conditionOf(one, now).tone))
      .map(({ id }) => id);
    const named = dueNotices(snapshot, false, now).flatMap(({ press }) =>
      press.kind === 'open-queue' ? press.keys : [],
    );
    expect(named.filter((id) => quiet.includes(id))).toEqual([]);
  });
});

it('the leak page speaks of the key by the name that the popup has for it', () => {
  holds(({ now, snapshot }) => {
    const [one] = keysOf(snapshot, now);
    const view = leakView(startLeak(null, one?.id ?? null, now), snapshot, now);
    expect({ exchange: view.exchange, label: view.label }).toEqual({
      exchange: one?.exchange,
      label: one?.label,
    });
  });
});
