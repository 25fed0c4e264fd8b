import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { openWorld } from '../test/world/main.ts';
import { playTour } from './tour/tour.ts';

const root = resolve(import.meta.dirname, '..');
const headless = process.argv.includes('--tour') || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
/** The tour looks into the assistant, which only an opened copy of the build allows. */
const extension = join(root, '.output', headless ? 'chrome-practice-opened' : 'chrome-practice');

function buildExtension(): void {
  const wxt = join(root, 'node_modules/.bin/wxt');
  const args = [wxt, 'build', '-b', 'chrome', '--mode', 'practice'];
  const env = { ...process.env, KEYFENCE_OPENED: headless ? '1' : '' };
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) throw new Error('The practice build failed.');
}

/** A browser that stays until it is closed, on the start page. */
async function visit(port: number): Promise<void> {
  const browser = spawn(
    process.env.CHROMIUM ?? 'chromium',
    [
      `--user-data-dir=${join(root, '.practice/profile')}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `http://localhost:${port}/`,
    ],
    { stdio: 'ignore' },
  );
  console.log(`The practice world is at http://localhost:${port}/ until the browser is closed.`);
  await once(browser, 'exit');
}

try {
  buildExtension();
  const world = await openWorld();
  if (headless) process.exitCode = (await playTour(extension, world)) ? 0 : 1;
  else await visit(world.port);
  await world.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
