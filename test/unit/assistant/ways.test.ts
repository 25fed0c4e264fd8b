import { describe, expect, it } from 'vitest';
import { toToken } from '../../../lib/address/token.ts';
import { entriesToCopy } from '../../../lib/assistant/copy-text.ts';
import { failureOf } from '../../../lib/assistant/fill-record.ts';
import { planOf } from '../../../lib/assistant/key.ts';
import type { Scene } from '../../../lib/assistant/scene.ts';
import type { AssistantView } from '../../../lib/assistant/view.ts';
import { message } from '../../../lib/language/message.ts';
import { assistantViews } from '../../e2e/surfaces/fixtures/assistant-views.ts';
import { day, NEW, OLD, STEADY, STRANGER } from '../rotation/lists.ts';
import { english } from './english.ts';
import { contextWith, feedWith, form, LABEL, otherRecord, rotation, sceneWith, viewIn } from './scenes.ts';

const VPS = toToken('198.51.100.7');
const idsOf = ({ actions }: AssistantView) => actions.map(({ id }) => id);
const labelOf = (view: AssistantView, id: string) => {
  const label = view.actions.find((action) => action.id === id)?.label;
  return label ? english(label) : null;
};

describe('a key that the user ignores', () => {
  const ignored: Partial<Scene> = { target: form(STRANGER), notOurs: new Set([LABEL]) };
  const offer = { said: message('offer_not_ours', { key: LABEL, platform: 'Acme' }), isLast: false };

  it.each<[string, Partial<Scene>]>([
    ['one that lacks', ignored],
    ['an open one', { ...ignored, target: form('', { restriction: 'off' }) }],
    ['one that is full', { ...ignored, target: form(STRANGER, { limit: 1 }) }],
    [
      'one of which it was said before',
      { target: form(STRANGER), context: contextWith({ records: [otherRecord] }) },
    ],
    [
      'one after a fill that failed',
      { ...ignored, failure: { kind: 'refused', label: 'bot-1', why: 'control', lost: [], foreign: [] } },
    ],
  ])('is said to be ignored, and nothing is filled: %s', (_, scene) => {
    const view = viewIn(scene);
    expect(english(view.headline)).toBe('bot-1 is ignored: not Acme’s key.');
    expect(view).toMatchObject({ tone: 'neutral', addresses: [], own: [], boxes: [] });
    expect(idsOf(view)).toEqual(['look-again', 'why', 'quiet', 'report']);
  });

  it('is taken back while that is offered, and said once', () => {
    const view = viewIn({ ...ignored, offer });
    expect(idsOf(view)[0]).toBe('take-back');
    expect(view.offer).toBeNull();
  });

  it('has the way back of its own where another one was ignored a moment ago', () => {
    const other = { ...offer, said: message('offer_not_ours', { key: 'bot-2', platform: 'Acme' }) };
    expect(idsOf(viewIn({ ...ignored, offer: other }))[0]).toBe('look-again');
  });

  it('is looked at again by one press', () => {
    expect(idsOf(viewIn({ ...ignored, lookedAgain: new Set([LABEL]) }))[0]).toBe('fill');
  });
});

