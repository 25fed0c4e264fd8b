// Runs on Node 20 with nothing installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { inPath, mayRun, pinnedNode, root } from './found.mjs';

/** Browsers that were fetched; git ignores it. */
const FETCHED = join(root, '.practice/browsers');

const { env, platform } = process;
const HOME = homedir();

/**
 * What is known of a browser: its variable, its names in PATH, where its installers put it, its package of Debian, who
 * fetches it without any rights, and how its program is called in what was fetched.
 */
const CHROMIUM = {
  name: 'Chromium',
  variable: 'CHROMIUM',
  // A branded Chrome is not taken: it does not load unpacked extensions from its command line.
  inPath: ['chromium', 'chromium-browser'],
  places: {
    linux: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/lib/chromium/chromium',
      '/snap/bin/chromium',
    ],
    darwin: inApplications('Chromium.app/Contents/MacOS/Chromium'),
    win32: inPrograms('Chromium/Application/chrome.exe'),
  },
  debian: 'chromium',
  snap: 'chromium',
  programs: ['chrome', 'chrome.exe', 'Chromium', 'Google Chrome for Testing'],
  fetchers: [
    ['node_modules/@playwright/test/cli.js', 'install', '--no-shell', 'chromium'],
    ['node_modules/@puppeteer/browsers/lib/main-cli.js', 'install', 'chrome@stable', '--path', FETCHED],
  ],
};

const FIREFOX = {
  name: 'Firefox',
  variable: 'FIREFOX',
  inPath: ['firefox-esr', 'firefox'],
  places: {
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
    darwin: inApplications('Firefox.app/Contents/MacOS/firefox'),
    win32: inPrograms('Mozilla Firefox/firefox.exe'),
  },
  debian: 'firefox-esr',
  snap: 'firefox',
  programs: ['firefox', 'firefox.exe'],
  // Playwright's own Firefox takes no unpacked extension from a test.
  fetchers: [
    ['node_modules/@puppeteer/browsers/lib/main-cli.js', 'install', 'firefox@stable', '--path', FETCHED],
  ],
};

function inApplications(path) {
  return ['/Applications', join(HOME, 'Applications')].map((folder) => join(folder, path));
}

function inPrograms(path) {
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
  return folders.flatMap((folder) => (folder ? [join(folder, path)] : []));
}

/** The path of a Chromium. @throws an Error that says in one sentence what to install */
export function ensureChromium() {
  return ensureBrowser(CHROMIUM);
}

/**
 * The paths of a Chromium and of a Firefox, by their variables.
 * @throws an Error that says in one sentence what to install: whoever lacks both reads of both
 */
export function ensureBrowsers() {
  const found = {};
  const lacking = [];
  for (const browser of [CHROMIUM, FIREFOX]) {
    try {
      found[browser.variable] = ensureBrowser(browser);
    } catch (error) {
      if (!(error instanceof Lacking)) throw error;
      lacking.push(...error.parts);
    }
  }
  if (lacking.length > 0) throw new Lacking(lacking);
  return found;
}

/** Browsers that are nowhere and could not be fetched; `why` says of each what its fetchers said. */
class Lacking extends Error {
  constructor(parts) {
    const each = (field) => parts.map(({ browser }) => browser[field]);
    const isOne = parts.length === 1;
    const apt = `Debian: "sudo apt-get install ${each('debian').join(' ')}"`;
    const snap = `Ubuntu: "sudo snap install ${each('snap').join(' ')}"`;
    const why = [...new Set(parts.flatMap((part) => part.why))].join('; ');
    super(
      [
        `No ${each('name').join(' and no ')} ${isOne ? 'was' : 'were'} found, and none could be fetched (${why}).`,
        `Install ${isOne ? 'it' : 'them'}${platform === 'linux' ? ` (${apt}; ${snap})` : ''}`,
        `or set ${each('variable').join(' and ')} to ${isOne ? 'its path' : 'their paths'}.`,
      ].join(' '),
    );
    this.parts = parts;
  }
}

/** By its variable, in PATH or where installers put it, fetched before; else by apt, else fetched. */
function ensureBrowser(browser) {
  const { variable } = browser;
  const given = env[variable];
  if (given && !existsSync(given)) throw new Error(`${variable} is set to ${given}, where nothing is.`);
  if (given && !mayRun(given))
    throw new Error(`${variable} is set to ${given}, which is no program that can be run.`);
  return given || installed(browser) || fetched(browser) || byApt(browser) || fetch(browser);
}

function installed({ inPath: names, places }) {
  return inPath(names) ?? (places[platform] ?? []).find(mayRun) ?? null;
}

function byApt({ inPath: names, debian, name, places }) {
  const apt = process.getuid?.() === 0 ? inPath(['apt-get']) : null;
  if (apt === null) return null;
  for (const args of [['update'], ['install', '-y', debian]]) {
    console.log(`· No ${name} was found: apt-get ${args.join(' ')}`);
    spawnSync(apt, args, { stdio: 'inherit' });
  }
  return installed({ inPath: names, places });
}

/**
 * Fetches one into the project, as any user may.
 * @throws an Error that says why none came, and what to install
 */
function fetch(browser) {
  const { name } = browser;
  const why = [];
  for (const [script, ...args] of browser.fetchers) {
    const path = join(root, script);
    if (!existsSync(path)) continue;
    const fetcher = script.split('/').slice(1, 3).join('/');
    console.log(`· No ${name} was found: ${fetcher} fetches one, some 150 MB, which can take minutes`);
    const { stdout, stderr } = spawnSync(pinnedNode() ?? process.execPath, [path, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: { ...env, PLAYWRIGHT_BROWSERS_PATH: FETCHED },
    });
    // Also where it ended badly: of what it fetches, the browser alone is needed.
    const found = fetched(browser);
    if (found && demandRuns(found, browser)) return found;
    why.push(`${fetcher}: ${causeIn(`${stderr}\n${stdout}`)}`);
  }
  throw new Lacking([{ browser, why }]);
}

/** The line of a long report that says what happened. */
function causeIn(report) {
  const lines = report.split('\n').map((line) => line.trim());
  const telling = [/\bE[A-Z]{4,}\b/, /error/i, /./].map((sign) => lines.find((line) => sign.test(line)));
  return (telling.find(Boolean) ?? 'it said nothing').slice(0, 160);
}

/** What was fetched before: the newest folder that holds such a program. */
function fetched({ programs }) {
  if (!existsSync(FETCHED)) return null;
  const entries = readdirSync(FETCHED, { recursive: true, encoding: 'utf8' });
  const files = entries.filter((path) => programs.includes(basename(path)));
  return (
    files
      .map((path) => join(FETCHED, path))
      .toSorted()
      .reverse()
      .find(mayRun) ?? null
  );
}

/** A browser that was fetched may lack libraries of the system. */
function demandRuns(file, { name, variable, debian }) {
  if (platform !== 'linux') return true;
  const { status, stderr, error } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  if (status === 0) return true;
  const [why = ''] = `${error?.message ?? stderr}`.trim().split('\n');
  throw new Error(
    `${name} was fetched to ${file}, but does not run here: ${why}. Install what it needs ("sudo apt-get install ${debian}" brings it all) or set ${variable} to one that runs.`,
  );
}
