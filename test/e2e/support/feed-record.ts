import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFeed } from '../../../lib/feed/feed.ts';
import { checkPlatform } from '../../../lib/platform/check.ts';
import type { RunningWorld } from '../../world/index.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The platform of the `e2e` builds. */
export const E2E_PLATFORM = join(ROOT, '.practice/e2e/platform.json');
/** The platform of the practice builds. */
export const PRACTICE_PLATFORM = join(ROOT, 'test/world/platform.json');

/** The record that the extension would store after it has asked this world for the list: for browsers in which the
 * worker's own requests cannot be intercepted. */
export async function feedRecord(world: RunningWorld, file = E2E_PLATFORM): Promise<unknown> {
  const { platform } = checkPlatform(JSON.parse(readFileSync(file, 'utf8')), 'practice');
  let record: unknown = null;
  const feed = createFeed({
    platform,
    storage: {
      read: async () => record,
      write: async (next) => {
        record = next;
      },
    },
    fetch: (url) => world.fetch(new Request(url), 'connect'),
    random: () => 0,
  });
  await feed.ask(Date.now());
  return record;
}
