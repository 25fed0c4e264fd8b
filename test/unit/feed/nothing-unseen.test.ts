import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** Puts an address into the draft as somebody does who prepares it by hand, with a line about something else. */
function smuggle(address: string): void {
  const draft = JSON.parse(desk.read('draft.json'));
  const [entry] = draft.addresses;
  const moved = { announcedAt: '2026-12-05T00:00:00.000Z', effectiveAt: '2026-12-12T00:00:00.000Z' };
  const changes = [...draft.changes, { version: 2, at: DAY_2_ISO, text: '203.0.113.20 announced' }];
  const addresses = [...draft.addresses, { ...entry, address, ...moved }];
  writeFileSync(join(desk.dir, 'draft.json'), JSON.stringify({ ...draft, addresses, changes }));
}
const DAY_2_ISO = '2026-12-05T00:00:00.000Z';

const sign = (name: string, ...more: string[]) => desk.feed(DAY_2, 'sign', '--key', desk.key(name), ...more);

describe('sign', () => {
  it('shows the difference of the addresses themselves, not what the draft says of itself', async () => {
    smuggle('203.0.113.66');
    const { said } = await sign('alice');
    expect(said).toContain('Against version 1, the newest that is published:');
    expect(said).toContain('  + 203.0.113.66 live from 2026-12-12');
    expect(said).not.toContain('203.0.113.20');
  });

  it.each([
    [['announce', '203.0.113.12', '--urgent'], /\+ 203\.0\.113\.12 live from 2026-12-05, URGENT/],
    [['announce', '203.0.113.12', '--replaces', '203.0.113.10'], /\+ .*replaces 203\.0\.113\.10/],
    [
      ['announce', '203.0.113.12', '--replaces', '203.0.113.10'],
      /~ 203\.0\.113\.10 last day: 2027-01-11 \(was none\)/,
    ],
    [['revoke', '203.0.113.10', '--reason', 'taken over'], /! 203\.0\.113\.10 REVOKED: taken over/],
    [['revoke', '203.0.113.10', '--reason', 'taken over'], /! NO ADDRESS IS LEFT IN USE/],
    [['discard'], /= no address changes: the list is renewed/],
  ])('after %j shows %s', async (args, line) => {
    await desk.feed(DAY_2, ...args);
    expect((await sign('alice')).said).toMatch(line);
  });

  it('signs nothing without a yes', async () => {
    await desk.feed(DAY_2, 'announce', '203.0.113.12');
    const no = deskAt(desk.dir, false);
    const { code, said } = await no.feed(DAY_2, 'sign', '--key', desk.key('alice'));
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/Nothing was signed\.$/) });
    expect(readdirSync(desk.dir)).not.toContain('signing.json');
    expect(readdirSync(join(desk.dir, 'keys'))).toContain('alice.signed.json');
    expect(desk.read('keys/alice.signed.json')).toContain('"version": 1');
  });

  it('in a script takes exactly the list that was agreed on, by version and hash', async () => {
    await desk.feed(DAY_2, 'announce', '203.0.113.12');
    const script = deskAt(desk.dir, null);
    const first = await script.feed(DAY_2, 'sign', '--key', desk.key('alice'));
    expect(first.code).toBe(1);
    const [, agreed = ''] = /--yes (\S+)/.exec(first.said) ?? [];
    expect((await desk.feed(DAY_2, 'show')).said).toContain(agreed);
    expect(await script.feed(DAY_2, 'sign', '--key', desk.key('alice'), '--yes', agreed)).toMatchObject({
      code: 0,
    });
    // The digest is the same for the second holder, who reads what the first has signed.
    expect(
      (await script.feed(DAY_2, 'sign', '--key', desk.key('bob'), '--yes', '2-00000000')).said,
    ).toContain(`--yes names 2-00000000, but what lies here is ${agreed}`);
    expect(
      await script.feed('2026-12-05T05:00Z', 'sign', '--key', desk.key('bob'), '--yes', agreed),
    ).toMatchObject({
      code: 0,
      said: expect.stringContaining('2 of 2'),
    });
  });
});

describe('the present', () => {
  it('can be another day for what writes in a folder for drills alone', async () => {
    rmSync(join(desk.dir, 'drill'));
    for (const args of [['announce', '203.0.113.12'], ['sign'], ['stamp'], ['pause', 'okx'], ['discard']]) {
      const { code, said } = await desk.feed('2027-01-01', ...args);
      expect({ code, said }).toEqual({
        code: 1,
        said: expect.stringContaining('only in a folder made with "init --drill"'),
      });
    }
    expect((await desk.feed('2026-11-23', 'show')).code).toBe(0);
    expect((await desk.feed('2026-11-23', 'check', join(desk.dir, 'public/timestamp.json'))).code).toBe(0);
  });

  it('is what a file is checked against: one from the future is refused', async () => {
    const { code, said } = await desk.feed('2026-11-20', 'check', join(desk.dir, 'public/timestamp.json'));
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining('it was issued in the future (rule future'),
    });
  });
});

