import { describe, expect, it } from 'vitest';
import { copyText } from '../../../lib/assistant/copy-text.ts';
import { gateOf } from '../../../lib/assistant/gate.ts';
import { planOf } from '../../../lib/assistant/key.ts';
import { binance } from '../../../lib/exchanges/binance.ts';
import type { FeedStatus } from '../../../lib/feed/status.ts';
import { DAY } from '../../../lib/rotation/list.ts';
import { day, NEW, OLD, STEADY, STRANGER } from '../rotation/lists.ts';
import { english } from './english.ts';
import { contextWith, feedWith, form, rotation, sceneWith, viewIn } from './scenes.ts';

const off = form('', { restriction: 'off' });
const lacking = form(`${OLD},${STEADY}`);
const note = { rule: 'schema-unknown', at: day(3), since: day(2), host: 'acme.example', red: false } as const;

type Closed = readonly [what: string, feed: FeedStatus, tone: 'danger' | 'warning', title: string];

const CLOSED: readonly Closed[] = [
  ['expired', feedWith(rotation, { state: 'expired' }), 'danger', 'Acme’s list ran out on 19 Jan'],
  ['expired when it first came', feedWith(null, { state: 'expired' }), 'danger', 'Acme’s list has run out'],
  [
    'tampered',
    feedWith(rotation, { state: 'tampered' }),
    'danger',
    'The list does not carry Acme’s signature',
  ],
  [
    'clock',
    feedWith(rotation, { state: 'clock', clock: { device: day(-300), issuedAt: day(-7) } }),
    'danger',
    'This computer’s clock says 15 Feb 2026; the list is from 5 Dec 2026',
  ],
  ['empty', feedWith(null), 'warning', 'Keyfence has no list yet'],
  ...(['tampered', 'expired'] as const).map(
    (state): Closed => [
      `${state} because it is of a newer kind`,
      feedWith(null, { state, note }),
      'danger',
      'Acme publishes a newer kind of list',
    ],
  ),
];

describe('a feed that permits no fill', () => {
  it.each(CLOSED)('and is %s blocks a restricted key, and says why', (_, feed, tone, title) => {
    const view = viewIn({ target: lacking, context: contextWith({ feed }) });
    expect(view).toMatchObject({ state: 'blocked', tone });
    expect(english(view.headline)).toBe(title);
  });

  it.each(CLOSED)(
    'and is %s leaves an open key unrestricted, with the reason in place of the fill',
    (_, feed, __, title) => {
      const view = viewIn({ target: off, context: contextWith({ feed }) });
      expect(view).toMatchObject({ state: 'unrestricted', tone: 'danger', own: [] });
      expect(view.lines.map(english)).toContain(title);
      expect(view.actions.some(({ id }) => id === 'fill')).toBe(false);
    },
  );

  it.each(CLOSED)('and is %s offers no copy either', (_, feed) => {
    for (const target of [off, lacking]) {
      const { actions } = viewIn({ target, context: contextWith({ feed }) });
      expect(actions.some(({ id }) => id === 'copy')).toBe(false);
    }
  });
});

describe('a feed that permits a fill', () => {
  it.each(['fresh', 'stale'] as const)('is one that is %s', (state) => {
    const context = contextWith({ feed: feedWith(rotation, { state }) });
    expect(gateOf(sceneWith({ context }))).toBeNull();
    expect(viewIn({ target: lacking, context }).state).toBe('missing');
  });

  it('says beside every fill that something newer may exist, once it is stale', () => {
    const feed = feedWith(rotation, { state: 'stale', confirmedAt: day(10) - 3 * DAY });
    for (const target of [lacking, off, form(`${OLD},${STEADY},${NEW}`)]) {
      expect(viewIn({ target, context: contextWith({ feed }), now: day(10) }).lines.map(english)).toContain(
        'Acme’s list was last confirmed 3 days ago. You can fill; something newer may exist.',
      );
    }
  });
});

describe('a list that names no IP address in use', () => {
  const revoked = { at: day(-6), reason: 'servers taken over' };
  const context = contextWith({
    feed: feedWith({
      ...rotation,
      addresses: rotation.addresses.map((entry) => ({ ...entry, revoked })),
    }),
  });

  it('does not call a key complete that lacks nothing', () => {
    const view = viewIn({ target: form(STRANGER), context });
    expect(view.tone).toBe('warning');
    expect(english(view.headline)).toBe('Acme’s list names no IP address in use');
    expect(view.lines.map(english)).toEqual([
      'Nothing can be filled until Acme announces one; ask help@acme.example.',
    ]);
  });

  it('still names first what must go', () => {
    expect(english(viewIn({ target: lacking, context }).headline)).toBe(`Remove ${OLD} now`);
  });
});

