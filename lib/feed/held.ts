import type { Platform } from '../platform/platform.ts';
import type { History } from './accept.ts';
import type { NoticeProof } from './notice.ts';
import { issuedAtIn, type ListFile, readList, readTimestamp, type Timestamp } from './read.ts';
import type { GoodDocuments, StoredFeed } from './stored.ts';

/** The stored documents, verified anew. */
export interface Held extends ListFile {
  readonly timestamp: Timestamp;
}

/** A text that identifies the pinned list keys and their threshold; their order does not matter. */
export function pinnedKeys({ feed }: Platform): string {
  return [feed.listThreshold, ...feed.listKeys.map((key) => key.x).sort()].join(' ');
}

/**
 * A text that identifies the pinned timestamp keys. Separate from the list keys: a new online key must not
 * reset the ratchet.
 */
export function pinnedStampers({ feed }: Platform): string {
  return feed.timestampKeys
    .map((key) => key.x)
    .sort()
    .join(' ');
}

/** Whether what is stored was verified with the very keys that this package pins. */
export function isOfThesePins(good: GoodDocuments, platform: Platform): boolean {
  return good.pinned === pinnedKeys(platform) && good.stampers === pinnedStampers(platform);
}

/**
 * Verifies what is stored: both signatures, all that is checked when a document arrives, and that the ratchet and
 * the list belong together.
 * @returns null when nothing is stored or it does not verify
 */
export async function verifyHeld(record: StoredFeed, platform: Platform): Promise<Held | null> {
  const { good } = record;
  if (!good) return null;
  const file = await readList(good.list, platform);
  const timestamp = await readTimestamp(good.timestamp, platform);
  if (!file.ok || !timestamp.ok) return null;
  const { list, sha256 } = file.value;
  const belongs = timestamp.value.sha256 === sha256 && timestamp.value.version === list.version;
  const ratchet = good.highest === list.version && list.version >= platform.feed.versionFloor;
  return belongs && ratchet ? { list, sha256, timestamp: timestamp.value } : null;
}

/**
 * The list and moment that this client relied on last: what it holds; or, where the package pins another
 * timestamp key since, the stored list, whose own signatures still hold, with the date of its verified
 * timestamp.
 * @returns null where nothing that is stored proves anything
 */
export async function proofOf(
  record: StoredFeed,
  held: Held | null,
  platform: Platform,
): Promise<NoticeProof | null> {
  const { good } = record;
  if (held || !good || good.pinned !== pinnedKeys(platform)) return held;
  const file = await readList(good.list, platform);
  const issuedAt = issuedAtIn(good.timestamp);
  if (!file.ok || file.value.list.version !== good.highest || issuedAt === null) return null;
  return { list: file.value.list, timestamp: { issuedAt } };
}

/** What a client judges a document by that arrives at `now`. */
export function historyOf(
  record: StoredFeed,
  held: Held | null,
  proof: NoticeProof | null,
  platform: Platform,
  now: number,
): History {
  const { good } = record;
  const samePins = good?.pinned === pinnedKeys(platform);
  const highest = good && samePins ? good.highest : 0;
  return { floor: platform.feed.versionFloor, highest, held, known: proof?.list ?? null, now };
}
