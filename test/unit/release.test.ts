import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey } from '../../lib/publish/keys.ts';
import { asPattern, unknownToGit } from '../../scripts/packages/sources.ts';
import { parcelsIn, STORES } from '../../scripts/packages/stores.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyfence-release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function pack(
  kind: string,
  manifest: object = {},
  more: Readonly<Record<string, string>> = {},
  version = '0.1.0.7',
) {
  const whole = {
    name: '__MSG_manifest_name__',
    version,
    ...(kind === 'firefox' ? { browser_specific_settings: { gecko: { id: 'keyfence@acme.com' } } } : {}),
    ...manifest,
  };
  const texts = { 'manifest.json': JSON.stringify(whole), ...more };
  const files = Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const);
  writeFileSync(join(folder, `keyfence-acme-${version}-${kind}.zip`), zipSync(Object.fromEntries(files)));
}

function packAll(): void {
  for (const kind of ['chrome', 'edge', 'firefox', 'sources']) pack(kind);
}

describe('the packages of a release', () => {
  it('are one for each store, with their hash and the variables that are not set', () => {
    packAll();
    const set = Object.fromEntries(STORES.edge.map((name) => [name, 'x']));
    const parcels = parcelsIn(folder, set);
    expect(parcels.map(({ store, version, missing }) => [store, version, missing.length])).toEqual([
      ['chrome', '0.1.0.7', STORES.chrome.length],
      ['edge', '0.1.0.7', 0],
      ['firefox', '0.1.0.7', STORES.firefox.length],
    ]);
    for (const { sha256 } of parcels) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are none where nothing was built', () => {
    expect(() => parcelsIn(join(folder, 'nowhere'), {})).toThrow(
      /no keyfence-…-chrome\.zip .*"npm run zip" first/,
    );
  });

  it.each<[string, () => void, RegExp]>([
    [
      'the packages are another version within than their names say',
      () => {
        for (const kind of ['chrome', 'edge', 'firefox']) pack(kind, { version: '0.1.0.6' });
      },
      /keyfence-acme-0\.1\.0\.7-chrome\.zip is version 0\.1\.0\.6 within/,
    ],
    [
      'two releases lie there',
      () => pack('edge', {}, {}, '0.1.0.8'),
      /there are several: .*0\.1\.0\.7-edge\.zip, .*0\.1\.0\.8-edge/,
    ],
    [
      'one is a practice build',
      () => pack('chrome', { name: '__MSG_manifest_name_practice__' }),
      /chrome\.zip is a practice build/,
    ],
    ['one is another version within', () => pack('chrome', { version: '0.1.0.6' }), /different versions/],
    [
      'Firefox’s is another add-on',
      () => pack('firefox', { browser_specific_settings: { gecko: { id: 'a@b.com' } } }),
      /is the add-on a@b\.com/,
    ],
  ])('are refused where %s', (_, spoil, why) => {
    packAll();
    spoil();
    expect(() => parcelsIn(folder, { FIREFOX_EXTENSION_ID: 'keyfence@acme.com' })).toThrow(why);
  });

  it('are refused with a private key in any of them', async () => {
    packAll();
    pack('sources', {}, { 'feed/keys/alice.private.json': JSON.stringify(await makeKey('alice')) });
    expect(() => parcelsIn(folder, {})).toThrow(
      /PRIVATE KEY in .*sources\.zip: feed\/keys\/alice\.private\.json/,
    );
  });

  it('are refused without a release number', () => {
    for (const kind of ['chrome', 'edge', 'firefox', 'sources']) pack(kind, {}, {}, '0.1.0');
    expect(() => parcelsIn(folder, {})).toThrow(/0\.1\.0 has no release number/);
  });
});

describe('the sources', () => {
  it('are what git holds: what lies beside it is left out, and what git ignores has its own rules', () => {
    expect(unknownToGit(folder)).toEqual([]);
    spawnSync('git', ['init', '-q'], { cwd: folder });
    writeFileSync(join(folder, '.gitignore'), 'platform.store.json\n');
    writeFileSync(join(folder, 'held.ts'), '');
    spawnSync('git', ['add', '.gitignore', 'held.ts'], { cwd: folder });
    for (const name of ['note (1) für später.txt', 'platform.store.json'])
      writeFileSync(join(folder, name), '');
    expect(unknownToGit(folder)).toEqual(['note (1) für später.txt']);
    expect(asPattern('note (1) für später.txt')).toBe('note ?1? für später.txt');
  });
});

describe('the version', () => {
  const { version, engines } = JSON.parse(textOf('package.json'));

  it('stands in package.json alone, and the changelog begins with it', () => {
    const lock = JSON.parse(textOf('package-lock.json'));
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
    expect(/^## (\S+)/m.exec(textOf('CHANGELOG.md'))?.[1]).toBe(version);
  });

  it('of Node that is asked for is one of those that may start the commands', () => {
    expect(engines.node).toBe('>=20.11');
    expect(textOf('.nvmrc').trim()).toBe('24');
  });
});

it('the publishing workflow hands over every variable that a store needs', () => {
  const workflow = textOf('.github/workflows/publish.yml');
  const needed = Object.values(STORES).flat();
  expect(needed.filter((name) => !workflow.includes(`${name}: \${{`))).toEqual([]);
});
