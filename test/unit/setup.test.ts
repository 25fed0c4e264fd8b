import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SETUP = join(import.meta.dirname, '../../scripts/setup.mjs');

/** What somebody reads who starts with this browser set. */
function saidWith(browser: string): string {
  const script = `const { ensureChromium, setUp } = await import(${JSON.stringify(SETUP)}); console.log(setUp(ensureChromium));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM: browser },
  });
  return `${stdout}${stderr}`.trim();
}

describe('a browser that is named by its variable', () => {
  it('is taken where it can be run', () => expect(saidWith(process.execPath)).toBe(process.execPath));

  it.each([
    ['a file that cannot be run', SETUP],
    ['a folder', import.meta.dirname],
  ])('is refused in one line where it is %s', (_, path) => {
    expect(saidWith(path)).toBe(`CHROMIUM is set to ${path}, which is no program that can be run.`);
  });

  it('is refused in one line where nothing is', () => {
    expect(saidWith('/nowhere/chromium')).toBe('CHROMIUM is set to /nowhere/chromium, where nothing is.');
  });
});

describe('on a machine without a browser, without apt and without rights', () => {
  const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';
  const PUPPETEER = 'node_modules/@puppeteer/browsers/lib/main-cli.js';
  let tree = '';

  beforeEach(() => {
    tree = realpathSync(mkdtempSync(join(tmpdir(), 'keyfence ü ')));
    for (const name of ['setup.mjs', 'browsers.mjs', 'found.mjs']) {
      mkdirSync(join(tree, 'scripts'), { recursive: true });
      const text = readFileSync(join(SETUP, '..', name), 'utf8');
      // This machine has browsers where installers put them.
      writeFileSync(join(tree, 'scripts', name), text.replace(/'\/(?:usr|snap)\//g, "'/nowhere/"));
    }
  });
  afterEach(() => rmSync(tree, { recursive: true }));

  /** A fetcher of browsers: what it does, as a script. */
  function fetcher(path: string, does: string): void {
    mkdirSync(join(tree, path, '..'), { recursive: true });
    writeFileSync(join(tree, path), does);
  }

  const FAILS =
    "console.error('Usage: install browser, or else an error\\nError: getaddrinfo ENOTFOUND cdn.example\\n at stack'); process.exit(1)";
  const brings = (program: string, exit = 0) => `
    const { mkdirSync, writeFileSync } = require('node:fs');
    const path = ${JSON.stringify(program)};
    mkdirSync(require('node:path').dirname(path), { recursive: true });
    writeFileSync(path, '#!/bin/sh\\necho "no libnss3.so" >&2\\nexit ${exit}\\n', { mode: 0o755 });`;

  function ensured(which: 'Chromium' | 'Browsers') {
    const script = `const { ensure${which}: ensure, setUp } = await import(process.argv[1]); console.log(setUp(ensure));`;
    const { CHROMIUM: _, FIREFOX: __, ...rest } = process.env;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script, join(tree, 'scripts/setup.mjs')],
      { encoding: 'utf8', env: { ...rest, PATH: '' } },
    );
    return { status, stdout, last: stdout.trim().split('\n').at(-1), stderr: stderr.trim() };
  }

  it('one is fetched by Playwright, and found the next time', () => {
    const chrome = join(tree, '.practice/browsers/chromium-1/chrome-linux64/chrome');
    fetcher(PLAYWRIGHT, brings(chrome));
    expect(ensured('Chromium')).toMatchObject({ status: 0, last: chrome, stderr: '' });
    fetcher(PLAYWRIGHT, FAILS);
    expect(ensured('Chromium')).toMatchObject({ status: 0, last: chrome, stderr: '' });
  });

  it('one is fetched by @puppeteer/browsers where Playwright has none', () => {
    const firefox = join(tree, '.practice/browsers/firefox/linux-1/firefox/firefox');
    fetcher(PUPPETEER, brings(firefox));
    expect(ensured('Browsers')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^No Chromium was found, .* or set CHROMIUM to its path\.$/),
    });
    const chrome = join(tree, '.practice/browsers/chrome/linux-1/chrome-linux64/chrome');
    fetcher(PLAYWRIGHT, FAILS);
    fetcher(PUPPETEER, brings(chrome));
    expect(ensured('Chromium').last).toBe(chrome);
    const { stdout } = ensured('Browsers');
    expect(stdout).toContain(`CHROMIUM: '${chrome}'`);
    expect(stdout).toContain(`FIREFOX: '${firefox}'`);
  });

  it('one sentence says what to install where nothing can be fetched', () => {
    fetcher(PLAYWRIGHT, FAILS);
    fetcher(PUPPETEER, FAILS);
    expect(ensured('Chromium')).toMatchObject({
      status: 1,
      stderr:
        'No Chromium was found, and none could be fetched (@playwright/test: Error: getaddrinfo ENOTFOUND cdn.example; @puppeteer/browsers: Error: getaddrinfo ENOTFOUND cdn.example). Install it (Debian: "sudo apt-get install chromium"; Ubuntu: "sudo snap install chromium") or set CHROMIUM to its path.',
    });
    const failure = 'Error: getaddrinfo ENOTFOUND cdn.example';
    expect(ensured('Browsers')).toMatchObject({
      status: 1,
      stderr: `No Chromium and no Firefox were found, and none could be fetched (@playwright/test: ${failure}; @puppeteer/browsers: ${failure}). Install them (Debian: "sudo apt-get install chromium firefox-esr"; Ubuntu: "sudo snap install chromium firefox") or set CHROMIUM and FIREFOX to their paths.`,
    });
  });

  it('one sentence says so where what was fetched does not run', () => {
    const chrome = join(tree, '.practice/browsers/chromium-1/chrome-linux64/chrome');
    fetcher(PLAYWRIGHT, brings(chrome, 127));
    expect(ensured('Chromium')).toMatchObject({
      status: 1,
      stderr: `Chromium was fetched to ${chrome}, but does not run here: no libnss3.so. Install what it needs ("sudo apt-get install chromium" brings it all) or set CHROMIUM to one that runs.`,
    });
  });

  it('the packages are installed by the npm that started, without a PATH', () => {
    writeFileSync(join(tree, 'package-lock.json'), '{"packages":{}}');
    const npm = join(tree, 'npm-cli.js');
    writeFileSync(npm, 'console.log("ran npm", ...process.argv.slice(2))');
    const script = 'const { ensurePackages, setUp } = await import(process.argv[1]); setUp(ensurePackages);';
    const { stdout } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script, join(tree, 'scripts/setup.mjs')],
      { encoding: 'utf8', env: { PATH: '', npm_execpath: npm } },
    );
    expect(stdout.trim().split('\n').at(-1)).toBe('ran npm ci --no-audit --no-fund --loglevel=error');
  });

  /** Starts a script in a tree with a Node and a WXT of its own; it prints what this gives. */
  function withScript(gives: string): (environment?: Readonly<Record<string, string>>) => string {
    const put = (path: string, text: string, mode = 0o644) => {
      mkdirSync(join(tree, path, '..'), { recursive: true });
      writeFileSync(join(tree, path), text, { mode });
    };
    put('node_modules/node/bin/node', `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, 0o755);
    put('node_modules/wxt/package.json', '{"bin":{"wxt":"bin/wxt.js"}}');
    put(
      'node_modules/wxt/bin/wxt.js',
      `const { mkdirSync, writeFileSync, appendFileSync } = require('node:fs');
      mkdirSync('.wxt', { recursive: true });
      writeFileSync('.wxt/tsconfig.json', '{}');
      appendFileSync('asked.txt', process.argv.slice(2).join() + ';');`,
    );
    put('started.mjs', `import { existsSync } from 'node:fs'; console.log(${gives});`);
    const script = "const { handOver } = await import(process.argv[1]); handOver('started.mjs', {});";
    const args = ['--input-type=module', '-e', script, join(tree, 'scripts/setup.mjs')];
    const { LC_ALL: _, LC_CTYPE: __, LANG: ___, ...rest } = process.env;
    return (environment = {}) =>
      spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...rest, ...environment } }).stdout.trim();
  }

  it('the types that every build reads are made before a script starts, once', () => {
    const start = withScript("existsSync('.wxt/tsconfig.json')");
    expect([start(), start()]).toEqual(['true', 'true']);
    expect(readFileSync(join(tree, 'asked.txt'), 'utf8')).toBe('prepare;');
  });

  it.runIf(process.platform === 'linux')(
    'UTF-8 is said where no locale is, for paths with other letters',
    () => {
      const start = withScript('process.env.LC_CTYPE');
      expect([start(), start({ LANG: 'de_DE.UTF-8' })]).toEqual(['C.UTF-8', 'undefined']);
    },
  );
});
