import { readdirSync, rmSync, writeFileSync } from 'node:fs';
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
function smuggle(address: string, note: string | null = null): void {
  const draft = JSON.parse(desk.read('draft.json'));
  const [entry] = draft.addresses;
  const moved = { announcedAt: '2026-12-05T00:00:00.000Z', effectiveAt: '2026-12-12T00:00:00.000Z' };
  const changes = [
    ...draft.changes,
    { version: 2, at: DAY_2_ISO, text: `203.0.113.20 announced${note ?? ''}` },
  ];
  const addresses = [...draft.addresses, { ...entry, address, note, ...moved }];
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

  it('shows what users will read of a new address, and every field that changes beside a revocation', async () => {
    await desk.feed(DAY_2, 'announce', '203.0.113.12', '--region', 'fra', '--note', 'for spot');
    await desk.feed(DAY_2, 'revoke', '203.0.113.10', '--reason', 'taken over');
    const draft = JSON.parse(desk.read('draft.json'));
    const [entry] = draft.addresses;
    const addresses = [{ ...entry, note: 'send it by e-mail' }, ...draft.addresses.slice(1)];
    writeFileSync(join(desk.dir, 'draft.json'), JSON.stringify({ ...draft, addresses }));
    const { said } = await sign('alice');
    expect(said).toContain('+ 203.0.113.12 live from 2026-12-12, region fra, note for spot');
    expect(said).toContain('! 203.0.113.10 REVOKED: taken over');
    expect(said).toContain('~ 203.0.113.10 note: send it by e-mail (was none)');
  });

  it.each(['\u001b[1A\u001b[2K', 'a\nb', 'a\u202eb', 'a\u0007'])(
    'signs no text that can hide a line from who reads, and writes it out (%j)',
    async (note) => {
      smuggle('203.0.113.66', note);
      for (const { said } of [await sign('alice'), await desk.feed(DAY_2, 'show')])
        expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
      const { code, said } = await sign('alice');
      expect({ code, said }).toEqual({
        code: 1,
        said: expect.stringContaining('which can hide other lines'),
      });
      expect(readdirSync(desk.dir)).not.toContain('signing.json');
    },
  );

  it('signs nothing unless the operator answers yes', async () => {
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
    // What people read to one another is too short for a script: who prepares two lists can make both begin with it.
    const spoken = agreed.slice(0, '2-7f3a91c2'.length);
    expect(first.said).toContain(`who must see the same: ${spoken}\n`);
    expect((await script.feed(DAY_2, 'sign', '--key', desk.key('alice'), '--yes', spoken)).said).toContain(
      `--yes takes all of ${agreed}`,
    );
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
