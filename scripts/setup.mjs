// Runs on Node 20 with nothing installed: plain JavaScript, no packages.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** The Node that the project pins; it runs TypeScript directly. */
export const node = join(root, 'node_modules/.bin/node');

function run(command, args, why) {
  console.log(`· ${why}: ${command} ${args.join(' ')}`);
  if (inPath([command]) === null)
    throw new Error(`There is no ${command} in PATH. It comes with Node: https://nodejs.org`);
  execFileSync(command, args, { cwd: root, stdio: 'inherit' });
}

/** Whether every package of the lock file lies in node_modules in its version. */
function installed() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden) || !existsSync(node)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer, extraneous }]) =>
      path === '' || optional || peer || extraneous || present[path]?.version === version,
  );
}

/** Installs the packages of the lock file where they are missing or others. */
export function ensurePackages() {
  if (!installed()) run('npm', ['ci', '--no-audit', '--no-fund'], 'The packages are missing or have changed');
}

function inPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    for (const folder of folders) {
      const file = join(folder, name);
      if (mayRun(file)) return file;
    }
  }
  return null;
}

function mayRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Finds a browser by its variable or in PATH, else installs it where apt and its rights allow that. */
function ensureBrowser(variable, names, debianPackage) {
  const given = process.env[variable];
  if (given && !existsSync(given)) throw new Error(`${variable} is set to ${given}, where nothing is.`);
  if (given && !mayRun(given))
    throw new Error(`${variable} is set to ${given}, which is no program that can be run.`);
  const found = given ?? inPath(names) ?? install(names, debianPackage);
  if (found) return found;
  throw new Error(
    `No ${names[0]} was found. Install it (Debian, Ubuntu: "sudo apt-get install ${debianPackage}") or set ${variable} to its path.`,
  );
}

function install(names, debianPackage) {
  const mayInstall = process.getuid?.() === 0 && inPath(['apt-get']) !== null;
  if (!mayInstall) return null;
  run('apt-get', ['update'], `No ${names[0]} was found`);
  run('apt-get', ['install', '-y', debianPackage], `No ${names[0]} was found`);
  return inPath(names);
}

/** The path of a Chromium. A branded Chrome is not taken: it does not load unpacked extensions from its command line. */
export function ensureChromium() {
  return ensureBrowser('CHROMIUM', ['chromium', 'chromium-browser'], 'chromium');
}

export function ensureFirefox() {
  return ensureBrowser('FIREFOX', ['firefox-esr', 'firefox'], 'firefox-esr');
}

/** Hands over to a TypeScript file under the pinned Node, and ends as it ends. */
export function handOver(file, environment) {
  const { status } = spawnSync(node, [join(root, file), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
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
