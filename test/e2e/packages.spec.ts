import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { makeKey, publicHalf } from '../../lib/publish/keys.ts';
import { isLongRun } from '../runs.ts';

/**
 * The packages that go to the stores, made as an operator and as a store's reviewer make them: in copies of the source
 * tree elsewhere.
 */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const ROOT = resolve(import.meta.dirname, '../..');

let top = '';
let operator = '';
let platform = '';

test.beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'keyfence-packages-'));
  operator = join(top, 'operator');
  copySources(operator);
  platform = join(operator, 'feed/platform.json');
  mkdirSync(dirname(platform), { recursive: true });
  writeFileSync(platform, JSON.stringify(await platformFile()));
});

test.afterAll(() => rmSync(top, { recursive: true, force: true }));

async function platformFile() {
  const half = async (name: string) => publicHalf(await makeKey(name));
  const link = 'https://app.acmebots.com/api-connect';
  return {
    name: 'Acme Bots',
    firefox: { id: 'keyfence@acmebots.com' },
    links: { connect: link, emailVerify: link, alerts: link, guide: link, support: link },
    feed: {
      urls: ['https://feed.acmebots.com/keyfence/'],
      listKeys: [await half('alice'), await half('bob')],
      listThreshold: 2,
      timestampKeys: [await half('timestamp')],
      versionFloor: 0,
    },
  };
}

/** Everything that is committed or about to be. */
function copySources(to: string): void {
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((name) => name !== ''))
    cpSync(join(ROOT, file), join(to, file), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'));
}

/** Runs `npm run zip` in a tree, from which npm says where it was started. */
function zip(tree: string, file: string, env: Readonly<Record<string, string>> = {}) {
  const args = ['scripts/zip.ts', file, '--release', '7'];
  const settings = { ...process.env, INIT_CWD: tree, ...env };
  return spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8', env: settings });
}

/** The archives and the command of a tree, with their hashes. */
function made(tree: string): Record<string, string> {
  const output = join(tree, '.output');
  const names = readdirSync(output).filter((name) => /\.(?:zip|mjs)$/.test(name));
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(output, name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, hash(name)]));
}

test('private keys of an operator’s folder are in no archive, and licences are in each package', async () => {
  const key = await makeKey('alice');
  mkdirSync(join(operator, 'feed/keys'), { recursive: true });
  writeFileSync(join(operator, 'feed/keys/alice.private.json'), JSON.stringify(key));
  mkdirSync(join(operator, 'test-results'));
  writeFileSync(join(operator, 'test-results/page.txt'), 'left by a test');
  mkdirSync(join(operator, '.output'), { recursive: true });
  writeFileSync(join(operator, '.output/keyfence-old-chrome.zip'), 'of another platform');
  const { status, stdout, stderr } = zip(operator, platform);
  expect(status, stderr).toBe(0);
  const names = Object.keys(made(operator));
  expect(names.toSorted()).toEqual([
    'keyfence-acme-bots-0.1.0.7-chrome.zip',
    'keyfence-acme-bots-0.1.0.7-edge.zip',
    'keyfence-acme-bots-0.1.0.7-firefox.zip',
    'keyfence-acme-bots-0.1.0.7-sources.zip',
    'keyfence-feed.mjs',
  ]);
  for (const name of names.filter((file) => file.endsWith('.zip'))) {
    const entries = unzipSync(readFileSync(join(operator, '.output', name)));
    for (const bytes of Object.values(entries)) expect(Buffer.from(bytes).includes(key.d)).toBe(false);
    expect(Object.keys(entries).filter((path) => /test-results/.test(path))).toEqual([]);
    if (name.includes('sources')) continue;
    const licences = Buffer.from(entries['LICENSES.txt'] ?? []).toString();
    for (const bundled of [
      'preact',
      'zod',
      'jose',
      'ipaddr.js',
      'format-message-parse',
      'webextension-polyfill',
    ])
      expect(licences).toMatch(new RegExp(`^${bundled} \\d`, 'm'));
  }
  for (const [name, hash] of Object.entries(made(operator))) {
    expect(stdout).toContain(name);
    expect(stdout).toContain(hash);
  }
  for (const build of ['chrome-store', 'firefox-store']) {
    const [assistant, act, view] = ['assistant.js', 'act.js', 'view.js'].map((file) =>
      readFileSync(join(operator, '.output', build, file), 'utf8'),
    );
    expect(view, 'its root is closed').toMatch(/attachShadow\(\{mode:.closed.\}\)/);
    for (const script of [assistant, act, view])
      expect(script, 'its element is unmarked').not.toMatch(/keyfenceAssistant|data-keyfence/);
  }
  const manifest = JSON.parse(readFileSync(join(operator, '.output/firefox-store/manifest.json'), 'utf8'));
  expect(manifest.version).toBe('0.1.0.7');
  expect(manifest.browser_specific_settings.gecko.id).toBe('keyfence@acmebots.com');
  const german = readFileSync(join(operator, '.output/firefox-store/_locales/de/messages.json'), 'utf8');
  expect(manifest.name).toBe('__MSG_manifest_name__');
  expect(JSON.parse(german).manifest_name.message).toBe('Keyfence für Acme Bots');
});

test('the archive of the sources builds the same bytes, elsewhere and in another time zone', () => {
  test.skip(!isLongRun(), 'three whole builds once more: npm run test:long');
  const reviewer = join(top, 'a reviewer’s folder ü');
  const archive = readFileSync(join(operator, '.output/keyfence-acme-bots-0.1.0.7-sources.zip'));
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(reviewer, path)), { recursive: true });
    writeFileSync(join(reviewer, path), bytes);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(reviewer, 'node_modules'));
  const { status, stderr } = zip(reviewer, 'platform.store.json', { TZ: 'Asia/Tokyo', LANG: 'C' });
  expect(status, stderr).toBe(0);
  expect(made(reviewer)).toEqual(made(operator));
});

test('a release that is refused leaves no archive behind that nobody has looked into', () => {
  const lint = join(operator, 'scripts/lint-package.ts');
  const before = readFileSync(lint);
  writeFileSync(lint, 'process.exitCode = 3;\n');
  const { status } = zip(operator, platform);
  writeFileSync(lint, before);
  expect(status).toBe(3);
  const left = readdirSync(join(operator, '.output')).filter((name) => name.endsWith('.zip'));
  expect(left).toEqual([]);
  expect(existsSync(join(operator, 'platform.store.json'))).toBe(false);
});

test('a private key under any other name stops the release and deletes every archive', async () => {
  writeFileSync(join(operator, 'docs/notes.txt'), `my key: ${JSON.stringify(await makeKey('bob'))} keep it`);
  const { status, stderr } = zip(operator, platform);
  expect(status).toBe(1);
  expect(stderr).toContain('PRIVATE KEYS were packed');
  expect(stderr).toContain('keyfence-acme-bots-0.1.0.7-sources.zip: docs/notes.txt');
  expect(readdirSync(join(operator, '.output')).filter((name) => name.endsWith('.zip'))).toEqual([]);
});
