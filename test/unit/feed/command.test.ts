import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../lib/feed/sha256.ts';
import { runFeed } from '../../../lib/publish/command/index.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'keyfence-feed-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

/** Runs a command on a day, with somebody who says yes to all; returns its exit code and what it said. */
async function feed(day: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const operator = { say, warn: say, ask: async () => true };
  const code = await runFeed([...args, '--dir', dir, '--now', day], operator, Date.now);
  return { code, said: lines.join('\n') };
}

const key = (name: string) => join(dir, 'keys', `${name}.private.json`);

const runInit = (...more: string[]) =>
  feed(
    '2026-11-22',
    'init',
    '--platform',
    'Acme',
    '--url',
    'https://feed.acme.example/',
    '--connect',
    'https://app.acme.example/',
    '--holders',
    'alice,bob',
    '--drill',
    ...more,
  );

const init = (...more: string[]) => runInit('--documentation', ...more);

async function signed(day: string): Promise<void> {
  expect((await feed(day, 'sign', '--key', key('alice'))).code).toBe(0);
  expect((await feed(day, 'sign', '--key', key('bob'))).said).toContain('2 of 2 signatures');
  expect((await feed(day, 'stamp', '--key', key('timestamp'))).code).toBe(0);
}

async function live(): Promise<void> {
  await init();
  await feed('2026-11-22', 'announce', '203.0.113.10', '--effective', '2026-01-15');
  await signed('2026-11-22');
}

