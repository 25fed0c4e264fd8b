import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../../platform.ts';
import { acceptList } from '../accept.ts';
import { readList } from '../read.ts';
import type { ListDocument } from '../schema.ts';
import { PublishFault } from './fault.ts';
import { writeJson, writeText } from './files.ts';
import type { Folder } from './folder.ts';
import type { PublishedList } from './published.ts';
import { signedList } from './sign.ts';
import { opened } from './verdict.ts';

/**
 * Puts a list that has its signatures where it can be uploaded from, once a client would take it.
 * @param newest what was published until now
 * @returns its path
 * @throws PublishFault where a client would refuse it
 */
export async function publishSigned(
  folder: Folder,
  platform: Platform,
  { text, document, newest }: { text: string; document: ListDocument; newest: PublishedList | null },
  now: number,
): Promise<string> {
  const file = opened(await readList(text, platform));
  const { name, version, sha256 } = await signedList(text, document.version);
  const timestamp = { version, list: name, sha256, issuedAt: now, expiresAt: now, paused: [] };
  const held = newest && { ...newest, timestamp };
  const highest = newest?.list.version ?? 0;
  demandNewer(version, highest);
  opened(acceptList({ file, timestamp }, { floor: platform.feed.versionFloor, highest, held, now }));
  mkdirSync(folder.public, { recursive: true });
  const path = join(folder.public, name);
  writeText(path, text);
  settle(folder, document);
  return path;
}

/** The draft becomes what was published, and nothing waits for a signature. */
export function settle(folder: Folder, document: ListDocument): void {
  writeJson(folder.draft, document);
  rmSync(folder.signing, { force: true });
}

/** @throws PublishFault where this version or a newer one is published already */
export function demandNewer(version: number, highest: number): void {
  if (version > highest) return;
  throw new PublishFault(
    `Version ${highest} is published already, so ${version} would be refused. "discard" begins from what is published; then do the change again.`,
  );
}
