import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { begun, publishFirst } from './support/operators.ts';
import { served } from './support/served.ts';

describe('check --since', () => {
  it('speaks as a client that holds what a folder published last', async () => {
    const [desk, other] = [await begun('alice,bob', '2026-11-22'), await begun('alice,bob', '2026-11-22')];
    await publishFirst(desk, '2026-11-22', ['alice', 'bob']);
    cpSync(desk.dir, other.dir, { recursive: true });
    for (const [at, address] of [
      [desk, '203.0.113.12'],
      [other, '203.0.113.13'],
    ] as const) {
      rmSync(at.key('alice').replace('.private', '.signed'), { force: true });
      rmSync(at.key('bob').replace('.private', '.signed'), { force: true });
      await at.feed('2026-11-23', 'announce', address);
      for (const name of ['alice', 'bob']) await at.feed('2026-11-23', 'sign', '--key', at.key(name));
      await at.feed('2026-11-23', 'stamp', '--key', at.key('timestamp'));
    }
    const { url, close } = await served(join(desk.dir, 'public'));
    expect((await desk.feed('2026-11-23', 'check', url)).said).toContain('A new client says');
    const { code, said } = await desk.feed('2026-11-23', 'check', url, '--since', other.dir);
    expect(code).toBe(1);
    expect(said).toContain('A client that holds version 2 says');
    expect(said).toContain('rule same-version');
    expect(said).toContain('do the change again on top, as the next version');
    close();
    for (const each of [desk, other]) each.remove();
  });

  it.each([
    ['before the new one was stamped', (_: string) => undefined, false],
    ['at a moment that is not known', (dir: string) => rmSync(join(dir, 'public/timestamp.json')), true],
  ])('holds back what came too late for a list that was stamped %s', async (_, change, isHeldBack) => {
    const [desk, before] = [await begun('alice,bob', '2026-11-22'), await begun('alice,bob', '2026-11-22')];
    await publishFirst(desk, '2026-11-22', ['alice', 'bob']);
    cpSync(desk.dir, before.dir, { recursive: true });
    change(before.dir);
    await desk.feed('2026-11-22', 'announce', '203.0.113.12');
    for (const name of ['alice', 'bob']) await desk.feed('2026-11-22', 'sign', '--key', desk.key(name));
    // Four days before the address goes live; the client was last there a week before.
    await desk.feed('2026-11-25', 'stamp', '--key', desk.key('timestamp'));
    const { url, close } = await served(join(desk.dir, 'public'));
    const { said } = await desk.feed('2026-11-25', 'check', url, '--since', before.dir);
    expect(said).toContain('A client that holds version 1 says');
    expect(said.includes('203.0.113.12 is held back')).toBe(isHeldBack);
    close();
    for (const each of [desk, before]) each.remove();
  });

  it('speaks by the keys that were pinned in that folder: what packages of before accept', async () => {
    const [desk, before] = [await begun('alice,bob', '2026-11-22'), await begun('alice,bob', '2026-11-22')];
    await publishFirst(desk, '2026-11-22', ['alice', 'bob']);
    cpSync(desk.dir, before.dir, { recursive: true });
    await desk.feed('2026-11-23', 'key', 'dora');
    const platform = JSON.parse(desk.read('platform.json'));
    const [alice] = platform.feed.listKeys;
    const listKeys = [alice, JSON.parse(desk.read('dora.public.json'))];
    const repinned = { ...platform, feed: { ...platform.feed, listKeys } };
    writeFileSync(join(desk.dir, 'platform.json'), JSON.stringify(repinned));
    for (const name of ['alice', 'dora'])
      await desk.feed('2026-11-23', 'sign', '--key', desk.key(name), '--above', '1');
    await desk.feed('2026-11-23', 'stamp', '--key', desk.key('timestamp'));
    const { url, close } = await served(join(desk.dir, 'public'));
    expect((await desk.feed('2026-11-23', 'check', url)).said).toContain('A new client says');
    const { code, said } = await desk.feed('2026-11-23', 'check', url, '--since', before.dir);
    expect(code).toBe(1);
    expect(said).toMatch(/A client that holds version 1 says of .*: refused\.[\s\S]*rule signature/);
    close();
    for (const each of [desk, before]) each.remove();
  });
});
