import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

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
