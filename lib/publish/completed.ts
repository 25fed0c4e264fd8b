import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { acceptList } from '../feed/accept.ts';
import { readList } from '../feed/read.ts';
import type { ListDocument } from '../feed/schema.ts';
import type { Platform } from '../platform/platform.ts';
import { saysTheSame } from './digest.ts';
import { documentIn, issueList } from './document.ts';
import { PublishFault } from './fault.ts';
import { readTextFile, writeJson, writeTextFile } from './files.ts';
import { type Folder, readDraft } from './folder.ts';
import { listNames, type PublishedList } from './published.ts';
import { payloadOf, signedList } from './sign.ts';
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
  writeTextFile(path, text);
  settle(folder, document);
  return path;
}

/** The draft becomes what was published, and nothing waits for a signature. */
export function settle(folder: Folder, document: ListDocument): void {
  writeJson(folder.draft, document);
  rmSync(folder.signing, { force: true });
}

/**
 * Drops a half-signed list that is published by now. It stays behind on the machine of a holder who signed before the
 * last one, or where `sign` was interrupted after it had published: then the draft becomes what was published.
 */
export function leaveBehind(folder: Folder, lists: readonly PublishedList[], now: number): void {
  if (!existsSync(folder.signing)) return;
  const payload = payloadIn(readTextFile(folder.signing));
  if (payload === null) return;
  const published = lists.find(({ text }) => payloadOf(text) === payload);
  if (published) settleDraft(folder, documentIn(published.text), now);
  // Signed by keys that are pinned no longer, it is nobody's to sign any more either.
  const lies = listNames(folder).some(
    (name) => payloadIn(readTextFile(join(folder.public, name))) === payload,
  );
  if (lies) rmSync(folder.signing, { force: true });
}

/** The draft becomes what was published, where that is what it says. */
function settleDraft(folder: Folder, document: ListDocument, now: number): void {
  const draft = existsSync(folder.draft) ? readDraft(folder) : null;
  if (!draft || draft.version >= document.version) return;
  if (saysTheSame(issueList(draft, now, document.version - 1), document)) writeJson(folder.draft, document);
}

/** The payload of what waits for signatures; null for what is damaged, which `sign` refuses. */
function payloadIn(text: string): string | null {
  try {
    return payloadOf(text);
  } catch {
    return null;
  }
}

/** @throws PublishFault where this version or a newer one is published already */
export function demandNewer(version: number, highest: number): void {
  if (version > highest) return;
  throw new PublishFault(
    `Version ${highest} is published already, so ${version} would be refused. "discard" begins from what is published; then do the change again.`,
  );
}
