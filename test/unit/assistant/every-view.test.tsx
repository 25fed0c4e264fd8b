import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AssistantCard } from '../../../components/assistant/AssistantCard.tsx';
import { viewOf } from '../../../lib/assistant/base.ts';
import type { Scene } from '../../../lib/assistant/scene.ts';
import type { AssistantView } from '../../../lib/assistant/view.ts';
import type { FormReading } from '../../../lib/form/reading.ts';
import { message } from '../../../lib/language/message.ts';
import { assistantViews } from '../../e2e/surfaces/fixtures/assistant-views.ts';
import { listed, listOf } from '../overview/scene.ts';
import { day, NEW, OLD, STEADY, STRANGER } from '../rotation/lists.ts';
import { english } from './english.ts';
import { contextWith, feedWith, fillOf, form, rotation, sceneWith, shown, viewIn } from './scenes.ts';

const nothing = () => undefined;
const drawn = (view: AssistantView) =>
  renderToStaticMarkup(
    <AssistantCard view={view} translate={english} onAction={nothing} onChoice={nothing} />,
  );
const textOf = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const ENDED = day(40);
const WITH_OLD = `198.51.100.1,198.51.100.2,198.51.100.3,198.51.100.4,${OLD}`;
const revoked = listOf(listed(OLD, { revoked: { at: day(1), reason: 'server lost' } }), listed(STEADY));

/** Every state in which a key is spoken of, with an address on it that is off, behind four of the user's. */
function statesOf(text: string): readonly (readonly [state: string, over: Partial<Scene>])[] {
  const edit = (over: Partial<FormReading> = {}) => ({ target: form(text, over) });
  const all = `${text},${STEADY},${NEW}`;
  const fill = fillOf(form(all), [STEADY, NEW]);
  const six = ['a', 'b', 'c', 'd', 'e'].map((label) => shown('', { label, restriction: 'off' }));
  return [
    ['missing', edit()],
    ['complete', { target: form(all) }],
    ['filled', { target: form(all), fill }],
    ['a refused save', { target: form(all), fill, saveRefused: true }],
    ['changed after the fill', { target: form(all), fill: { ...fill, intruders: form(STRANGER).tokens } }],
    ['left without a save', { fill: { ...fill, left: true } }],
    ['stored', { shown: [shown(all)], fill: { ...fill, saved: 'stored' } }],
    [
      'a failed fill',
      { ...edit(), failure: { kind: 'refused', label: 'bot-1', why: 'control', lost: [], foreign: [] } },
    ],
    ['over the limit', edit({ limit: 5 })],
    ['a list that lets everyone in', { target: form(`${text},0.0.0.0/0`, { restriction: 'open-list' }) }],
    ['restriction off', edit({ restriction: 'off' })],
    ['bound to an app', edit({ thirdParty: true })],
    ['several keys at once', edit({ bulk: 2 })],
    ['two open forms', { shown: [form(text), form('', { label: 'bot-2' })] }],
    ['a list of keys', { shown: [...six, shown(all, { label: 'old' })] }],
    ['a list of keys that lack addresses', { shown: [...six, shown(text, { label: 'old' })] }],
  ];
}

describe('an address on the key that is off or revoked', () => {
  it.each(statesOf(WITH_OLD))('is drawn without unfolding anything: %s, off', (_, over) => {
    expect(textOf(drawn(viewIn({ now: ENDED, ...over })))).toContain(OLD);
  });

  it.each(statesOf(WITH_OLD))('is drawn without unfolding anything: %s, revoked', (_, over) => {
    const context = contextWith({ feed: feedWith(revoked) });
    expect(textOf(drawn(viewIn({ context, ...over })))).toContain(OLD);
  });

  it('is drawn where the list permits no fill', () => {
    const context = contextWith({ feed: feedWith(rotation, { state: 'expired' }) });
    expect(textOf(drawn(viewIn({ now: ENDED, context, target: form(WITH_OLD) })))).toContain(OLD);
  });
});

