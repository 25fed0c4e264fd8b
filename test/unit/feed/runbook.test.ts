import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFeed } from '../../../scripts/packages/feed-bundle.ts';
import { forge, type Places, revokeForged, SHARED } from './support/forged.ts';
import { carry, type Machine, machineAt, privateKeysUnder } from './support/machine.ts';
import { Memory } from './support/memory.ts';
import { addresses, released } from './support/released.ts';
import { served } from './support/served.ts';

/**
 * The whole of `docs/runbook.md`, from empty folders: two holders and the stamper on three machines that have nothing but
 * the bundled command, files carried between them, a static host, and clients of the packages that were released.
 */
const HOUR = 3_600_000;

let top = '';
let alice: Machine;
let bob: Machine;
let stamper: Machine;
let host: Awaited<ReturnType<typeof served>>;
let places: Places;
let sha256 = '';

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'keyfence-runbook-'));
  const { path, sha256: hash } = await bundleFeed(join(top, 'release'));
  sha256 = hash;
  alice = machineAt(join(top, 'alice'), path);
  bob = machineAt(join(top, 'bob'), path);
  stamper = machineAt(join(top, 'stamper'), path);
  host = await served(join(top, 'host'));
  places = { top, alice, bob, stamper };
}, 60_000);

afterAll(() => {
  host.close();
  rmSync(top, { recursive: true, force: true });
});

/** Both sign what lies in alice's folder; the stamper stamps; the list goes up first. */
async function publish(now: string): Promise<string> {
  const first = await alice.sign(now, 'feed/keys/alice.private.json');
  carry(alice, bob, ...SHARED, 'feed/signing.json');
  await bob.sign(now, 'feed/keys/bob.private.json');
  carry(bob, alice, 'feed/draft.json', 'feed/public');
  return first + (await stamp(now));
}

async function stamp(now: string, keys = 'feed/keys/timestamp.private.json'): Promise<string> {
  for (const name of readdirSync(alice.path('feed/public')).filter((file) => file.startsWith('list-')))
    cpSync(alice.path('feed/public', name), stamper.path('feed/public', name));
  const said = await stamper.well(now, `stamp --key ${keys}`);
  const files = readdirSync(stamper.path('feed/public')).toSorted();
  for (const file of files)
    cpSync(stamper.path('feed/public', file), join(top, 'host', file), { recursive: true });
  return said;
}

/** Brings another `platform.json` to all three machines. */
function repin(change: (platform: { feed: Record<string, unknown> }) => void): void {
  const platform = JSON.parse(readFileSync(alice.path('feed/platform.json'), 'utf8'));
  change(platform);
  writeFileSync(alice.path('feed/platform.json'), JSON.stringify(platform));
  for (const machine of [bob, stamper]) carry(alice, machine, 'feed/platform.json');
}

const half = (machine: Machine, name: string) =>
  JSON.parse(readFileSync(machine.path(`feed/${name}.public.json`), 'utf8'));

