import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFeed } from '../../../lib/feed/index.ts';
import type { Platform } from '../../../lib/platform.ts';
import type { RunningWorld } from '../../world/index.ts';

const PLATFORM = join(import.meta.dirname, '../../../.practice/e2e/platform.json');

/** The record that the extension would store after it has asked this world for the list: for browsers in which the
 * worker's own requests cannot be intercepted. */
export async function feedRecord(world: RunningWorld): Promise<unknown> {
  const platform: Platform = JSON.parse(readFileSync(PLATFORM, 'utf8'));
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
