/** A browser with the extension for a platform of one's own: `npm run try:platform -- ../acme-feed/platform.json`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { checkPlatform } from '../lib/platform/check.ts';
import { readJson } from '../lib/publish/files.ts';
import { buildExtension, hasScreen, visit } from './extension.ts';
import { ROOT } from './program.ts';

const USAGE = 'npm run try:platform -- ../acme-feed/platform.json';
/** No store gets it: it takes http on this computer, and is called "(practice)". */
const MODE = 'try';

try {
  const [given] = process.argv.slice(2);
  if (given === undefined) throw new Error(`Which platform? Give its file: ${USAGE}`);
  const file = resolve(process.env.INIT_CWD ?? '.', given);
  if (!existsSync(file)) throw new Error(`There is no file ${given}.`);
  const { platform } = checkPlatform(readJson(file, z.unknown()), 'practice');
  buildExtension(MODE, { KEYFENCE_PLATFORM: file, KEYFENCE_OPENED: '' });
  const extension = join(ROOT, '.output', `chrome-${MODE}`);
  console.log(`Keyfence for ${platform.name} is in ${extension}`);
  if (hasScreen()) {
    console.log(`A browser opens ${platform.links.connect}; it is yours until you close it.`);
    await visit(extension, `profile-${MODE}`, platform.links.connect);
  } else console.log('No screen here: load that folder on chrome://extensions of another computer.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