describe('the runbook, on three machines', () => {
  it('the command is one file that needs no packages, and is the same bytes when it is bundled again', async () => {
    expect((await alice.well('', 'help')).split('\n')[0]).toContain('node keyfence-feed.mjs COMMAND');
    expect((await bundleFeed(join(top, 'again'))).sha256).toBe(sha256);
  });

  it('ceremony: each holder makes a key, and only public halves go around', async () => {
    for (const [machine, name] of [
      [alice, 'alice'],
      [bob, 'bob'],
      [stamper, 'timestamp'],
    ] as const)
      await machine.well('', `key ${name}`);
    await bob.well('', 'key carol');
    carry(bob, alice, 'feed/bob.public.json', 'feed/carol.public.json');
    carry(stamper, alice, 'feed/timestamp.public.json');
    const keys = ['alice', 'bob', 'carol'].map((name) => `feed/${name}.public.json`).join(',');
    await alice.well(
      '2026-11-28',
      `init --platform Acme --url ${host.url} --connect ${host.url}connect --list-keys ${keys} --timestamp-key feed/timestamp.public.json --documentation --drill`,
    );
    for (const machine of [bob, stamper])
      carry(alice, machine, 'feed/platform.json', 'feed/drill', 'feed/public');
    expect(privateKeysUnder(alice.dir)).toEqual(['alice.private.json']);
    expect(privateKeysUnder(stamper.dir)).toEqual(['timestamp.private.json']);
    await alice.well('2026-11-28', 'announce 203.0.113.10 --effective 2026-01-15');
    await alice.well('2026-11-28', 'announce 203.0.113.11 --effective 2026-01-15');
    await publish('2026-11-28');
    expect(await stamper.well('2026-11-28', 'check')).toContain('fresh');
    const user = released(alice.path('feed/platform.json'));
    expect(addresses(await user.at('2026-11-28T01:00Z'))).toEqual(['203.0.113.10', '203.0.113.11']);
  }, 60_000);

  it('rotation: announced, live after 7 days, the old one off 30 days later', async () => {
    const user = released(alice.path('feed/platform.json'));
    await user.at('2026-11-28T02:00Z');
    await alice.well('2026-12-05', 'announce 203.0.113.12 --replaces 203.0.113.10');
    expect(await publish('2026-12-05')).toContain(
      '+ 203.0.113.12 live from 2026-12-12, replaces 203.0.113.10',
    );
    const { heldBack, list } = await user.at('2026-12-05T01:00Z');
    expect({ heldBack, version: list?.version }).toEqual({ heldBack: [], version: 2 });
    expect(await stamper.well('2027-01-11', 'show')).toMatch(/203\.0\.113\.10 .*Off since 2027-01-11/);
  }, 60_000);

  it('a server is taken over: revoked, and replaced urgently', async () => {
    const user = released(alice.path('feed/platform.json'));
    await user.at('2026-12-05T02:00Z');
    await alice.well('2026-12-06', 'revoke 203.0.113.11 --reason taken-over');
    await alice.well('2026-12-06', 'announce 203.0.113.40 --urgent');
    expect(await publish('2026-12-06')).toMatch(
      /! 203\.0\.113\.11 REVOKED: taken-over[\s\S]*203\.0\.113\.40 .*URGENT/,
    );
    const status = await user.at('2026-12-06T01:00Z');
    expect(status.heldBack).toMatchObject([{ address: '203.0.113.40', why: 'urgent' }]);
    expect(
      status.list?.addresses.find(({ address }) => `${address}` === '203.0.113.11')?.revoked,
    ).toBeTruthy();
  }, 60_000);

  it('a bad release: fills stop, go on with the mended one while it is rolled out, and everywhere after the lift', async () => {
    const file = alice.path('feed/platform.json');
    const [bad, mended] = [released(file, new Memory(), '0.1.0.6'), released(file)];
    const paused = async (now: string) =>
      Promise.all([bad, mended].map(async (user) => (await user.at(now)).paused.length));
    const key = '--key feed/keys/timestamp.private.json';
    const upload = () => cpSync(stamper.path('feed/public/timestamp.json'), join(top, 'host/timestamp.json'));
    await stamper.well('2026-12-07', `pause okx --reason page-changed ${key}`);
    upload();
    expect(await paused('2026-12-07T01:00Z')).toEqual([1, 1]);
    await stamper.well(
      '2026-12-07T02:00Z',
      `pause okx --reason update-Keyfence --below-version 0.1.0.7 ${key}`,
    );
    upload();
    expect(await paused('2026-12-07T03:00Z')).toEqual([1, 0]);
    await stamper.well('2026-12-07T04:00Z', `pause okx --lift ${key}`);
    upload();
    expect(await paused('2026-12-07T05:00Z')).toEqual([0, 0]);
  }, 60_000);

  it('the timestamp key leaks: stamped with both, old and new packages accept it; later the old key is refused', async () => {
    const old = released(alice.path('feed/platform.json'));
    await old.at('2026-12-07T06:00Z');
    await stamper.well('', 'key timestamp-2');
    carry(stamper, alice, 'feed/timestamp-2.public.json');
    repin(({ feed }) => Object.assign(feed, { timestampKeys: [half(alice, 'timestamp-2')] }));
    // Both keys first, the release after it: a package whose key has signed nothing yet would believe nothing.
    const renewed = released(alice.path('feed/platform.json'), old.storage);
    await stamp('2026-12-08', 'feed/keys/timestamp.private.json,feed/keys/timestamp-2.private.json');
    expect((await old.at('2026-12-08T01:00Z')).state).toBe('fresh');
    expect((await renewed.at('2026-12-08T02:00Z')).state).toBe('fresh');
    expect((await stamper.feed('2026-12-09', 'stamp --key feed/keys/timestamp.private.json')).code).toBe(1);
    rmSync(stamper.path('feed/keys/timestamp.private.json'));
    cpSync(
      stamper.path('feed/keys/timestamp-2.private.json'),
      stamper.path('feed/keys/timestamp.private.json'),
    );
    await stamp('2026-12-09');
  }, 60_000);

  it('a holder’s key is lost or leaks: the two that both packages pin sign until the new one is released', async () => {
    const old = released(alice.path('feed/platform.json'));
    await old.at('2026-12-09T01:00Z');
    await bob.well('', 'key dora');
    carry(bob, alice, 'feed/dora.public.json');
    const kept = ['alice', 'bob'].map((name) => half(alice, name));
    repin(({ feed }) => Object.assign(feed, { listKeys: [...kept, half(alice, 'dora')] }));
    const renewed = released(alice.path('feed/platform.json'), old.storage);
    await alice.well('2026-12-10', 'announce 203.0.113.13');
    await publish('2026-12-10');
    for (const user of [renewed, old])
      expect(addresses(await user.at('2026-12-10T01:00Z'))).toContain('203.0.113.13');
    expect((await bob.feed('2026-12-10', 'sign --key feed/keys/carol.private.json')).said).toContain(
      'not among the list keys',
    );
  }, 60_000);

  it('two list keys leak: what is forged is held back, and a release with new keys leaves it behind', async () => {
    const file = alice.path('feed/platform.json');
    const before = readFileSync(file, 'utf8');
    const user = released(file);
    await user.at('2026-12-10T03:00Z');
    await forge(places);
    const poisoned = await user.at('2026-12-11T01:00Z');
    expect(poisoned.list?.version).toBe(91);
    expect(poisoned.heldBack).toContainEqual({ address: '203.0.113.66', why: 'urgent' });
    await revokeForged(places);
    const after = await user.at('2026-12-11T02:30Z');
    expect(after.list?.version).toBe(92);
    expect(after.heldBack.map(({ address }) => `${address}`)).not.toContain('203.0.113.66');
    // New keys on new machines, a floor at the next version, and a release.
    await alice.well('', 'key erin');
    await bob.well('', 'key frank');
    await stamper.well('', 'key timestamp-3');
    carry(bob, alice, 'feed/frank.public.json');
    carry(stamper, alice, 'feed/timestamp-3.public.json');
    const { version } = JSON.parse(readFileSync(alice.path('feed/draft.json'), 'utf8'));
    repin(({ feed }) =>
      Object.assign(feed, {
        listKeys: [half(alice, 'erin'), half(alice, 'frank')],
        timestampKeys: [half(alice, 'timestamp-3')],
        versionFloor: version + 1,
      }),
    );
    await alice.sign('2026-12-11T02:00Z', 'feed/keys/erin.private.json');
    carry(alice, bob, ...SHARED, 'feed/signing.json');
    await bob.sign('2026-12-11T02:00Z', 'feed/keys/frank.private.json');
    carry(bob, alice, 'feed/draft.json', 'feed/public');
    rmSync(stamper.path('feed/stamped.json'));
    rmSync(stamper.path('feed/public/timestamp.json'));
    await stamp('2026-12-11T02:00Z', 'feed/keys/timestamp-3.private.json');
    const renewed = released(file, user.storage);
    const status = await renewed.at('2026-12-11T03:00Z');
    expect(status.state).toBe('fresh');
    expect(status.list?.version).toBe(version + 1);
    expect(addresses(status)).not.toContain('203.0.113.66');
    expect(before).not.toBe(readFileSync(file, 'utf8'));
  }, 60_000);

  it('an expired list: no client fills until it is signed again', async () => {
    const user = released(alice.path('feed/platform.json'));
    await user.at('2026-12-11T04:00Z');
    const late = new Date(Date.parse('2026-12-11') + 46 * 24 * HOUR).toISOString();
    expect((await stamper.feed(late, 'stamp --key feed/keys/timestamp-3.private.json')).said).toContain(
      'has run out',
    );
    expect((await user.at(late)).state).toBe('expired');
    await alice.sign(late, 'feed/keys/erin.private.json');
    carry(alice, bob, ...SHARED, 'feed/signing.json');
    await bob.sign(late, 'feed/keys/frank.private.json');
    carry(bob, alice, 'feed/draft.json', 'feed/public');
    await stamp(late, 'feed/keys/timestamp-3.private.json');
    const later = new Date(Date.parse(late) + HOUR).toISOString();
    expect((await user.at(later)).state).toBe('fresh');
  }, 60_000);
});
