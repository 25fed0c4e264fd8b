import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../lib/address/token.ts';
import { assess } from '../../../lib/assistant/assess.ts';
import type { FillRecord, Scene } from '../../../lib/assistant/scene.ts';
import { exchanges } from '../../../lib/exchanges/all.ts';
import type { FeedStatus } from '../../../lib/feed/status.ts';
import type { FormReading } from '../../../lib/form/reading.ts';
import { runs } from '../../runs.ts';
import { anyList, anyMoment, day, NEW, OLD, OWN, STEADY, STRANGER } from '../rotation/lists.ts';
import { sentencesIn } from './english.ts';
import { contextWith, feedWith, fillOf, form, key, otherRecord, sceneWith } from './scenes.ts';

const token = fc.constantFrom(
  ...[OLD, STEADY, NEW, OWN, STRANGER, '203.0.113.0/24', '0.0.0.0/0', 'vps.example', '2001:db8::1'],
);
const tokens = fc.array(token, { maxLength: 6 }).map((all) => tokenize(all.join(',')));

const reading: fc.Arbitrary<FormReading> = fc
  .record({
    mode: fc.constantFrom('edit' as const, 'read-only' as const),
    creating: fc.boolean(),
    label: fc.constantFrom('bot-1', 'bot-2', null),
    restriction: fc.constantFrom('on' as const, 'off' as const, 'open-list' as const, 'unknown' as const),
    thirdParty: fc.boolean(),
    bulk: fc.option(fc.integer({ min: 2, max: 9 })),
    tokens,
    hidden: fc.constantFrom(null, null, 'unknown' as const, 2),
    asText: fc.boolean(),
    unstaged: tokens,
    limit: fc.integer({ min: 1, max: 30 }),
    saveLabel: fc.option(fc.constant('Save')),
  })
  .map((over) => form('', over));

const feed: fc.Arbitrary<FeedStatus> = fc
  .record({
    state: fc.constantFrom(
      'fresh' as const,
      'stale' as const,
      'expired' as const,
      'tampered' as const,
      'clock' as const,
    ),
    heldBack: fc.array(fc.constant({ address: NEW, why: 'urgent' as const }), { maxLength: 1 }),
    paused: fc.array(fc.constant({ exchange: 'okx', reason: 'page changed' }), { maxLength: 1 }),
    clock: fc.option(fc.constant({ device: day(-90), issuedAt: day(-7) })),
  })
  .chain((over) =>
    fc.oneof(
      anyList.map((list) => feedWith(list, over)),
      fc.constant(feedWith(null)),
    ),
  );

const record = key('bot-1', [STEADY], {
  arrivals: [{ address: STRANGER, absentAt: day(-30), seenAt: day(-1) }],
});

const context = fc
  .record({
    feed,
    mismatch: fc.option(fc.constant({ theirs: 43, ours: 42 })),
    own: fc.constantFrom([], [{ name: 'VPS', address: OWN }]),
    records: fc.constantFrom([], [record], [otherRecord]),
    nextKey: fc.constantFrom(null, record.id),
  })
  .map(contextWith);

const fill: fc.Arbitrary<FillRecord> = fc
  .tuple(reading, fc.constantFrom('no' as const, 'verifying' as const, 'stored' as const), tokens, tokens)
  .map(([shown, saved, intruders, vanished]) => fillOf(shown, [NEW], { saved, intruders, vanished }));

const scene: fc.Arbitrary<Scene> = fc
  .record({
    context,
    exchange: fc.constantFrom(...exchanges),
    now: anyMoment,
    target: fc.option(reading),
    shown: fc.array(reading, { maxLength: 3 }),
    ticked: fc.constantFrom([], [OWN]),
    notOurs: fc.constantFrom(new Set<string>(), new Set(['bot-1'])),
    fill: fc.option(fill, { freq: 2 }),
    failure: fc.option(
      fc.constantFrom(
        {
          kind: 'refused' as const,
          label: 'bot-1',
          why: 'switch' as const,
          lost: tokenize(OLD),
          foreign: tokenize('45.9.1.2'),
        },
        {
          kind: 'partly' as const,
          label: 'bot-1',
          before: { restriction: 'on' as const, tokens: [], text: '' },
          missing: [NEW],
          of: 2,
          lost: [],
          foreign: [],
        },
      ),
      { freq: 1 },
    ),
    aside: fc.boolean(),
    asked: fc.boolean(),
  })
  .map(({ target, shown, ...rest }) =>
    sceneWith({
      ...rest,
      target: target && { ...target, mode: 'edit' },
      shown: target ? [target, ...shown] : shown,
    }),
  );

describe('whatever the scene', () => {
  it('every message has its sentence and all its values', () => {
    fc.assert(
      fc.property(scene, (given) => {
        for (const sentence of sentencesIn(assess(given)))
          expect(sentence).not.toMatch(/[{}]|undefined|Invalid/);
      }),
      runs(1_500),
    );
  });

  it('at most one press stands out, and a fill is offered only where it may and fits', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const view = assess(given);
        if (!view) return;
        expect(view.actions.filter(({ rank }) => rank === 'primary').length).toBeLessThanOrEqual(1);
        const offersFill = view.actions.some(({ id }) => id === 'fill');
        const permits = ['fresh', 'stale'].includes(given.context.feed.state) && !given.context.mismatch;
        if (offersFill) expect(permits).toBe(true);
        if (view.state === 'blocked' || view.state === 'over-limit') expect(offersFill).toBe(false);
      }),
      runs(1_500),
    );
  });

  it('nothing waiting for a confirmation is among what a fill would add', () => {
    fc.assert(
      fc.property(scene, (given) => {
        const added = (assess(given)?.addresses ?? []).filter(({ sign }) => sign === 'add');
        const waiting = given.context.feed.heldBack.map(({ address }) => address as string);
        expect(added.filter(({ text }) => waiting.includes(text))).toEqual([]);
      }),
      runs(500),
    );
  });

  it('the same scene always yields the same view', () => {
    fc.assert(
      fc.property(scene, (given) => {
        expect(assess(given)).toEqual(assess(given));
      }),
      runs(),
    );
  });
});
