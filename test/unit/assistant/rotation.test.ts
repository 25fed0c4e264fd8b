import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../lib/address/token.ts';
import type { Scene } from '../../../lib/assistant/scene.ts';
import type { AssistantView } from '../../../lib/assistant/view.ts';
import { day, listed, listOf, NEW, OLD, OWN, STEADY, STRANGER } from '../rotation/lists.ts';
import { english } from './english.ts';
import { contextWith, feedWith, fillOf, form, key, rotation, viewIn } from './scenes.ts';

const AFTER = day(31);
const late = (over: Partial<Scene>): AssistantView => viewIn({ now: AFTER, ...over });
const press = ({ actions }: AssistantView) => {
  const fill = actions.find(({ id }) => id === 'fill');
  return fill ? english(fill.label) : null;
};
const lines = ({ lines: said }: AssistantView) => said.map(english);
const boxes = ({ boxes: drawn }: AssistantView) =>
  drawn.map(({ label, address, ticked }) => [label ? english(label) : address, ticked]);
const signs = ({ addresses }: AssistantView) => addresses.map(({ sign, text }) => `${sign} ${text}`);

describe('the press of a rotation', () => {
  it('says what it adds and what it removes, under a ticked box', () => {
    const view = late({ target: form(`${STRANGER},${OLD},${STEADY}`) });
    expect(press(view)).toBe('Add 1 IP, remove 1 that is off');
    expect(boxes(view)).toEqual([['Also remove 1 IP of Acme that is off', true]]);
    expect(signs(view)).toEqual([`add ${NEW}`, `remove ${OLD}`, `unknown ${STRANGER}`, `keep ${STEADY}`]);
  });

  it('adds only where the box is unticked', () => {
    const view = late({ target: form(`${OLD},${STEADY}`), removesGone: false });
    expect(press(view)).toBe('Fill 1 IP');
    expect(boxes(view)).toEqual([['Also remove 1 IP of Acme that is off', false]]);
  });

  it('removes all at once from a key that lacks nothing', () => {
    const view = late({ target: form(`${OLD},${STEADY},${NEW}`) });
    expect(view.state).toBe('complete');
    expect(press(view)).toBe('Remove 1 IP that is off');
    expect(boxes(view)).toEqual([]);
  });

  it('can be had back by who unticked the box', () => {
    const view = late({ target: form(`${OLD},${STEADY},${NEW}`), removesGone: false });
    expect(press(view)).toBeNull();
    expect(boxes(view)).toEqual([['Also remove 1 IP of Acme that is off', false]]);
  });

  it('turns an open key into a restricted one without what is off', () => {
    const view = late({ target: form(OLD, { restriction: 'off' }) });
    expect(press(view)).toBe('Restrict, add 2 IPs, remove 1 that is off');
  });

  it('removes nothing that the user declared, called theirs on this key, or said is no key of the platform', () => {
    const target = form(`${OLD},${STEADY},${NEW}`);
    const own = contextWith({ own: [{ name: 'VPS', address: OLD }] });
    expect(press(late({ target, context: own }))).toBeNull();
    expect(press(late({ target, notOurs: new Set(['bot-1']) }))).toBeNull();
  });
});

describe('what is off and stays is explained', () => {
  const target = form(`${OLD},${STEADY},${NEW}`);

  it.each([
    [
      'by a list that is not fresh',
      { context: contextWith({ feed: feedWith(rotation, { state: 'stale', confirmedAt: AFTER }) }) },
      `${OLD} stays for now: the list of Acme is not confirmed as the newest.`,
    ],
    [
      'by a list that was signed before',
      { context: contextWith({ feed: feedWith(rotation, { issuedAt: day(29) }) }) },
      `${OLD} stays for now: off by the clock of this computer, but not yet by the newest list that Acme signed.`,
    ],
    [
      'by a page without a cross',
      { target: form(`${OLD},${STEADY},${NEW}`, { fixed: [OLD] }) },
      `Remove this one yourself: ${OLD}`,
    ],
  ])('%s', (_, over, line) => {
    const view = late({ target, ...over });
    expect(lines(view)).toContain(line);
    expect(press(view)).toBeNull();
  });

  it('by an empty list that would be left', () => {
    const list = listOf(listed(OLD, { revoked: { at: day(1), reason: 'server lost' } }));
    const view = late({ target: form(OLD), context: contextWith({ feed: feedWith(list) }) });
    expect(press(view)).toBeNull();
    expect(
      lines(view).some((line) => line.startsWith(`${OLD} is off, but nothing else is on this key`)),
    ).toBe(true);
  });

  it('with a press that shows what only the user can take off', () => {
    const view = late({ target: form(`${OLD},${STEADY}`, { fixed: [OLD] }) });
    expect(view.actions.map(({ id }) => id)).toEqual(expect.arrayContaining(['fill', 'show']));
  });
});

