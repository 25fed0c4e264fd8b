import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/assistant/assess.ts';
import type { Scene } from '../../../lib/assistant/scene.ts';
import { exchanges } from '../../../lib/exchanges/all.ts';
import type { AssistantState, Tone } from '../../../lib/schema/shown.ts';
import { addition, day, listed, listOf, NEW, OLD, STEADY, STRANGER, steady, T0 } from '../rotation/lists.ts';
import { english } from './english.ts';
import { contextWith, feedWith, form, LABEL, otherRecord, sceneWith, shown, viewIn } from './scenes.ts';

const ALL = `${OLD},${STEADY},${NEW}`;
/** A key of another use at which the user asked to look again. */
const other = { context: contextWith({ records: [otherRecord] }), lookedAgain: new Set([LABEL]) };
const off = form('', { restriction: 'off' });
const pulled = listOf(steady, listed(OLD, { revoked: { at: day(1), reason: 'server lost' } }));

type Case = readonly [what: string, scene: Partial<Scene>, state: AssistantState, tone: Tone];

describe('the state and its tone', () => {
  it.each<Case>([
    ['a key that is open', { target: off }, 'unrestricted', 'danger'],
    ['a new key', { target: { ...off, creating: true } }, 'unrestricted', 'warning'],
    ['an open key of another use', { target: off, ...other }, 'unrestricted', 'neutral'],
    [
      'one said to be of another use in this visit',
      { target: off, notOurs: new Set([LABEL]), lookedAgain: new Set([LABEL]) },
      'unrestricted',
      'neutral',
    ],
    [
      'a list that lets everyone in',
      { target: form('0.0.0.0/0', { restriction: 'open-list' }) },
      'unrestricted',
      'danger',
    ],
  ])('of %s', check);

  it.each<Case>([
    [
      'a pending address long before the deadline',
      { target: form(`${OLD},${STEADY}`), now: day(-3) },
      'missing',
      'warning',
    ],
    ['8 days before the deadline', { target: form(`${OLD},${STEADY}`), now: day(22) }, 'missing', 'warning'],
    [
      '7 days and a second before the deadline',
      { target: form(`${OLD},${STEADY}`), now: day(23) - 1_000 },
      'missing',
      'warning',
    ],
    ['7 days before the deadline', { target: form(`${OLD},${STEADY}`), now: day(23) }, 'missing', 'danger'],
    [
      'a second before the deadline',
      { target: form(`${OLD},${STEADY}`), now: day(30) - 1_000 },
      'missing',
      'danger',
    ],
    [
      'after the deadline, with coverage some',
      { target: form(`${OLD},${STEADY}`), now: day(31) },
      'missing',
      'danger',
    ],
    ['coverage none', { target: form(STRANGER) }, 'missing', 'danger'],
    ['an empty list', { target: form('') }, 'missing', 'danger'],
    ['a new key whose list is begun', { target: form(STRANGER, { creating: true }) }, 'missing', 'warning'],
    ['a key of another use', { target: form(STRANGER), ...other }, 'missing', 'neutral'],
    [
      'an addition in 3 days',
      { target: form(STEADY), now: day(-3), context: contextWith({ feed: feedWith(addition) }) },
      'missing',
      'danger',
    ],
    [
      'an own address that was on the key before',
      { target: form(ALL), ticked: [STRANGER] },
      'missing',
      'warning',
    ],
  ])('that something is missing: %s', check);

  it.each<Case>([
    ['all wanted are there', { target: form(ALL) }, 'complete', 'good'],
    ['also with unknown ones', { target: form(`${ALL},${STRANGER}`) }, 'complete', 'good'],
    ['by a range of the user', { target: form('203.0.113.0/24') }, 'complete', 'good'],
    ['with a retired one', { target: form(ALL), now: day(30) }, 'complete', 'danger'],
    [
      'with a revoked one',
      { target: form(`${OLD},${STEADY}`), context: contextWith({ feed: feedWith(pulled) }) },
      'complete',
      'danger',
    ],
    [
      'with a retired one that the user declared own',
      { target: form(ALL), now: day(30), context: contextWith({ own: [{ name: 'VPS', address: OLD }] }) },
      'complete',
      'good',
    ],
    [
      'with a retired one on a key of another use',
      { target: form(ALL), now: day(30), notOurs: new Set([LABEL]), lookedAgain: new Set([LABEL]) },
      'complete',
      'good',
    ],
  ])('that all is there: %s', check);

  it.each<Case>([
    ['too many of the user', { target: form(twentyNine()) }, 'over-limit', 'warning'],
    ['a key bound to an app', { target: form('', { thirdParty: true }) }, 'third-party', 'neutral'],
    [
      'keys that are all bound to apps',
      { shown: [shown('', { thirdParty: true })] },
      'third-party',
      'neutral',
    ],
    ['a form for several keys', { target: form('', { bulk: 2 }) }, 'blocked', 'warning'],
    [
      'several forms, none touched',
      { shown: [form('', { label: 'a' }), form('', { label: 'b' })] },
      'read-only',
      'neutral',
    ],
  ])('of %s', check);

  it('is nothing on a page without a form, unless the user asked', () => {
    expect(assess(sceneWith())).toBeNull();
    expect(viewIn({ asked: true })).toMatchObject({ state: 'unrecognised', tone: 'neutral' });
  });

  it('asks whether the one candidate is the IP list, and offers no fill before the answer', () => {
    const view = viewIn({ candidate: form('', { label: 'bot-1' }) });
    expect(view).toMatchObject({ state: 'unsure', tone: 'neutral', headline: { id: 'unsure_title' } });
    const ids = view?.actions.map(({ id }) => id) ?? [];
    expect(ids.slice(0, 2)).toEqual(['confirm-field', 'deny-field']);
    expect(ids).not.toContain('fill');
    expect(viewIn({ candidate: form('', { label: null }) })?.headline.id).toBe('unsure_title_no_name');
  });

  it('speaks of a form that is sure, and not of a candidate beside it', () => {
    expect(viewIn({ candidate: form(), target: form() })?.state).not.toBe('unsure');
  });
});

