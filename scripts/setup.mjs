// Runs on Node 20 with nothing installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inPath, pinnedNode, root } from './found.mjs';

export { ensureBrowsers, ensureChromium } from './browsers.mjs';

/** Whether every package of the lock file lies in node_modules in its version. */
function installed() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden) || pinnedNode() === null) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer, extraneous }]) =>
      path === '' || optional || peer || extraneous || present[path]?.version === version,
  );
}

/** Installs the packages of the lock file where they are missing or others. */
export function ensurePackages() {
  if (installed()) return;
  // Not its warnings: they are of the Node that starts, and what is installed runs under its own.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  console.log(`· The packages are missing or have changed: npm ${args.join(' ')}, which can take minutes`);
  // npm as a script under the Node that runs it: Windows has no program of that name, and PATH may be empty.
  const runner = process.env.npm_node_execpath ?? process.execPath;
  const { status } = spawnSync(runner, [npmScript(), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0)
    throw new Error('The packages could not be installed; npm says above why. Then start again.');
}

function npmScript() {
  const beside = dirname(process.execPath);
  const places = [
    process.env.npm_execpath ?? '',
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../share/nodejs/npm/bin/npm-cli.js'),
    // Elsewhere it is a link to that script; on Windows it never is.
    (process.platform === 'win32' ? null : inPath(['npm'])) ?? '',
  ];
  const found = places.find((path) => path !== '' && existsSync(path));
  if (!found) throw new Error('There is no npm in PATH. It comes with Node: https://nodejs.org');
  return found;
}

/** A program of a package, as the script that Node runs. */
export function programOf(owner, program) {
  const folder = join(root, 'node_modules', owner);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/** Writes what a fresh clone lacks: tsconfig.json extends what WXT writes, and no build reads TypeScript without it. */
export function ensureTypes() {
  if (existsSync(join(root, '.wxt/tsconfig.json'))) return;
  const words = [programOf('wxt', 'wxt'), 'prepare'];
  const { status, stderr } = spawnSync(pinnedNode(), words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The types could not be generated ("wxt prepare"): ${stderr.trim()}`);
}

/** Where no locale is set, Chromium on Linux loads nothing from a path with other letters than ASCII: then UTF-8 is said. */
function encoding() {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  return process.platform === 'linux' && !LC_ALL && !LC_CTYPE && !LANG ? { LC_CTYPE: 'C.UTF-8' } : {};
}

/** Hands over to a TypeScript file under the pinned Node, and ends as it ends. */
export function handOver(file, environment) {
  setUp(ensureTypes);
  const { status } = spawnSync(pinnedNode(), [join(root, file), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...encoding(), ...environment },
  });
  process.exitCode = status ?? 1;
}

/** Runs the setup; where it cannot go on it says why in one line. */
export function setUp(prepare) {
  try {
    return prepare();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
