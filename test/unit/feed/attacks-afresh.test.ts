import { describe, expect, it } from 'vitest';
import type { ListedDocument } from '../../../lib/feed/schema.ts';
import { EVIL, HOUR, NOW } from './support/acme.ts';
import { freshAttacks, serveLive, twofoldAttacks } from './support/attacks-afresh.ts';
import { filled, newScene, sceneWithList } from './support/scene.ts';

/** Addresses that are written otherwise than an address is, each truly signed: [what, text, the same address]. */
const spellings: readonly (readonly [string, string, string | null])[] = [
  ['with leading zeros', '203.0.113.066', null],
  ['in hexadecimal', '0xcb.0.113.66', null],
  ['as one number', '3405803842', null],
  ['as one number in hexadecimal', '0xcb007142', null],
  ['of three parts', '203.0.28994', null],
  ['in full-width digits', '２０３.0.113.66', null],
  ['in Arabic digits', '٢٠٣.0.113.66', null],
  ['with full-width dots', '203。0。113。66', null],
  ['with a dot at the end', '203.0.113.66.', null],
  ['with blanks around it', ' 203.0.113.66 ', '203.0.113.66'],
  ['with a line break', '203.0.113.66\n203.0.113.67', null],
  ['with a zero byte', '203.0.113.66\0', null],
  ['with a mark that turns the direction of writing', '\u202e203.0.113.66', null],
  ['with a mark of no width', '203.0.113\u200b.66', null],
  ['with a port', '203.0.113.66:443', null],
  ['in brackets', '[203.0.113.66]', null],
  ['in escapes', '203%2E0.113.66', null],
  ['with a sign', '+203.0.113.66', null],
  ['with a zone', '2001:db8::66%eth0', null],
  ['of two gaps', '2001:db8::66::1', null],
  ['with an IPv4 address at its end', '2001:db8::203.0.113.66', '2001:db8::cb00:7142'],
  ['in capitals', '2001:DB8::66', '2001:db8::66'],
  ['that translates to IPv4', '64:ff9b::203.0.113.66', null],
  ['of a tunnel', '2002:cb00:7142::1', null],
  ['of nothing', '', null],
];

/** Dates that are written otherwise than a date is, or are none. */
const dates: readonly (readonly [string, unknown])[] = [
  ['with an offset', '2026-10-01T09:00:00+02:00'],
  ['in small letters', '2026-10-01t09:00:00z'],
  ['at 24 o’clock', '2026-10-01T24:00:00Z'],
  ['at a leap second', '2026-10-01T09:00:60Z'],
  ['on 30 February', '2026-02-30T09:00:00Z'],
  ['in the year 275761', '+275761-01-01T00:00:00Z'],
  ['before the year 0', '-000001-01-01T00:00:00Z'],
  ['in the short form', '20261001T090000Z'],
  ['of a week', '2026-W40-1T09:00:00Z'],
  ['with blanks', ' 2026-10-01T09:00:00Z'],
  ['without its Z', '2026-10-01T09:00:00'],
  ['as a number', 1_790_000_000_000],
  ['as nothing', null],
];

describe('what is truly signed but written otherwise', () => {
  it('would be filled if it were written as it is', async () => {
    const scene = await newScene();
    await serveLive(scene, NOW, {});
    expect(filled((await scene.client().ask(NOW)).status, NOW)).toContain(EVIL);
  });

  it.each(spellings)(
    'an address %s is refused, or is the same in its normal form',
    async (_, address, same) => {
      const scene = await newScene();
      await serveLive(scene, NOW, { address });
      const { status } = await scene.client().ask(NOW);
      const added = filled(status, NOW).filter((one) => !/^203\.0\.113\.1[01]$/.test(one));
      expect(added.filter((one) => `${one}` !== same)).toEqual([]);
    },
  );

  it.each(dates)('a day %s is refused', async (_, effectiveAt) => {
    const scene = await newScene();
    await serveLive(scene, NOW, { effectiveAt } as Partial<ListedDocument>);
    const { status } = await scene.client().ask(NOW);
    expect(filled(status, NOW)).not.toContain(EVIL);
  });
});

describe('an attack on the form of a file', () => {
  it.each(freshAttacks)('$name: a new client takes nothing of it', async ({ mount }) => {
    const scene = await newScene();
    await mount(scene, NOW);
    const { status } = await scene.client().ask(NOW);
    expect(filled(status, NOW)).toEqual([]);
    expect(status.list).toBeNull();
  });

  it.each(twofoldAttacks)('$name: nothing but the true one is taken', async ({ mount }) => {
    const scene = await newScene();
    await mount(scene, NOW);
    const { status } = await scene.client().ask(NOW);
    const others = filled(status, NOW).filter((one) => !/^203\.0\.113\.1[01]$/.test(one));
    expect(others).toEqual([]);
  });

  it.each(freshAttacks)('$name: a client with a list keeps that', async ({ mount }) => {
    const scene = await sceneWithList();
    await mount(scene, NOW + HOUR);
    const { status } = await scene.client().ask(NOW + HOUR);
    expect(filled(status, NOW + HOUR)).toEqual(['203.0.113.10', '203.0.113.11']);
    expect(status.list?.version).toBe(3);
  });
});