describe('every view', () => {
  const states = [...statesOf(WITH_OLD), ...statesOf(STRANGER)].flatMap(([name, over]) =>
    [day(3), ENDED].flatMap((now) => [
      [name, viewIn({ now, ...over })] as const,
      [`${name}, behind a modal`, viewIn({ now, ...over, behindModal: true })] as const,
      [`${name}, aside`, viewIn({ now, ...over, aside: true })] as const,
    ]),
  );
  const views = [...Object.entries(assistantViews), ...states];

  it.each(['move', 'minimise', 'dismiss'])('names the tool "%s" for a pointer, too', (id) => {
    const [, button = ''] =
      new RegExp(`(<button[^>]*data-testid="${id}"[^>]*>)`).exec(drawn(views[0]?.[1] as AssistantView)) ?? [];
    expect(button).toMatch(/ title="[^"]+"/);
  });

  it('is never good while a fill is not saved', () => {
    const wrong = views.filter(
      ([, { tone, saved }]) => tone === 'good' && (saved === 'no' || saved === 'verifying'),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
    expect(views.some(([, { saved }]) => saved === 'no')).toBe(true);
  });

  it('of a complete key whose fill is not saved is a step to do', () => {
    const complete = form(`${OLD},${STEADY},${NEW}`);
    const fill = fillOf(complete, [NEW]);
    expect(viewIn({ target: complete, fill })).toMatchObject({
      state: 'complete',
      tone: 'step',
      saved: 'no',
    });
  });

  it.each(['no', 'verifying'] as const)('is made without good while the fill is %s', (saved) => {
    const scene = sceneWith({ fill: fillOf(form(OLD), [], { saved }) });
    const said = { state: 'complete', tone: 'good', headline: message('filled_connected') } as const;
    expect(viewOf(scene, said, null)).toMatchObject({ tone: 'step', saved });
    expect(viewOf(sceneWith(), said, null)).toMatchObject({ tone: 'good', saved: null });
  });

  it('of another key does not mention the fill', () => {
    const fill = fillOf(form(`${OLD},${STEADY},${NEW}`), [NEW]);
    const other = form(`${OLD},${STEADY},${NEW}`, { label: 'bot-2' });
    const view = viewIn({ target: other, shown: [other, shown(OLD)], fill });
    expect(view).toMatchObject({ state: 'complete', tone: 'good', saved: null });
  });
});

describe('behind a modal of the page', () => {
  const states = statesOf(WITH_OLD).map(
    ([name, over]) => [name, viewIn({ ...over, behindModal: true })] as const,
  );

  it.each(states)('one neutral line is left that offers nothing: %s', (_, view) => {
    expect(view).toMatchObject({ tone: 'neutral', waits: true, collapsed: true, actions: [], lines: [] });
    const markup = drawn(view);
    expect(markup).toContain('class="pill"');
    expect(markup).not.toContain('<button');
    expect(markup).not.toContain('class="card"');
  });

  it('what is not saved, and what changed after the fill, is still said', () => {
    const target = form(`${OLD},${STEADY},${NEW}`);
    const fill = fillOf(target, [NEW]);
    const pillOf = (over: Partial<Scene>) => english(viewIn({ target, behindModal: true, ...over }).pill);
    expect(pillOf({ fill })).toBe('Not saved yet');
    expect(pillOf({ fill: { ...fill, saved: 'verifying' } })).toBe('Not saved yet: finish the codes');
    expect(pillOf({ fill: { ...fill, intruders: form(STRANGER).tokens } })).toMatch(/^Do not save yet/);
    expect(pillOf({})).toBe('Waiting until this window is closed');
  });

  it('a page that was not recognised may be pointed at, modal or not', () => {
    expect(viewIn({ asked: true }).actions[0]?.id).toBe('pick');
  });
});

describe('the keys that a page shows', () => {
  const view = viewIn({
    now: ENDED,
    shown: [
      shown('', { label: 'open', restriction: 'off' }),
      shown(STEADY, { label: 'lacking' }),
      shown(`${OLD},${STEADY},${NEW}`, { label: 'old' }),
      shown(`${STEADY},${NEW}`, { label: 'whole' }),
      shown(`${STRANGER},198.51.100.7`, { label: 'foreign' }),
      shown('203.0.113.0/24', { label: 'range' }),
    ],
  });
  const lineOf = (name: string) => view.keys.find((key) => key.name === name);

  it.each([
    ['open', 'danger', ['IP restriction is off']],
    ['lacking', 'danger', [`lacks ${NEW}`]],
    ['old', 'danger', [`allows ${OLD}, off since 11 Jan`]],
    ['whole', 'good', ['holds the whole list']],
    ['foreign', 'neutral', ['restricted to 2 IPs, none of Acme’s']],
    ['range', 'neutral', ['restricted to 1 IP']],
  ])('are each said with a tone of their own: %s', (name, tone, notes) => {
    expect(lineOf(name)).toMatchObject({ tone });
    expect(lineOf(name)?.notes.map(english)).toEqual(notes);
  });

  it('come with the worst first', () => {
    expect(view.keys.map(({ tone }) => tone)).toEqual([
      'danger',
      'danger',
      'danger',
      'good',
      'neutral',
      'neutral',
    ]);
  });

  it('are never drawn or announced as what should go, and only a whole list has the tick', () => {
    const markup = drawn({ ...view, folded: 'no' });
    expect(markup).not.toContain('data-sign');
    expect(textOf(markup)).not.toMatch(/Should go|Stays/);
    const lines = markup.split('<li ').slice(1);
    const ticked = lines.filter((line) => line.includes('m4.9 8.2 2.1 2.1 4.1-4.4'));
    expect(ticked.map(textOf)).toEqual([expect.stringContaining('holds the whole list')]);
  });
});