describe('a list that leaves no address in use', () => {
  it('is warned of in the draft and at every stamp', async () => {
    const revoked = await desk.feed(DAY_2, 'revoke', '203.0.113.10', '--reason', 'x');
    expect(revoked.said).toContain('WARNING: no address is left in use');
    for (const name of ['alice', 'bob']) await sign(name);
    const stamped = await desk.feed(DAY_2, 'stamp', '--key', desk.key('timestamp'));
    expect(stamped.said).toContain('WARNING: no address on the list is in use');
  });
});

describe('a list key', () => {
  it.each(['alice', 'timestamp,alice'])('never signs a timestamp (%s)', async (names) => {
    const before = desk.read('public/timestamp.json');
    const keys = names.split(',').map(desk.key).join(',');
    const { code, said } = await desk.feed(DAY_1, 'stamp', '--key', keys);
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining('alice.private.json is the list key of a holder'),
    });
    expect(desk.read('public/timestamp.json')).toBe(before);
  });
});

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

  it.each(['.git', 'package.json'])('are never made in a source tree (%s)', async (mark) => {
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

describe('what is said', () => {
  it('show works on the stamper, without a draft, and prints the pauses', async () => {
    await desk.feed(DAY_1, 'pause', 'OKX', '--reason', 'page changed', '--below-version', '0.1.0.8');
    for (const name of ['draft.json', 'keys']) rmSync(join(desk.dir, name), { recursive: true });
    const { code, said } = await desk.feed(DAY_1, 'show');
    expect(code).toBe(0);
    expect(said).toContain('Fills are paused on okx, in versions below 0.1.0.8: page changed');
  });

  it('a pause of an exchange that nobody knows is refused, also when the file was written by hand', async () => {
    writeFileSync(join(desk.dir, 'pause.json'), JSON.stringify([{ exchange: 'okex', reason: 'x' }]));
    const { code, said } = await desk.feed(DAY_1, 'stamp', '--key', desk.key('timestamp'));
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('there is no exchange "okex"') });
    expect((await desk.feed(DAY_1, 'pause', 'okx', '--reason', 'x', '--below-version', 'next')).code).toBe(1);
  });

  it('a pause that is still on is brought to mind once a week', async () => {
    await desk.feed(DAY_1, 'pause', 'okx', '--reason', 'x', '--key', desk.key('timestamp'));
    const said: string[] = [];
    for (const day of ['2026-11-24', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-06'])
      said.push((await desk.feed(day, 'stamp', '--key', desk.key('timestamp'))).said);
    expect(said.map((text) => text.includes('Still meant?'))).toEqual([false, false, true, false, true]);
  });

  it('a folder that may not be read is not called missing', async () => {
    chmodSync(join(desk.dir, 'platform.json'), 0o000);
    const { said } = await desk.feed(DAY_1, 'show');
    // Root may read everything.
    if (process.getuid?.() !== 0) expect(said).toContain('you have no permission');
    chmodSync(join(desk.dir, 'platform.json'), 0o600);
  });

  it('a last day that is corrected leaves one line', async () => {
    for (const day of ['2027-03-01', '2027-03-02', '2027-03-03'])
      await desk.feed(DAY_2, 'retire', '203.0.113.10', '--on', day);
    const lines = JSON.parse(desk.read('draft.json')).changes.map(({ text }: { text: string }) => text);
    expect(lines.filter((text: string) => text.includes('retires'))).toEqual([
      '203.0.113.10 retires on 2027-03-03',
    ]);
  });

  it.each([
    [['announce', '203.0.113.12', '--effective', '2036-12-12'], 'Is the year meant?'],
    [['retire', '203.0.113.10', '--on', '2036-12-12'], 'Is the year meant?'],
    [['announce', '203.0.113.12', '--note', 'a\nb'], 'line breaks or control characters'],
    [['announce', '203.0.113.12', '--note', 'a\u001b[2Jb'], 'line breaks or control characters'],
    [['announce', '203.0.113.12', '--note', 'a\u202eb'], 'line breaks or control characters'],
  ])('%j is refused: %s', async (args, why) => {
    expect(await desk.feed(DAY_2, ...args)).toMatchObject({ code: 1, said: expect.stringContaining(why) });
  });

  it('URGENT stands in the draft line, in show and in the timeline', async () => {
    expect((await desk.feed(DAY_2, 'announce', '203.0.113.12', '--urgent')).said).toContain(', URGENT.');
    expect((await desk.feed(DAY_2, 'show')).said).toMatch(/203\.0\.113\.12 .*Current \(URGENT\)/);
  });
});
