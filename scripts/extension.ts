import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { programOf, ROOT } from './program.ts';

/** Whether there is a screen for a browser's window; macOS and Windows have one. */
export function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Builds the extension for Chrome.
 * @param mode of `wxt build`; an unknown one is a practice build in a folder of its own
 * @throws an Error where the build fails: it has said why
 */
export function buildExtension(mode: string, environment: Readonly<Record<string, string>>): void {
  const { status } = spawnSync(
    process.execPath,
    [programOf('wxt'), 'build', '-b', 'chrome', '--mode', mode],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    },
  );
  if (status !== 0) throw new Error(`The ${mode} build failed.`);
}

/** Opens a browser with the extension on a page, and waits until it is closed. `profile` is kept in `.practice`. */
export async function visit(extension: string, profile: string, url: string): Promise<void> {
  const browser = spawn(
    process.env.CHROMIUM ?? 'chromium',
    [
      `--user-data-dir=${join(ROOT, '.practice', profile)}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      url,
    ],
    { stdio: 'ignore' },
  );
  await once(browser, 'exit');
}
