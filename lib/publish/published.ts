import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ListFile, readList } from '../feed/read.ts';
import type { Platform } from '../platform/platform.ts';
import type { Moment } from '../rotation/list.ts';
import { differenceOf } from './difference.ts';
import { documentIn } from './document.ts';
import { PublishFault } from './fault.ts';
import { readTextFile } from './files.ts';
import type { Folder } from './folder.ts';

/** A list that was published, as it lies in the folder. */
export interface PublishedList extends ListFile {
  readonly name: string;
  readonly text: string;
}

/** Every published list that the pinned keys have signed, the newest last. */
export async function publishedLists(folder: Folder, platform: Platform): Promise<PublishedList[]> {
  const files = await Promise.all(
    listNames(folder).map(async (name) => {
      const text = readTextFile(join(folder.public, name));
      const read = await readList(text, platform);
      return read.ok ? [{ ...read.value, name, text }] : [];
    }),
  );
  return files.flat().toSorted((a, b) => a.list.version - b.list.version || (a.name < b.name ? -1 : 1));
}

/**
 * The newest published list that the pinned keys have signed; null when there is none.
 * @throws PublishFault where two different files carry the newest version
 */
export async function newestList(
  folder: Folder,
  platform: Platform,
  now: Moment,
): Promise<PublishedList | null> {
  const lists = await publishedLists(folder, platform);
  demandOnePerVersion(lists, folder, now);
  return lists.at(-1) ?? null;
}

/**
 * What is to be said where the newest list of the folder counts as not published, since too few of the keys that are
 * pinned now have signed it: its holders must sign before the pins are changed. Null where there is no such list.
 */
export async function unpinnedInWords(folder: Folder, platform: Platform): Promise<string | null> {
  const published = await publishedLists(folder, platform);
  const highest = published.at(-1)?.list.version ?? 0;
  const newer = listNames(folder)
    .filter((name) => published.every((list) => list.name !== name))
    .map((name) => ({ name, version: versionIn(readTextFile(join(folder.public, name))) }))
    .filter(({ version }) => version > highest);
  const last = newer.toSorted((a, b) => a.version - b.version).at(-1);
  if (!last) return null;
  return `${last.name} (version ${last.version}) is signed by too few of the keys that platform.json pins now, so it counts as not published. If the pins were changed: with the old platform.json, let holders whom both pin "sign" once more, and change it then. If all keys are new, sign with those.`;
}

function versionIn(text: string): number {
  try {
    return documentIn(text).version;
  } catch {
    // No list at all.
    return 0;
  }
}

/** The names of the files in `public` that are called as lists are, whoever signed them. */
export function listNames(folder: Folder): string[] {
  if (!existsSync(folder.public)) return [];
  return readdirSync(folder.public).filter((name) => /^list-[0-9a-f]{16}\.json$/.test(name));
}

/**
 * @param lists the newest last
 * @param from the version from which on each may have one file; the newest alone where it is not said
 * @throws PublishFault where two different files carry one version, with what differs and what to do
 */
export function demandOnePerVersion(
  lists: readonly PublishedList[],
  folder: Folder,
  now: Moment,
  from = lists.at(-1)?.list.version ?? 0,
): void {
  const at = lists.findIndex(({ list }, index) => {
    const next = lists[index + 1]?.list.version;
    return list.version === next && next >= from;
  });
  const [other, newest, top] = [lists[at], lists[at + 1], lists.at(-1)];
  if (!newest || !other || !top) return;
  const { version } = newest.list;
  throw new PublishFault(
    [
      `Two lists of version ${version} lie in ${folder.public}, and clients that took one refuse the other by the rule same-version.`,
      `${newest.name} differs from ${other.name}:`,
      ...differenceOf(documentIn(other.text), documentIn(newest.text), now).map((line) => `  ${line}`),
      `Keep the one that was stamped ("check" names it; if none was, either), and take the other out of ${folder.public}. Where they differ, do its changes again on top: "discard", the change, and holders sign version ${top.list.version + 1}.`,
    ].join('\n'),
  );
}
