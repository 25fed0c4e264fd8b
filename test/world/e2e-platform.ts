import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeKey, publicHalf } from '../../lib/publish/keys.ts';
import type { SigningKeys } from './feed.ts';

const FOLDER = join(import.meta.dirname, '../../.practice/e2e');

/** Where the pages and files of the end-to-end platform are; nothing answers there but an intercepted request. */
export const E2E_ORIGIN = 'https://connect.acme.example';

/**
 * Makes the platform of an `e2e` build with key pairs of its own: the store's code paths, only that its file allows
 * documentation ranges.
 * @returns the path of its `platform.json`, for `KEYFENCE_PLATFORM`
 */
export async function makeEndToEndPlatform(): Promise<string> {
  const keys: SigningKeys = {
    list: [await makeKey('list-1'), await makeKey('list-2')],
    timestamp: [await makeKey('time-1')],
  };
  const platform = {
    name: 'Acme',
    links: {
      connect: `${E2E_ORIGIN}/`,
      emailVerify: `${E2E_ORIGIN}/account#email`,
      alerts: `${E2E_ORIGIN}/account#alerts`,
      guide: `${E2E_ORIGIN}/guide`,
      support: `${E2E_ORIGIN}/support`,
    },
    connect: { csrfHeader: { name: 'X-Acme-Asks', value: 'yes' } },
    feed: {
      urls: [`${E2E_ORIGIN}/feed/`],
      listKeys: keys.list.map(publicHalf),
      listThreshold: 2,
      timestampKeys: keys.timestamp.map(publicHalf),
      versionFloor: 0,
    },
    allowDocumentation: true,
  };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'keys.json'), JSON.stringify(keys));
  const path = join(FOLDER, 'platform.json');
  writeFileSync(path, JSON.stringify(platform, null, 2));
  return path;
}

/** The key pairs of the last {@link makeEndToEndPlatform}, for a world that signs what the `e2e` build accepts. */
export function endToEndKeys(): SigningKeys {
  return JSON.parse(readFileSync(join(FOLDER, 'keys.json'), 'utf8'));
}
