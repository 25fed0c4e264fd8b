import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPlatform } from '../../../lib/platform/check.ts';
import { LISTED, listingFault, MOST, ROOM, slugOf, withListing } from '../../../lib/platform/listing.ts';
import { makeKey } from '../../../lib/publish/keys.ts';
import { privateKeysIn } from '../../../scripts/packages/private-keys.ts';
import { versionOf } from '../../../scripts/packages/release.ts';
import { acme } from './support/acme.ts';

const dir = mkdtempSync(join(tmpdir(), 'keyfence-zip-'));
afterAll(() => rmSync(dir, { recursive: true }));

const textsOf = (folder: string) =>
  JSON.parse(readFileSync(`public/_locales/${folder}/messages.json`, 'utf8'));

/** Packs files and returns in which of them a private key was found. */
function found(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const archive = join(dir, 'a.zip');
  const entries = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  writeFileSync(archive, zipSync(Object.fromEntries(entries)));
  return privateKeysIn(archive);
}

const key = await makeKey('alice');
const practice = readFileSync(new URL('../../world/keys/list-1.json', import.meta.url), 'utf8');
const { d: _, ...half } = key;

describe('a private key in an archive', () => {
  it.each([
    ['by itself', JSON.stringify(key)],
    ['inside another document', JSON.stringify({ keys: { list: [key] } })],
    ['as a text inside another document', JSON.stringify({ backup: JSON.stringify(key) })],
    ['in notes', `see ${JSON.stringify(key)} there`],
    ['in PEM', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----'],
    ['in an archive of its own', zipSync({ 'x.json': strToU8(JSON.stringify(key)) })],
  ])('is found %s', (_name, content) => {
    expect(found({ 'some/file': content, 'README.md': 'nothing' })).toEqual([
      expect.stringContaining('some/file'),
    ]);
  });

  it('is none where it is the public half, or a practice key at its place', () => {
    expect(found({ 'platform.json': JSON.stringify(half), 'test/world/keys/list-1.json': practice })).toEqual(
      [],
    );
    expect(found({ 'elsewhere/list-1.json': practice })).toEqual(['elsewhere/list-1.json']);
    expect(found({ 'test/world/keys/mine.json': JSON.stringify(key) })).toEqual([
      'test/world/keys/mine.json',
    ]);
  });
});

describe('a private key in the source tree', () => {
  it('is ignored by git in every folder, and so is the memory beside it', () => {
    const lines = readFileSync(new URL('../../../.gitignore', import.meta.url), 'utf8').split('\n');
    // A pattern without a slash matches at every depth.
    expect(lines).toEqual(expect.arrayContaining(['*.private.json', '*.signed.json', 'platform.store.json']));
  });
});

describe('a platform’s name', () => {
  it('fits the stores’ limits, or stops the build and says by how much', () => {
    const longest = 'x'.repeat(ROOM);
    expect(listingFault(longest)).toBe(null);
    expect(listingFault(`${longest}yz`)).toContain('2 more than');
    const platform = { ...acme, name: `${longest}y` };
    expect(() => checkPlatform(platform, 'practice')).toThrowError('1 more than');
  });

  it('holds no "$", which browsers take for a placeholder', () => {
    expect(listingFault('A$me$')).toContain('"$"');
  });

  it('leaves room in every language, and as much as is said', () => {
    const rooms = readdirSync('public/_locales').flatMap((folder) => {
      const texts = withListing(textsOf(folder), '');
      const room = (id: string, most: number) => most - (texts[id]?.message.length ?? Number.NaN);
      return [room('manifest_name', MOST.name), room('manifest_description', MOST.description)];
    });
    expect(Math.min(...rooms)).toBe(ROOM);
  });

  it.each(readdirSync('public/_locales'))('stands in name and description in %s, as it is', (folder) => {
    const texts = withListing(textsOf(folder), "A'{me}$&");
    for (const id of LISTED) {
      expect(texts[id]?.message).toContain("A'{me}$&");
      expect(texts[id]?.message).not.toContain('{platform}');
    }
    expect(texts.popup_title).toEqual(textsOf(folder).popup_title);
  });

  it.each([
    ['Acme Bots', 'acme-bots'],
    ['Ácme & Söhne', 'acme-sohne'],
    ['币安', 'platform'],
  ])('%s is %s in file names', (name, slug) => expect(slugOf(name)).toBe(slug));
});

describe('a store build', () => {
  const { allowDocumentation: __, ...real } = acme;
  it.each([
    [{ ...real, firefox: undefined }, 'firefox.id is missing'],
    [{ ...real, firefox: { id: 'keyfence@keyfence.example' } }, 'nobody owns that domain'],
    [{ ...real, firefox: { id: 'keyfence' } }, 'not an add-on id'],
  ])('has a Firefox id of its own (%#)', (platform, why) => {
    expect(() => checkPlatform(platform, 'store')).toThrowError(why);
  });
});

describe('a release number', () => {
  it('is the fourth part of the version', () => expect(versionOf('7')).toMatch(/^\d+\.\d+\.\d+\.7$/));
  it('is left out outside a release', () => expect(versionOf(undefined)).toMatch(/^\d+\.\d+\.\d+$/));
  it.each(['0', '01', '65536', '1.2', 'x'])('is not %s', (release) => {
    expect(() => versionOf(release)).toThrowError('--release takes a number');
  });
});
