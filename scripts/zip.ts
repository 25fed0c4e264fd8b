/**
 * Packages for the stores: `npm run zip -- feed/platform.json --release 7`. One for each browser, the sources that Mozilla
 * asks for, and the operators' command. Each archive is opened afterwards: one that holds a private key is deleted.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPlatform } from '../lib/platform/check.ts';
import { slugOf } from '../lib/platform/listing.ts';
import type { Platform } from '../lib/platform/platform.ts';
import { bundleFeed } from './packages/feed-bundle.ts';
import { privateKeysIn } from './packages/private-keys.ts';
import { versionOf } from './packages/release.ts';
import { unknownToGit } from './packages/sources.ts';
import { programOf, ROOT as root, withPrograms } from './program.ts';

const output = join(root, '.output');
/** A copy among the sources, so that whoever has them can build the same bytes. */
const STORE_PLATFORM = join(root, 'platform.store.json');

const USAGE = 'npm run zip -- feed/platform.json --release 7';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { release: { type: 'string' } },
});
const [given] = positionals;
const path = given === undefined ? null : resolve(process.env.INIT_CWD ?? '.', given);
if (path === null)
  end(`Which platform? Give its file: ${USAGE}. "npm run feed -- help" says how it is made.`);
if (!existsSync(path)) end(`There is no file ${given}.`);
if (values.release === undefined)
  end(`Which release? A store takes each number once: ${USAGE}, one higher than the last.`);

const platform = checked(path);
const version = versionOf(values.release);
const archive = `keyfence-${slugOf(platform.name)}`;
mkdirSync(output, { recursive: true });
for (const name of archives()) rmSync(join(output, name));
if (path !== STORE_PLATFORM) copyFileSync(path, STORE_PLATFORM);
const status = packed();
if (path !== STORE_PLATFORM) rmSync(STORE_PLATFORM);
demandNoKeys();
if (status !== 0) {
  for (const name of archives()) rmSync(join(output, name));
  process.exit(status);
}
const strange = unknownToGit(root);
if (strange.length > 0)
  console.warn(`Not in the sources, since git does not know them: ${strange.join(', ')}.`);
const command = await bundleFeed(output);
console.table([...archives().map((name) => join(output, name)), command.path].map(row));
console.log(
  `Keyfence for ${platform.name}, ${version}. Keys pinned in it, to be compared with those in use:`,
);
for (const { kid, x } of platform.feed.listKeys) console.log(`  list       ${kid ?? ''} ${x}`);
for (const { kid, x } of platform.feed.timestampKeys) console.log(`  timestamp  ${kid ?? ''} ${x}`);

function end(why: string): never {
  console.error(why);
  process.exit(1);
}

/** The platform, once a store build takes it: before minutes are spent on one. */
function checked(file: string): Platform {
  try {
    return checkPlatform(JSON.parse(readFileSync(file, 'utf8')), 'store').platform;
  } catch (error) {
    return end(error instanceof Error ? error.message : String(error));
  }
}

function archives(): string[] {
  return readdirSync(output).filter((name) => name.startsWith('keyfence-') && name.endsWith('.zip'));
}

function row(file: string) {
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  return { file: relative(root, file), KiB: Math.ceil(statSync(file).size / 1024), sha256 };
}

function demandNoKeys(): void {
  const found = archives().flatMap((name) =>
    privateKeysIn(join(output, name)).map((entry) => `${name}: ${entry}`),
  );
  if (found.length === 0) return;
  for (const name of archives()) rmSync(join(output, name));
  end(
    `PRIVATE KEYS were packed; every archive is deleted:\n${found.join('\n')}\nTake them out of the source tree, and think about where copies of it went.`,
  );
}

/** Makes the archives, up to the first step that does not end well. @returns its exit code, or 0 */
function packed(): number {
  for (const browser of ['chrome', 'edge', 'firefox']) {
    const status = run(programOf('wxt'), 'zip', '-b', browser, '--mode', 'store');
    if (status !== 0) return status;
  }
  return run(join(root, 'scripts/lint-package.ts'), join(output, 'firefox-store'));
}

/** Runs a script under the pinned Node. @returns its exit code */
function run(script: string, ...args: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: withPrograms({
      KEYFENCE_PLATFORM: STORE_PLATFORM,
      KEYFENCE_ARCHIVE: archive,
      KEYFENCE_RELEASE: values.release ?? '',
    }),
  });
  return status ?? 1;
}
