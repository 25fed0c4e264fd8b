import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeKey, publicHalf } from '../../../lib/publish/keys.ts';
import { withLock } from '../../../lib/publish/lock.ts';
import { begun, type Desk, deskAt, publishFirst } from './support/operators.ts';

const DAY_1 = '2026-11-22';
const DAY_2 = '2026-12-05';

let a: Desk;
let b: Desk;
/** The file of version 1. */
let first = '';

/** Two copies of one folder, as two operators have them; keys are where they were. */
beforeEach(async () => {
  a = await begun('alice,bob,carol', DAY_1);
  await publishFirst(a, DAY_1, ['alice', 'bob']);
  [first = ''] = a.lists();
  b = deskAt(mkdtempSync(join(tmpdir(), 'keyfence-copy-')));
  cpSync(a.dir, b.dir, { recursive: true });
  rmSync(join(b.dir, 'keys'), { recursive: true });
});

afterEach(() => {
  vi.useRealTimers();
  a.remove();
  b.remove();
});

const announced = (desk: Desk) => desk.feed(DAY_2, 'announce', '203.0.113.13');
const revoked = (desk: Desk) => desk.feed(DAY_2, 'revoke', '203.0.113.10', '--reason', 'taken over');
const sign = (desk: Desk, name: string, ...more: string[]) =>
  desk.feed(DAY_2, 'sign', '--key', a.key(name), ...more);
const stamp = (desk: Desk) => desk.feed(DAY_2, 'stamp', '--key', a.key('timestamp'));

/** Signs version 2 in a folder of its own, with keys that remember nothing: how two files of one version come about. */
async function signedElsewhere(desk: Desk, names: readonly string[]): Promise<void> {
  for (const name of names) rmSync(a.key(name).replace('.private', '.signed'), { force: true });
  for (const name of names) await sign(desk, name);
}

/** Brings the published lists of one folder into another. */
function bring(from: Desk, to: Desk): void {
  for (const name of from.lists()) cpSync(join(from.dir, 'public', name), join(to.dir, 'public', name));
}

describe('a holder’s key', () => {
  it('signs one list per version, on whatever copy of the folder it is used', async () => {
    await announced(a);
    for (const name of ['alice', 'bob']) await sign(a, name);
    await revoked(b);
    expect(await sign(b, 'carol')).toMatchObject({ code: 0 });
    const refused = await sign(b, 'bob');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('this key signed another version 2, which this folder does not hold');
    expect(refused.said).toContain('! 203.0.113.10 REVOKED: taken over');
    expect(refused.said).toContain('- 203.0.113.13 is left out');
    expect(b.lists()).toHaveLength(1);
  });

  it('signs no later list either that leaves out what it signed before', async () => {
    await announced(a);
    await sign(a, 'alice');
    await revoked(b);
    expect(await sign(b, 'alice')).toMatchObject({ code: 1 });
    bring(a, b);
    await sign(a, 'bob');
    bring(a, b);
    await b.feed(DAY_2, 'discard');
    await revoked(b);
    expect((await sign(b, 'alice')).said).toContain('Next: bob or carol signs too');
    expect((await sign(b, 'carol')).said).toContain('version 3');
  });

  it('signs above a version that was given up, where that is said', async () => {
    await announced(a);
    await sign(a, 'alice');
    const { said } = await a.feed(DAY_2, 'discard');
    expect(said).toContain('signs the next list with --above 2');
    await revoked(a);
    expect(await sign(a, 'alice')).toMatchObject({ code: 1 });
    expect((await sign(a, 'alice', '--above', '2')).said).toContain('Version 3 of Acme');
    expect((await sign(a, 'bob')).said).toContain('version 3 is');
  });

  it('has signed nothing in vain where another holder has published it meanwhile', async () => {
    await announced(a);
    await sign(a, 'alice');
    cpSync(join(a.dir, 'signing.json'), join(b.dir, 'signing.json'));
    await sign(b, 'bob');
    bring(b, a);
    cpSync(join(b.dir, 'draft.json'), join(a.dir, 'draft.json'));
    const { code, said } = await revoked(a);
    expect({ code, said }).toEqual({ code: 0, said: expect.not.stringContaining('void') });
    expect((await sign(a, 'alice')).said).toContain('Version 3 of Acme');
  });

  it('goes on with what it had begun to sign when it was interrupted', async () => {
    await announced(a);
    await sign(a, 'alice');
    const before = a.read('signing.json');
    rmSync(join(a.dir, 'signing.json'));
    expect(await a.feed('2026-12-05T10:00Z', 'sign', '--key', a.key('alice'))).toMatchObject({ code: 0 });
    expect(JSON.parse(a.read('signing.json')).payload).toBe(JSON.parse(before).payload);
  });

  it('begins no renewal when it is used once more on what was just published', async () => {
    await announced(a);
    for (const name of ['alice', 'bob']) await sign(a, name);
    const again = await sign(a, 'bob');
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining('is published already') });
    expect(existsSync(join(a.dir, 'signing.json'))).toBe(false);
    expect(a.read('keys/bob.signed.json')).toContain('"version": 2');
  });

  it('remembers before it signs: where it cannot, nothing is signed', async () => {
    await announced(a);
    writeFileSync(a.key('alice').replace('.private', '.signed'), '{');
    expect((await sign(a, 'alice')).said).toContain('alice.signed.json is not JSON');
    expect(existsSync(join(a.dir, 'signing.json'))).toBe(false);
  });
});