describe('"Copy"', () => {
  const views = Object.entries(assistantViews);

  it.each(views)('stands on the card once: %s', (_, view) => {
    expect(idsOf(view).filter((id) => id === 'copy').length).toBeLessThanOrEqual(1);
  });

  it('copies what a failed fill took out of the list, too', () => {
    const scene: Partial<Scene> = {
      target: form('', { asText: false, unstaged: [VPS] }),
      failure: { kind: 'refused', label: 'bot-1', why: 'control', lost: [VPS], foreign: [] },
    };
    const view = viewIn(scene);
    const plan = planOf(sceneWith(scene), form(''));
    expect(plan && entriesToCopy(plan, false, [VPS])).toEqual(['198.51.100.7', OLD, STEADY, NEW]);
    expect(plan && entriesToCopy(plan, true, [VPS, VPS])).toEqual(['198.51.100.7', OLD, STEADY, NEW]);
    expect(labelOf(view, 'copy')).toBe('Copy 4 IPs');
    expect(view.addresses.map(({ sign, text }) => `${sign} ${text}`)).toEqual(
      ['198.51.100.7', OLD, STEADY, NEW].map((text) => `add ${text}`),
    );
  });

  it.each([
    ['another key', 'bot-2'],
    ['a key without a name', null],
  ])('copies nothing of what a fill took out of %s', (_, label) => {
    const view = viewIn({
      target: form('', { asText: false }),
      failure: { kind: 'refused', label, why: 'control', lost: [VPS], foreign: [] },
    });
    expect(labelOf(view, 'copy')).toBe('Copy 3 IPs');
    expect(view.addresses.map(({ text }) => text)).not.toContain('198.51.100.7');
  });

  it('calls an entry lost only where the fill was not to take it off', () => {
    const verdict = { reading: null, missing: [], lost: [VPS, toToken(OLD)], foreign: [] };
    const before = { restriction: 'on' as const, tokens: [VPS, toToken(OLD)], text: '' };
    const failure = failureOf(
      { kind: 'refused', why: 'control', verdict, before } as never,
      LABEL,
      new Set([OLD]),
    );
    expect(failure?.lost).toEqual([VPS]);
  });

  it('says what a failed fill took out of a key that the user ignores', () => {
    const view = viewIn({
      target: form(''),
      notOurs: new Set([LABEL]),
      failure: { kind: 'refused', label: LABEL, why: 'control', lost: [VPS], foreign: [] },
    });
    expect(view).toMatchObject({ tone: 'danger' });
    expect(idsOf(view)).toContain('copy');
  });

  it.each([
    ['a restricted key', form(STEADY)],
    ['an open key', form('', { restriction: 'off' })],
  ])('is a button where copying is the way on: a paused exchange, %s', (_, target) => {
    const paused = [{ exchange: 'binance', reason: 'page changed' }];
    const { actions } = viewIn({ target, context: contextWith({ feed: feedWith(rotation, { paused }) }) });
    expect(actions.find(({ id }) => id === 'copy')).toMatchObject({ rank: 'secondary' });
  });
});

describe('a full key', () => {
  const ENDED = day(40);
  const full = (over: Partial<Scene> = {}) =>
    viewIn({ target: form(`${OLD},198.51.100.7,${STRANGER}`, { limit: 3 }), now: ENDED, ...over });

  it.each<[string, Partial<Scene>, string]>([
    ['one of two', {}, 'Tick 1 more to make room'],
    ['what is off, which is the same', { removesGone: false }, 'Tick 2 more to make room'],
  ])('says how many boxes make room: %s', (_, over, label) => {
    const [press] = full(over).actions;
    expect(press).toMatchObject({ id: 'no-room', rank: 'primary', disabled: true });
    expect(press && english(press.label)).toBe(label);
  });

  it('has the fill in its place once there is room', () => {
    expect(idsOf(full({ given: [STRANGER] }))[0]).toBe('fill');
  });

  it('asks for no box where all of them make no room', () => {
    const own = [{ name: 'VPS', address: STRANGER }];
    const view = viewIn({
      target: form(`${STRANGER}`, { limit: 1 }),
      context: contextWith({ own }),
    });
    expect(view.state).toBe('over-limit');
    expect(view.actions.every(({ disabled }) => !disabled)).toBe(true);
  });
});

describe('the day by which an IP is to be added', () => {
  it('stands alone, with the hour and its zone; until when the key works is another line', () => {
    const { lines } = viewIn({ target: form(`${OLD},${STEADY}`), now: day(-5) });
    expect(lines.map(english)).toEqual([
      'Add it by 12 Dec, 12:00 (UTC).',
      'The key works without it until 11 Jan.',
    ]);
  });
});