describe('a paused exchange', () => {
  const paused = (exchange: string) =>
    contextWith({ feed: feedWith(rotation, { paused: [{ exchange, reason: 'page changed on 3 Dec' }] }) });

  it('blocks fills, and copying goes on', () => {
    const view = viewIn({ target: lacking, context: paused('binance') });
    expect(view).toMatchObject({ state: 'blocked', tone: 'danger' });
    expect(english(view.headline)).toBe('Acme has paused fills on Binance: “page changed on 3 Dec”');
    expect(view.actions.map(({ id }) => id)).toEqual(['copy', 'why', 'guide', 'quiet', 'report']);
  });

  it('leaves an open key unrestricted, with the reason', () => {
    const view = viewIn({ target: off, context: paused('binance') });
    expect(view.state).toBe('unrestricted');
    expect(view.lines.map(english)).toContain('Acme has paused fills on Binance: “page changed on 3 Dec”');
    expect(view.actions.map(({ id }) => id)).toEqual(['copy', 'why', 'not-ours', 'quiet', 'report']);
  });

  it('does not block other exchanges', () => {
    expect(viewIn({ target: lacking, context: paused('okx') }).state).toBe('missing');
  });
});

describe('API Connect that names another list', () => {
  const context = contextWith({ mismatch: { theirs: 43, ours: 42 } });

  it('blocks fill and copy until they agree', () => {
    const view = viewIn({ target: lacking, context });
    expect(view).toMatchObject({ state: 'blocked', tone: 'danger' });
    expect(english(view.headline)).toContain('version 43');
    expect(view.actions.map(({ id }) => id)).toEqual(['connect', 'why', 'guide', 'quiet', 'report']);
  });

  it('leaves an open key unrestricted, with the reason', () => {
    expect(viewIn({ target: off, context })).toMatchObject({ state: 'unrestricted', tone: 'danger' });
  });
});

describe('an address that waits for a confirmation', () => {
  const context = contextWith({
    feed: feedWith(rotation, { heldBack: [{ address: NEW, why: 'unannounced' }] }),
  });

  it('is left out of the fill and of the title', () => {
    const view = viewIn({ target: form(OLD), context });
    expect(english(view.headline)).toBe(`bot-1 lacks ${STEADY}`);
    expect(view.addresses.filter(({ sign }) => sign === 'add').map(({ text }) => text)).toEqual([STEADY]);
  });

  it.each([
    ['a fill is offered', form(OLD)],
    ['an open key is to be restricted', off],
  ])('is named where %s', (_, target) => {
    expect(viewIn({ target, context }).lines.map(english).join(' ')).toContain(
      `${NEW} came without the usual 7 days’ notice. It is left out.`,
    );
  });

  it('is named where nothing else is missing', () => {
    const view = viewIn({ target: lacking, context });
    expect(view).toMatchObject({ state: 'complete', tone: 'good' });
    expect(view.lines.map(english).join(' ')).toContain(`${NEW} came without the usual 7 days’ notice`);
  });
});

describe('a list that cannot be relied on', () => {
  it.each([
    ['ran out', contextWith({ feed: feedWith(rotation, { state: 'expired' }) })],
    ['contradicts API Connect', contextWith({ mismatch: { theirs: 43, ours: 42 } })],
  ])('that %s calls no IP current, and asks for none', (_, context) => {
    const { addresses } = viewIn({ target: form(`${OLD},${NEW}`), context, now: day(-5) });
    expect(addresses.map(({ note }) => note && english(note))).toEqual([
      'Acme · Last known',
      'Acme · Last known',
    ]);
  });
});

describe('what "Copy" copies', () => {
  const plan = (text: string) => {
    const made = planOf(sceneWith(), form(text));
    if (!made) throw new Error('no plan without a list');
    return made;
  };

  it('is the merged list without a form, in the separator of the exchange', () => {
    expect(copyText(null, plan(`vps.example, ${STRANGER}`), binance)).toEqual({
      text: `vps.example,${STRANGER},${OLD},${STEADY},${NEW}`,
      merged: true,
      n: 5,
    });
  });

  it('is only what is missing where the whole would not fit', () => {
    const many = Array.from({ length: 29 }, (_, n) => `198.51.100.${n + 1}`).join(',');
    expect(copyText(null, plan(many), binance)).toEqual({
      text: [OLD, STEADY, NEW].join(binance.separator),
      merged: false,
      n: 3,
    });
  });

  it('names each address in its normal form', () => {
    expect(copyText(null, plan('2001:DB8::1'), binance).text).toMatch(/^2001:db8::1,/);
  });
});
