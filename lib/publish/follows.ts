import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ListDocument, listName } from '../feed/schema.ts';
import { sha256Of } from '../feed/sha256.ts';
import { documentIn, MOST_CHANGES } from './document.ts';
import { PublishFault } from './fault.ts';
import { readTextFile } from './files.ts';
import type { Folder } from './folder.ts';
import type { PublishedList } from './published.ts';
import type { Stamped } from './stamped.ts';

/**
 * Demands that a new version was made on top of the one that was stamped last. One that was made on top of another list
 * of that version is taken by clients, and what only the stamped one says would be lost without a word.
 * @throws PublishFault that names what would be lost and what to do
 */
export async function demandFollows(
  newest: PublishedList,
  { version, sha256 }: Stamped,
  folder: Folder,
): Promise<void> {
  const name = listName(sha256);
  const path = join(folder.public, name);
  const text = existsSync(path) ? readTextFile(path) : null;
  if (text === null || (await sha256Of(text)) !== sha256)
    throw new PublishFault(
      `Version ${version} was stamped as ${name}, which does not lie in ${folder.public} as it was. Bring it back: what is stamped next is held against it.`,
    );
  const lost = missingChanges(documentIn(text), documentIn(newest.text));
  if (lost.length === 0) return;
  throw new PublishFault(
    [
      `${newest.name} (version ${newest.list.version}) was not made on top of version ${version} as it was stamped (${name}). Clients would take it, and this would be lost:`,
      ...lost.map((line) => `  ${line}`),
      `Take ${newest.name} out of ${folder.public}. Its holders bring ${name} into their "public", "discard", do their change again, and sign version ${newest.list.version + 1}.`,
    ].join('\n'),
  );
}

/** The lines about changes that every list made on top of `before` carries, and `next` does not. */
function missingChanges(before: ListDocument, next: ListDocument): string[] {
  const kept = new Set(next.changes.map(({ at, text }) => `${at} ${text}`));
  const since = next.changes.filter(({ version }) => version > before.version).length;
  // The oldest lines go first, once there are more than a list carries.
  const dropped = Math.max(0, before.changes.length + since - MOST_CHANGES);
  return before.changes
    .slice(dropped)
    .filter(({ at, text }) => !kept.has(`${at} ${text}`))
    .map(({ text }) => text);
}
