import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begun, type Desk, deskAt, publishFirst } from './support/operators.ts';

const DAY_1 = '2026-11-22';
const DAY_2 = '2026-12-05';

let desk: Desk;

beforeEach(async () => {
  desk = await begun('alice,bob', DAY_1);
  await publishFirst(desk, DAY_1, ['alice', 'bob']);
});

afterEach(() => desk.remove());

describe('keys', () => {
  it.each([
    ['{"kty":', 'damaged: take your sealed copy'],
    ['{}', 'is no private key of this command'],
    [JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }), 'is the public half of a key'],
  ])('that are %s are called what they are', async (text, why) => {
    const path = join(desk.dir, 'keys/x.private.json');
    writeFileSync(path, text, { mode: 0o600 });
    const { said } = await desk.feed(DAY_2, 'sign', '--key', path);
    expect(said).toContain(why);
    expect(said).not.toContain('repository');
  });

  it('are made by their holders, who hand over the public halves', async () => {
    const machines = ['alice', 'bob', 'timestamp'].map((name) => {
      const machine = deskAt(mkdtempSync(join(tmpdir(), `keyfence-${name}-`)));
      return { name, machine };
    });
    for (const { name, machine } of machines) await machine.feed(DAY_1, 'key', name);
    const [alice = '', bob = '', timestamp = ''] = machines.map(({ name, machine }) =>
      join(machine.dir, `${name}.public.json`),
    );
    const platform = [
      'init',
      '--platform',
      'Acme',
      '--url',
      'https://f.acme.example/',
      '--connect',
      'https://a.acme.example/',
    ];
    const office = deskAt(mkdtempSync(join(tmpdir(), 'keyfence-office-')));
    const halves = ['--list-keys', `${alice},${bob}`, '--timestamp-key', timestamp];
    const wrong = [
      '--list-keys',
      `${machines[0]?.machine.key('alice')},${bob}`,
      '--timestamp-key',
      timestamp,
    ];
    expect((await office.feed(DAY_1, ...platform, ...wrong)).said).toContain('is a PRIVATE key');
    expect((await office.feed(DAY_1, ...platform, '--list-keys', alice)).said).toContain('belong together');
    expect(await office.feed(DAY_1, ...platform, ...halves, '--drill', '--documentation')).toMatchObject({
      code: 0,
    });
    expect(readdirSync(office.dir)).not.toContain('keys');
    await office.feed(DAY_1, 'announce', '203.0.113.10', '--effective', '2026-01-15');
    for (const { name, machine } of machines.slice(0, 2))
      expect((await office.feed(DAY_1, 'sign', '--key', machine.key(name))).code).toBe(0);
    expect(office.lists()).toHaveLength(1);
    for (const { machine } of machines) machine.remove();
    office.remove();
  });

  it.each(['.git', '.hg', 'package.json'])('are never made in a source tree (%s)', async (mark) => {
    const tree = mkdtempSync(join(tmpdir(), 'keyfence-tree-'));
    mkdirSync(join(tree, mark));
    const inside = deskAt(join(tree, 'deep/feed'));
    const init = [
      'init',
      '--platform',
      'Acme',
      '--url',
      'https://f.acme.example/',
      '--connect',
      'https://a.acme.example/',
    ];
    for (const args of [
      [...init, '--holders', 'a,b'],
      ['key', 'dora'],
    ]) {
      expect((await inside.feed(DAY_1, ...args)).said).toContain(`in the source tree ${tree}`);
    }
    expect(readdirSync(inside.dir)).toEqual([]);
    rmSync(tree, { recursive: true });
  });

  it('are not made behind a link into a source tree either', async () => {
    const tree = mkdtempSync(join(tmpdir(), 'keyfence-tree-'));
    const away = mkdtempSync(join(tmpdir(), 'keyfence-away-'));
    mkdirSync(join(tree, '.git'));
    mkdirSync(join(tree, 'feed'));
    symlinkSync(join(tree, 'feed'), join(away, 'feed'));
    expect((await deskAt(join(away, 'feed')).feed(DAY_1, 'key', 'dora')).said).toContain(
      'in the source tree',
    );
    expect(readdirSync(join(tree, 'feed'))).toEqual([]);
    for (const dir of [tree, away]) rmSync(dir, { recursive: true });
  });

  it('are warned of where they were carried into a source tree', async () => {
    expect((await desk.feed(DAY_1, 'stamp', '--key', desk.key('timestamp'))).said).not.toContain('WARNING');
    mkdirSync(join(desk.dir, 'keys/.git'));
    for (const [command, name] of [
      ['stamp', 'timestamp'],
      ['sign', 'alice'],
    ] as const) {
      const { said } = await desk.feed(DAY_1, command, '--key', desk.key(name));
      expect(said).toContain(`${name}.private.json lies in the source tree`);
    }
  });

  it('that an interrupted init left are called that', async () => {
    rmSync(join(desk.dir, 'platform.json'));
    rmSync(join(desk.dir, 'draft.json'));
    const init = [
      'init',
      '--platform',
      'Acme',
      '--url',
      'https://f.acme.example/',
      '--connect',
      'https://a.acme.example/',
    ];
    expect((await desk.feed(DAY_1, ...init, '--holders', 'alice,dora')).said).toContain(
      'an "init" was interrupted there',
    );
  });
});