describe('keys that are only shown', () => {
  const ours = shown(`${OLD},${STEADY},${NEW}`, { label: 'good' });
  const lacking = shown(`${OLD},${STEADY}`, { label: 'lacking' });
  const none = shown(OLD, { label: 'none' });
  const open = shown('', { label: 'open', restriction: 'off' });
  const foreign = shown(STRANGER, { label: 'foreign' });

  it.each<[string, Partial<Scene>, Tone]>([
    ['one that holds all', { shown: [ours] }, 'good'],
    ['one that lacks, among good ones', { shown: [ours, lacking] }, 'warning'],
    ['one that is open, among lacking ones', { shown: [lacking, open, ours] }, 'danger'],
    ['one that no longer works', { shown: [ours, none], now: day(31) }, 'danger'],
    ['one that nobody said is ours', { shown: [foreign] }, 'neutral'],
    ['a good one beside one that is not ours', { shown: [foreign, ours] }, 'good'],
    ['an open one of another use', { shown: [open, ours], notOurs: new Set(['open']) }, 'good'],
    ['one that holds a retired address', { shown: [ours], now: day(30) }, 'danger'],
  ])('have the tone of the worst: %s', (_, scene, tone) => {
    expect(viewIn(scene)).toMatchObject({ state: 'read-only', tone });
  });

  it('offer to show the exchange’s own button only where something is the matter', () => {
    const offered = (keys: (typeof open)[]) =>
      viewIn({ shown: keys }).actions.some(({ id }) => id === 'show');
    expect(offered([ours, open])).toBe(true);
    expect(offered([ours])).toBe(false);
  });

  it('are counted in the title by the worst of them alone', () => {
    const { headline } = viewIn({ shown: [open, ours], now: day(40) });
    expect(english(headline)).toBe('2 keys here · IP restriction is OFF on 1 key');
  });

  it('are each named with what is the matter', () => {
    const { headline, keys } = viewIn({ shown: [open, lacking, none, ours], now: day(-3) });
    expect(english(headline)).toBe('4 keys here · IP restriction is OFF on 1 key');
    expect(keys.map(({ name, notes }) => [name, ...notes.map(english)])).toEqual([
      ['open', 'IP restriction is off'],
      ['none', 'lacks 2 IPs'],
      ['lacking', `lacks ${NEW}`],
      ['good', 'holds the whole list'],
    ]);
  });
});