describe('the stamper', () => {
  it('refuses two lists of one version, and says what differs and what to do', async () => {
    await announced(a);
    await signedElsewhere(a, ['alice', 'bob']);
    await revoked(b);
    await signedElsewhere(b, ['carol', 'bob']);
    bring(b, a);
    const { code, said } = await stamp(a);
    expect(code).toBe(1);
    const second = a.lists().filter((name) => name !== first);
    expect(second).toHaveLength(2);
    for (const name of second) expect(said).toContain(name);
    expect(said).toContain('Two lists of version 2');
    expect(said).toMatch(/[+-] 203\.0\.113\.13/);
    expect(said).toMatch(/! 203\.0\.113\.10 (?:REVOKED: taken over|is no longer revoked)/);
    expect(said).toContain('holders sign version 3');
  });

  it.each(['timestamp.json', 'stamped.json'])(
    'refuses another file of a version that it has stamped, also when %s is lost',
    async (lost) => {
      await announced(a);
      await signedElsewhere(a, ['alice', 'bob']);
      await stamp(a);
      await revoked(b);
      await signedElsewhere(b, ['carol', 'bob']);
      const [mine = ''] = a.lists().filter((name) => !b.lists().includes(name));
      bring(b, a);
      rmSync(join(a.dir, 'public', mine));
      rmSync(join(a.dir, lost === 'timestamp.json' ? 'public/timestamp.json' : lost));
      const { code, said } = await stamp(a);
      expect(code).toBe(1);
      expect(said).toContain(`Version 2 was stamped as ${mine}`);
      expect(said).toContain(`Bring ${mine} back`);
      expect(said).toContain('sign version 3');
    },
  );

  it('says that pins were changed before the holders who stay had signed, and how to go on', async () => {
    const platform = JSON.parse(a.read('platform.json'));
    const { listKeys } = platform.feed;
    const dora = await makeKey('dora');
    const after = { ...platform.feed, listKeys: [...listKeys.slice(1), publicHalf(dora)] };
    const repin = () =>
      writeFileSync(join(a.dir, 'platform.json'), JSON.stringify({ ...platform, feed: after }));
    const back = () => writeFileSync(join(a.dir, 'platform.json'), JSON.stringify(platform));
    repin();
    const { code, said } = await stamp(a);
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining(`${first} (version 1) is signed by too few of the keys`),
    });
    expect((await sign(a, 'carol')).said).toContain('WARNING:');
    back();
    await a.feed(DAY_2, 'discard');
    // Carol has not signed the list of today: with her the renewal begins.
    for (const name of ['carol', 'bob']) await sign(a, name, '--above', '2');
    repin();
    expect(await stamp(a)).toMatchObject({ code: 0 });
  });

  it('never goes back to an older list', async () => {
    await announced(a);
    for (const name of ['alice', 'bob']) await sign(a, name);
    await stamp(a);
    for (const name of a.lists().filter((file) => !b.lists().includes(file)))
      rmSync(join(a.dir, 'public', name));
    expect((await stamp(a)).said).toContain('Version 2 was stamped already');
  });

  it('applies the client’s own rules to what it stamped before', async () => {
    await announced(a);
    for (const name of ['alice', 'bob']) await sign(a, name);
    await stamp(a);
    const two = a.lists().filter((file) => !b.lists().includes(file));
    const gone = JSON.parse(b.read('draft.json'));
    writeFileSync(join(b.dir, 'draft.json'), JSON.stringify({ ...gone, version: 2 }));
    await b.feed(DAY_2, 'revoke', '203.0.113.10', '--reason', 'x');
    await signedElsewhere(b, ['alice', 'carol']);
    bring(b, a);
    expect(two).toHaveLength(1);
    const { code, said } = await stamp(a);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('rule vanished: 203.0.113.13') });
  });
});

describe('commands that write', () => {
  it('wait for one another, so that nothing of twelve at once is lost', async () => {
    const many = Array.from({ length: 12 }, (_, at) => `203.0.113.${100 + at}`);
    const ended = await Promise.all(many.map((address) => a.feed(DAY_2, 'announce', address)));
    expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
    const { addresses } = JSON.parse(a.read('draft.json'));
    expect(addresses).toHaveLength(13);
  });

  it('wait on where the clock went on although the machine stood still', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const path = join(a.dir, 'lock');
    const first = withLock(path, async () => {
      await wait(50);
      vi.setSystemTime(Date.now() + 60_000);
      await wait(100);
      return 'first';
    });
    const ended = await Promise.all([first, withLock(path, () => 'second')]);
    expect(ended).toEqual(['first', 'second']);
  });

  it('take over the lock of a command that is gone, and refuse where one runs on', async () => {
    const lock = join(a.dir, 'lock');
    const host = (await import('node:os')).hostname();
    writeFileSync(lock, JSON.stringify({ pid: 4_194_303, host, since: 'x' }));
    expect(await announced(a)).toMatchObject({ code: 0 });
    expect(existsSync(lock)).toBe(false);
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', since: 'x' }));
    const { code, said } = await revoked(a);
    expect(code).toBe(1);
    expect(said).toContain('process 1 on elsewhere');
    expect(readFileSync(lock, 'utf8')).toContain('elsewhere');
  }, 60_000);

  it('refuse a draft that follows an older list than the published one', async () => {
    await announced(a);
    for (const name of ['alice', 'bob']) await sign(a, name);
    bring(a, b);
    expect((await revoked(b)).said).toContain('The draft follows version 1, but version 2 is published.');
  });
});
