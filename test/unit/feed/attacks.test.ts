import { describe, expect, it } from 'vitest';
import type { FeedRule } from '../../../lib/feed/rule.ts';
import type { FeedState } from '../../../lib/feed/status.ts';
import { readRecord } from '../../../lib/feed/stored.ts';
import { EVIL, HOUR, MAIN, NOW } from './support/acme.ts';
import { type Attack, attacks } from './support/attacks.ts';
import { filled, newScene, sceneWithList } from './support/scene.ts';
import { shownTo, toBeShown } from './support/shown.ts';

/** What a client without a list says in each state: the first line of the popup, and the card beside the form. */
const NEWCOMER: Readonly<Record<FeedState, { readonly popup: RegExp; readonly assistant: RegExp }>> = {
  fresh: { popup: /never/, assistant: /never/ },
  stale: { popup: /never/, assistant: /never/ },
  expired: { popup: /^Acme’s list has run out$/, assistant: /^Acme’s list has run out$/ },
  tampered: {
    popup: /^Acme’s list cannot be trusted right now$/,
    assistant: /^The list does not carry Acme’s signature$/,
  },
  clock: {
    popup: /^Keyfence cannot tell how old the list is$/,
    assistant: /^This computer’s clock says \d+ Dec 2026; the list is from \d+ Dec 2026$/,
  },
  empty: { popup: /^Keyfence has no list yet$/, assistant: /^Keyfence has no list yet$/ },
};
const NEWER = {
  popup: /^Acme publishes a newer kind of list$/,
  assistant: /^Acme publishes a newer kind of list$/,
};

const LAST_GOOD = ['203.0.113.10', '203.0.113.11'];

describe('an attack on a client that holds a good list', () => {
  it.each(attacks)('$name → $state, $note', async (attack: Attack) => {
    const scene = await sceneWithList();
    const later = NOW + (attack.later ?? HOUR);
    await attack.mount(scene, later);
    const { status } = await scene.client().ask(later);
    expect({ state: status.state, note: status.note?.rule ?? null }).toEqual({
      state: attack.state,
      note: attack.note,
    });
    expect(status.list?.version).toBe(attack.keepsNone ? undefined : (attack.version ?? 3));
    expect(filled(status, later)).not.toContain(EVIL);
    expect(filled(status, later)).toEqual(attack.keepsNone ? [] : (attack.fills ?? LAST_GOOD));
    expect(status.heldBack.map((held) => held.why)).toEqual(attack.heldBack ?? []);
    const stored = readRecord(scene.storage.record, 0).good;
    if (attack.keepsNone) return;
    if (attack.version === undefined) expect(stored?.list).toBe(scene.good.list.text);
    expect(stored?.highest).toBe(attack.version ?? 3);
  });

  it.each(attacks)(
    '$name: the user reads what happened, in the popup and beside the form',
    async (attack: Attack) => {
      const scene = await sceneWithList();
      const later = NOW + (attack.later ?? HOUR);
      await attack.mount(scene, later);
      const { status } = await scene.client().ask(later);
      expect(shownTo(status, later)).toEqual(toBeShown(attack, later, status.heldBack[0]?.address));
    },
  );

  it('has at least 35 rows', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(35);
  });
});

describe('the same on a client that never had a list', () => {
  const rows = attacks.filter((attack) => attack.newcomer !== undefined);

  it.each(rows)('$name → $newcomer', async (attack: Attack) => {
    const scene = await newScene();
    const later = NOW + (attack.later ?? HOUR);
    await attack.mount(scene, later);
    const { status } = await scene.client().ask(later);
    expect(status).toMatchObject({ state: attack.newcomer, list: null, heldBack: [] });
    expect(filled(status, later)).toEqual([]);
    const { popup, assistant } = shownTo(status, later);
    const says = attack.note === 'schema-unknown' ? NEWER : NEWCOMER[attack.newcomer ?? 'fresh'];
    expect(assistant).toEqual([expect.stringMatching(says.assistant)]);
    expect(popup[0]).toMatch(says.popup);
  });
});

describe('what is refused again and again', () => {
  it('turns red when every host has been refused for a day, and not because time passes', async () => {
    const scene = await sceneWithList();
    scene.serveTimestamp('not json');
    const first = (await scene.client().ask(NOW + HOUR)).status.note;
    expect(first).toEqual({
      rule: 'json' satisfies FeedRule,
      at: NOW + HOUR,
      since: NOW + HOUR,
      host: 'mirror.acme.example',
      red: false,
    });
    expect((await scene.client().status(NOW + 40 * HOUR)).note?.red).toBe(false);
    const day = (await scene.client().ask(NOW + 25 * HOUR)).status;
    expect(day.note).toMatchObject({ since: NOW + HOUR, red: true });
    expect(filled(day, NOW + 25 * HOUR)).toEqual(LAST_GOOD);
  });

  it('is not red while one host still serves the list', async () => {
    const scene = await sceneWithList();
    scene.host.put(`${MAIN}timestamp.json`, 'not json');
    await scene.client().ask(NOW + HOUR);
    const { status } = await scene.client().ask(NOW + 26 * HOUR);
    expect(status).toMatchObject({ state: 'fresh' satisfies FeedState, note: { rule: 'json', red: false } });
  });

  it('is forgotten once the first host serves the list again', async () => {
    const scene = await sceneWithList();
    scene.serveTimestamp('not json');
    await scene.client().ask(NOW + HOUR);
    scene.serve(scene.good);
    expect((await scene.client().ask(NOW + 2 * HOUR)).status.note).toBeNull();
  });
});