describe('the words', () => {
  it.each<[string, Partial<Scene>, string, string[]]>([
    [
      'one pending',
      { target: form(`${OLD},${STEADY}`), now: day(-3) },
      `bot-1 lacks ${NEW}`,
      ['Add it by 12 Dec, 12:00 (UTC).', 'The key works without it until 11 Jan.'],
    ],
    [
      'one live, in the overlap',
      { target: form(`${OLD},${STEADY}`) },
      `bot-1 lacks ${NEW}`,
      ['It is live. The key works without it until 11 Jan.'],
    ],
    [
      'several',
      { target: form(OLD), now: day(31) },
      'bot-1 lacks 2 of 2 IPs',
      ['Acme’s requests are refused.'],
    ],
    [
      'some of several',
      { target: form(`${STEADY},${STRANGER}`) },
      'bot-1 lacks 2 of 3 IPs',
      ['Some of Acme’s requests are refused.'],
    ],
    [
      'a key without a name',
      { target: form(`${OLD},${STEADY}`, { label: null }), now: T0 },
      `This key lacks ${NEW}`,
      ['It is live. The key works without it until 11 Jan.'],
    ],
    ['an own address', { target: form(ALL), ticked: [STRANGER] }, `bot-1 lacks ${STRANGER}`, []],
    [
      'an address typed and not staged',
      { target: form(`${OLD},${STEADY}`, { unstaged: form(NEW).tokens }), now: T0 },
      `bot-1 lacks ${NEW}`,
      [
        'It is live. The key works without it until 11 Jan.',
        '1 IP is typed but not added yet: the page would lose it.',
      ],
    ],
    ['a complete list', { target: form(ALL) }, 'bot-1 holds all 3 IPs', ['Nothing to do.']],
    [
      'a complete list beside an own one',
      {
        target: form(`${ALL},198.51.100.7`),
        context: contextWith({
          own: [
            {
              name: 'VPS',
              address:
                form('198.51.100.7').tokens.flatMap((t) => (t.kind === 'address' ? [t.address] : []))[0] ??
                STRANGER,
            },
          ],
        }),
      },
      'bot-1 holds all 3 IPs',
      ['Nothing to do.'],
    ],
    [
      'a complete list by one range',
      { target: form('203.0.113.0/24') },
      'bot-1 holds all 3 IPs',
      ['Nothing to do.'],
    ],
    [
      'an unknown one',
      { target: form(`${ALL},${STRANGER}`) },
      'bot-1 holds all 3 IPs',
      ['1 more IP is allowed that is not known. Yours?'],
    ],
    [
      'a retired one',
      { target: form(ALL), now: day(30) },
      `Remove ${OLD} now`,
      [`1 old IP is still allowed: ${OLD}, off since 11 Jan. It may belong to a stranger now.`],
    ],
    [
      'a revoked one',
      { target: form(`${OLD},${STEADY}`), context: contextWith({ feed: feedWith(pulled) }) },
      `Remove ${OLD} now`,
      ['Acme has revoked it: “server lost”.'],
    ],
    [
      'no room',
      { target: form(twentyNine()) },
      'No room: this key has 29 of 30 IPs, Acme needs 3 more',
      [
        'Nothing was changed: that is 2 too many.',
        'You could remove 29 that Keyfence does not know.',
        'Or create a key of its own for Acme.',
        'Binance takes 30 per key: www.binance.com/en/support/faq/how-to-create-api-keys-on-binance-360002502072',
      ],
    ],
    [
      'a new key',
      { target: { ...off, creating: true, label: null } },
      'This new key would work from anywhere',
      [
        'Anyone who gets this key can use it, from any computer.',
        'Binance says it deletes such a key if it may do more than read.',
      ],
    ],
  ])('say %s', (_, scene, headline, lines) => {
    const view = viewIn(scene);
    expect(english(view.headline)).toBe(headline);
    expect(view.lines.map(english)).toEqual(lines);
  });

  it.each(exchanges.map((exchange) => [exchange.name, exchange] as const))(
    'say what %s does to an open key',
    (name, exchange) => {
      const [, line] = viewIn({ target: off, exchange }).lines;
      expect(line && english(line)).toContain(`${name} says`);
    },
  );
});

