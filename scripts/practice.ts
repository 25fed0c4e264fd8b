import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorld, PORT } from '../test/world/main.ts';
import { buildExtension, hasScreen, visit } from './extension.ts';
import { ROOT } from './program.ts';
import { playTour } from './tour/tour.ts';

const headless = process.argv.includes('--tour') || !hasScreen();
/** Each world has a build of its own: the extension asks for the port of its list. */
const mode = PORT === 4173 ? 'practice' : `practice-${PORT}`;
/** The tour looks into the assistant, which only an opened copy of the build allows. */
const extension = join(ROOT, '.output', `chrome-${mode}${headless ? '-opened' : ''}`);

/** The practice platform, at the port of this world. */
function platformFile(): string {
  const standing = join(ROOT, 'test/world/platform.json');
  if (PORT === 4173) return standing;
  const path = join(ROOT, '.practice', `platform-${PORT}.json`);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, readFileSync(standing, 'utf8').replaceAll(':4173', `:${PORT}`));
  return path;
}

try {
  // The port first: a second start ends here, before it rebuilds what the first one runs on.
  const world = await openWorld();
  buildExtension(mode, { KEYFENCE_OPENED: headless ? '1' : '', KEYFENCE_PLATFORM: platformFile() });
  if (headless) {
    console.log('No window here: the tour is played, some 180 steps. Pictures: .practice/pictures');
    process.exitCode = (await playTour(extension, world)) ? 0 : 1;
  } else {
    const start = `http://localhost:${world.port}/`;
    console.log(`The practice world is at ${start} until the browser is closed.`);
    await visit(extension, mode === 'practice' ? 'profile' : `profile-${PORT}`, start);
  }
  await world.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