describe('a full key', () => {
  const full = form(`${STRANGER},${OWN},${STEADY}`, { limit: 3 });
  const twoNew = listOf(listed(STEADY), listed(NEW));
  const context = contextWith({
    feed: feedWith(twoNew),
    own: [{ name: 'VPS', address: OWN }],
  });

  it('names what could go, none ticked, and the limit with its source', () => {
    const view = late({ target: form(`${STRANGER},${OWN},${STEADY}`, { limit: 3 }), context });
    expect(view.state).toBe('over-limit');
    expect(press(view)).toBeNull();
    expect(boxes(view)).toEqual([[STRANGER, false]]);
    const thirty = Array.from({ length: 30 }, (_, at) => `198.51.100.${at + 100}`).join(',');
    expect(lines(late({ target: form(thirty), context })).at(-1)).toMatch(
      /^Binance takes 30 per key: www\.binance\.com\//,
    );
  });

  it('has room once one of them is ticked, and one press does all of it', () => {
    const view = late({ target: full, context, given: [STRANGER] });
    expect(view.state).toBe('missing');
    expect(press(view)).toBe('Add 1 IP, remove 1');
    expect(boxes(view)).toEqual([[STRANGER, true]]);
    expect(signs(view)).toEqual([`add ${NEW}`, `remove ${STRANGER}`, `keep ${OWN}`, `keep ${STEADY}`]);
  });

  it('has room by what is off alone', () => {
    const view = late({ target: form(`${OLD},${STEADY}`, { limit: 2 }) });
    expect(press(view)).toBe('Add 1 IP, remove 1 that is off');
  });
});

describe('after a rotation', () => {
  const held = form(`${OWN},${STEADY},${NEW}`);
  const fill = fillOf(held, [NEW], { removed: tokenize(OLD) });

  it('names added, removed and kept addresses', () => {
    expect(lines(late({ target: held, fill }))).toContain('1 added, 1 removed, 2 of yours kept.');
    const gone = fillOf(held, [], { removed: tokenize(OLD) });
    expect(lines(late({ target: held, fill: gone }))).toContain('1 removed, 3 of yours kept.');
  });

  it('warns of a removed one that the page brings back', () => {
    const view = late({ target: held, fill: { ...fill, intruders: tokenize(OLD) } });
    expect(view.tone).toBe('danger');
    expect(lines(view)).toEqual([`${OLD} came back, and not by you or Keyfence.`]);
  });
});

describe('what a key held before its last fill', () => {
  const kept = [{ at: day(20), tokens: [OWN, STRANGER] }];
  const copies = (view: AssistantView) =>
    view.actions.filter(({ id }) => id === 'copy-kept').map(({ label }) => english(label));
  const held = (over: Parameters<typeof key>[2]) => contextWith({ records: [key('bot-1', [OWN], over)] });

  it('can be copied for thirty days, as long as something of it is gone', () => {
    const target = form(`${OWN},${STEADY},${NEW}`);
    expect(copies(late({ target, context: held({ kept }) }))).toEqual([
      'Copy what was on bot-1 before 1 Jan',
    ]);
    const whole = form(`${OWN},${STRANGER},${STEADY},${NEW}`);
    expect(copies(late({ target: whole, context: held({ kept }) }))).toEqual([]);
    expect(copies(late({ target, now: day(51), context: held({ kept }) }))).toEqual([]);
  });
});