const GUIDE = 'How this works';
const QUIET = 'Not on this page';
const WRONG = 'This is wrong: report it';

describe('what is offered', () => {
  it.each<[string, Partial<Scene>, string[]]>([
    [
      'on an open key',
      { target: off },
      [
        'Restrict and fill 3 IPs',
        'Name my own IPs in the options',
        'Copy 3 IPs',
        'Why?',
        'Ignore: not Acme’s key',
        QUIET,
        WRONG,
      ],
    ],
    [
      'on a key that lacks',
      { target: form(`${OLD},${STEADY}`) },
      ['Fill 1 IP', 'Copy 3 IPs', 'Why?', QUIET, WRONG],
    ],
    ['on a complete key', { target: form(ALL) }, ['Copy 3 IPs', 'Why?', QUIET, WRONG]],
    [
      'where there is no room',
      { target: form(twentyNine()) },
      ['Tick 2 more to make room', 'Copy 3 IPs', 'Why?', 'Ignore: not Acme’s key', GUIDE, QUIET, WRONG],
    ],
    [
      'on a key bound to an app',
      { target: form('', { thirdParty: true }) },
      ['Why?', 'Ignore: not Acme’s key', GUIDE, QUIET, WRONG],
    ],
    [
      'where nothing was recognised',
      { asked: true },
      ['Point at the field', 'Why?', QUIET, 'Report this page'],
    ],
  ])('%s', (_, scene, labels) => {
    expect(viewIn(scene).actions.map(({ label }) => english(label))).toEqual(labels);
  });

  it('is never a fill where it does not fit', () => {
    const full = form(twentyNine(), { restriction: 'off' });
    expect(viewIn({ target: full }).actions.some(({ id }) => id === 'fill')).toBe(false);
  });

  it('are the declared own addresses as boxes, unticked until ticked, without those on the key', () => {
    const own = [
      { name: 'VPS', address: STRANGER },
      { name: 'Home', address: STEADY },
    ];
    const context = contextWith({ own });
    const boxes = [{ name: 'VPS', address: STRANGER, ticked: false }];
    expect(viewIn({ target: form(`${OLD},${STEADY}`), context }).own).toEqual(boxes);
    expect(viewIn({ target: form(`${OLD},${STEADY}`), context, ticked: [STRANGER] }).own).toEqual([
      { ...boxes[0], ticked: true },
    ]);
  });

  it('counts a ticked own address', () => {
    const label = (ticked: (typeof STRANGER)[]) =>
      viewIn({ target: off, ticked }).actions.map((action) => english(action.label))[0];
    expect(label([])).toBe('Restrict and fill 3 IPs');
    expect(label([STRANGER])).toBe('Restrict and fill 4 IPs');
  });
});

function twentyNine(): string {
  return Array.from({ length: 29 }, (_, n) => `198.51.100.${n + 1}`).join(',');
}

function check(_: string, scene: Partial<Scene>, state: AssistantState, tone: Tone): void {
  expect(viewIn(scene)).toMatchObject({ state, tone });
}