describe('npm run feed', () => {
  it('carries a rotation from its announcement past its last day', async () => {
    await live();
    await feed('2026-12-05', 'announce', '203.0.113.12', '--replaces', '203.0.113.10');
    await signed('2026-12-05');
    expect((await feed('2026-12-05', 'show')).said).toContain('203.0.113.12           ╌');
    expect((await feed('2026-12-12', 'show')).said).toMatch(/203\.0\.113\.10 .*Current until 2027-01-11/);
    expect((await feed('2027-01-11', 'show')).said).toMatch(/203\.0\.113\.10 .*Off since 2027-01-11/);
    expect(readdirSync(join(dir, 'public')).filter((name) => name.startsWith('list-'))).toHaveLength(2);
  });

  it('shows the fingerprint that popup and API Connect show', async () => {
    await live();
    const { sha256 } = JSON.parse(
      Buffer.from(
        JSON.parse(readFileSync(join(dir, 'public', 'timestamp.json'), 'utf8')).payload,
        'base64url',
      ).toString(),
    );
    expect((await feed('2026-11-22', 'show')).said).toContain(fingerprintOf(sha256));
  });

  it('makes keys that no other user of the machine can read, and refuses one that others can', async () => {
    await init();
    expect(statSync(join(dir, 'keys')).mode & 0o777).toBe(0o700);
    expect(statSync(key('alice')).mode & 0o777).toBe(0o600);
    chmodSync(key('alice'), 0o644);
    expect(await feed('2026-11-22', 'sign', '--key', key('alice'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('chmod 600'),
    });
  });

  it('never writes over keys that are there', async () => {
    await init();
    const before = readFileSync(key('alice'), 'utf8');
    expect(await init()).toMatchObject({ code: 1, said: expect.stringContaining('is there already') });
    expect(readFileSync(key('alice'), 'utf8')).toBe(before);
  });

  it('warns at a threshold of 1 and takes 2 where nothing is said', async () => {
    expect((await init('--threshold', '1')).said).toContain('WARNING');
    expect(JSON.parse(readFileSync(join(dir, 'platform.json'), 'utf8')).feed.listThreshold).toBe(1);
  });

  it('proposes no address that it would refuse, and names the way on where one is for documentation', async () => {
    const begun = await runInit();
    expect(begun.said).toContain('announce ADDRESS --effective 2026-01-15');
    const refused = await feed('2026-11-22', 'announce', '203.0.113.10', '--effective', '2026-01-15');
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('"allowDocumentation": true') });
    const path = join(dir, 'platform.json');
    const platform = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...platform, allowDocumentation: true }));
    const taken = await feed('2026-11-22', 'announce', '203.0.113.10', '--effective', '2026-01-15');
    expect(taken.code).toBe(0);
    expect((await feed('2026-11-22', 'announce', '10.0.0.1')).said).not.toContain('allowDocumentation');
  });

  it('puts private halves into no file but the keys', async () => {
    await live();
    const { d } = JSON.parse(readFileSync(key('alice'), 'utf8'));
    const shared = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
      (file) => file.isFile() && !file.parentPath.endsWith('keys'),
    );
    expect(shared.length).toBeGreaterThan(3);
    for (const file of shared)
      expect(readFileSync(join(file.parentPath, file.name), 'utf8')).not.toContain(d);
  });

  it('voids the signatures given so far when the draft changes', async () => {
    await live();
    await feed('2026-12-05', 'announce', '203.0.113.12');
    await feed('2026-12-05', 'sign', '--key', key('alice'));
    expect((await feed('2026-12-05', 'announce', '203.0.113.13')).said).toContain('void');
    expect(existsSync(join(dir, 'signing.json'))).toBe(false);
  });

  it('counts a holder once', async () => {
    await live();
    await feed('2026-12-05', 'sign', '--key', key('alice'));
    expect((await feed('2026-12-05', 'sign', '--key', key('alice'))).said).toContain('1 of 2 signatures');
  });

  it('pauses an exchange and lifts that again', async () => {
    await live();
    const paused = await feed(
      '2026-11-22',
      'pause',
      'okx',
      '--reason',
      'page changed',
      '--key',
      key('timestamp'),
    );
    expect(paused.said).toContain('Fills are paused on okx: page changed');
    const lifted = await feed('2026-11-22', 'pause', 'okx', '--lift', '--key', key('timestamp'));
    expect(lifted.said).not.toContain('Fills are paused');
  });

  it('stamps with two keys while a new one is brought in', async () => {
    await live();
    await feed('2026-11-22', 'key', 'timestamp-2');
    await feed('2026-11-22', 'stamp', '--key', `${key('timestamp')},${key('timestamp-2')}`);
    const { signatures } = JSON.parse(readFileSync(join(dir, 'public', 'timestamp.json'), 'utf8'));
    expect(signatures).toHaveLength(2);
    expect((await feed('2026-11-22', 'check', join(dir, 'public', 'timestamp.json'))).code).toBe(0);
  });

  it('warns while there is time that a list runs out, and stamps none that has', async () => {
    await live();
    expect((await feed('2026-12-28', 'stamp', '--key', key('timestamp'))).said).toContain(
      'runs out in 9 days',
    );
    expect((await feed('2027-01-06', 'stamp', '--key', key('timestamp'))).code).toBe(1);
  });

  it('lets cron throw its output away and still mails what matters', async () => {
    await live();
    const warned: string[] = [];
    const quietly = (day: string, ...args: string[]) =>
      runFeed(
        [...args, '--dir', dir, '--now', day],
        { say: () => undefined, warn: (line) => void warned.push(line) },
        Date.now,
      );
    await quietly('2026-11-23', 'stamp', '--key', key('timestamp'));
    expect(warned).toEqual([]);
    await quietly('2026-12-28', 'stamp', '--key', key('timestamp'));
    expect(warned.splice(0)).toEqual([expect.stringContaining('runs out in 9 days')]);
    await quietly('2026-12-29T10:00Z', 'check', join(dir, 'public', 'timestamp.json'));
    expect(warned.splice(0)).toEqual([expect.stringContaining('expires in 14 hours. Has cron stopped?')]);
    await quietly('2027-01-07', 'stamp', '--key', key('timestamp'));
    expect(warned).toEqual([expect.stringContaining('has run out')]);
  });

  it('checks a file as a client would', async () => {
    await live();
    const timestamp = join(dir, 'public', 'timestamp.json');
    expect(await feed('2026-11-23', 'check', timestamp)).toMatchObject({
      code: 0,
      said: expect.stringContaining('24 hours'),
    });
    expect(await feed('2026-11-25', 'check', timestamp)).toMatchObject({
      code: 1,
      said: expect.stringContaining('EXPIRED'),
    });
    writeFileSync(timestamp, readFileSync(timestamp, 'utf8').replace('"payload":"e', '"payload":"f'));
    expect(await feed('2026-11-23', 'check', timestamp)).toMatchObject({
      code: 1,
      said: expect.stringContaining('signature'),
    });
  });

  it.each([
    [['announce', '10.0.0.1'], 1, 'public unicast'],
    [['announce', '198.51.100.0/24'], 1, 'not one exact address'],
    [['announce'], 1, 'Which address?'],
    [['announce', '203.0.113.12', '--effective', 'tomorrow'], 1, 'not a date'],
    [['announce', '203.0.113.12', '--effective', '2026-12-01'], 1, "7 days' notice"],
    [['retire', '203.0.113.99'], 1, 'not on the list'],
    [['revoke', '203.0.113.10'], 1, '--reason is missing'],
    [['sign', '--key', 'nowhere'], 1, 'no key at nowhere'],
    [['stamp', '--key', 'nowhere'], 1, 'no key at nowhere'],
    [['pause', 'okx'], 1, '--reason is missing'],
    [['announce', '203.0.113.12', '--effective', '2027-02-30'], 1, 'not a date'],
    [['announce', '203.0.113.10'], 1, 'on the list already'],
    [['announce', '203.0.113.12', '203.0.113.13'], 1, 'left over'],
    [['announce', '203.0.113.12', '--note', 'x'.repeat(301)], 1, 'at most 300'],
    [['announce', '203.0.113.12', '--replaces', '203.0.113.99'], 1, 'nothing can replace it'],
    [['pause', 'okex', '--reason', 'x'], 1, 'There are: binance, bybit, okx'],
    [['pause', 'okx', '--lift'], 1, 'not paused'],
    [['stamp'], 1, '--key is missing'],
    [['check', '/nowhere'], 1, '/nowhere cannot be read: it is not there.'],
    [['check', '/'], 1, '/ cannot be read: it is a folder.'],
    [['dance'], 2, 'There is no command "dance". There are: init'],
    [['toString'], 2, 'There is no command "toString"'],
    [
      ['retire', '203.0.113.10', '--effective', '2027-02-01'],
      2,
      '"retire" takes no --effective. It takes --on, --exchanges.',
    ],
    [['announce', '--nonsense'], 2, 'There is no option --nonsense.'],
    [['sign', '--key'], 2, '--key needs a value.'],
    [['announce', '203.0.113.12', '--urgent=yes'], 2, '--urgent takes no value.'],
    [['help'], 0, 'announce ADDRESS'],
  ] as const)('answers %j with exit code %i and "%s"', async (args, code, said) => {
    await live();
    expect(await feed('2026-11-30', ...args)).toMatchObject({ code, said: expect.stringContaining(said) });
  });

  it('says which file is broken, and what a missing folder wants', async () => {
    expect((await feed('2026-11-30', 'pause', 'okx', '--reason', 'x')).said).toContain('Begin with "init"');
    await live();
    writeFileSync(join(dir, 'draft.json'), '{');
    expect((await feed('2026-11-30', 'show')).said).toContain(`${join(dir, 'draft.json')} is not JSON`);
    writeFileSync(join(dir, 'draft.json'), '{}');
    expect((await feed('2026-11-30', 'show')).said).toContain('is not what it should be');
  });

  it('makes nothing at all where one of the keys cannot be made', async () => {
    const said = async (...more: string[]) => (await init(...more)).said;
    expect(await said('--holders', 'alice,timestamp')).toContain('No holder may be called "timestamp"');
    expect(await said('--threshold', '3')).toContain('--threshold is 3, but only 2 holders are named');
    expect(await said('--connect', 'app')).toBe('Nothing was made:\n- --connect: Invalid URL');
    expect(readdirSync(dir)).toEqual([]);
    await feed('2026-11-22', 'key', 'bob');
    expect(await said()).toContain('an "init" was interrupted there; nothing was changed');
    expect(existsSync(key('alice'))).toBe(false);
  });

  it('makes one more key, for one that was lost, and keeps all of them from git', async () => {
    await init();
    expect((await feed('2026-11-22', 'key', 'dora')).said).toContain('"kid":"dora"');
    expect(statSync(key('dora')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dir, 'keys', '.gitignore'), 'utf8')).toBe('*\n');
    expect((await feed('2026-11-22', 'key', 'dora')).code).toBe(1);
  });

  it('takes a slip in the draft back', async () => {
    await live();
    const before = JSON.parse(readFileSync(join(dir, 'draft.json'), 'utf8'));
    await feed('2026-12-05', 'announce', '203.0.113.13', '--replaces', '203.0.113.10');
    await feed('2026-12-05', 'sign', '--key', key('alice'));
    const { said } = await feed('2026-12-05', 'discard');
    expect(said).toContain('Taken back: 203.0.113.13 announced');
    expect(JSON.parse(readFileSync(join(dir, 'draft.json'), 'utf8'))).toEqual(before);
    expect(existsSync(join(dir, 'signing.json'))).toBe(false);
  });

  it('signs nothing that comes too late for its notice, and warns of what was stamped too late', async () => {
    await live();
    await feed('2026-12-05', 'announce', '203.0.113.12');
    expect(await feed('2026-12-07', 'sign', '--key', key('alice'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('too soon for what is signed today'),
    });
    for (const name of ['alice', 'bob']) await feed('2026-12-05', 'sign', '--key', key(name));
    expect((await feed('2026-12-07', 'stamp', '--key', key('timestamp'))).said).toContain(
      'WARNING: 203.0.113.12 was stamped too late for its notice',
    );
  });

  it('says that users must confirm what is urgent', async () => {
    await live();
    await feed('2026-12-05', 'announce', '203.0.113.12', '--urgent');
    expect((await feed('2026-12-05', 'sign', '--key', key('alice'))).said).toContain(
      '203.0.113.12 is urgent: every user must confirm it by hand.',
    );
  });

  it('adds no signature to what was changed on its way to the next holder', async () => {
    await live();
    await feed('2026-12-05', 'announce', '203.0.113.12');
    expect((await feed('2026-12-05', 'sign', '--key', key('alice'))).said).toContain('Next: bob signs too');
    const signing = join(dir, 'signing.json');
    const { payload, signatures } = JSON.parse(readFileSync(signing, 'utf8'));
    const changed = Buffer.from(payload, 'base64url').toString().replace('203.0.113.12', '203.0.113.66');
    writeFileSync(
      signing,
      JSON.stringify({ payload: Buffer.from(changed).toString('base64url'), signatures }),
    );
    expect((await feed('2026-12-05', 'sign', '--key', key('bob'))).said).toContain('changed on its way');
  });

  it('stamps with no key that clients do not pin', async () => {
    await live();
    await feed('2026-11-22', 'key', 'mallory');
    expect((await feed('2026-11-22', 'stamp', '--key', key('mallory'))).said).toContain(
      'not among the timestamp keys',
    );
  });

  it('refuses a signature by a key that platform.json does not pin', async () => {
    await live();
    expect(await feed('2026-11-30', 'sign', '--key', key('timestamp'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('not among the list keys'),
    });
  });
});
