import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTimestamp, type Timestamp } from '../feed/read.ts';
import type { Platform } from '../platform/platform.ts';
import { z } from '../schema/zod.ts';
import { readJson, readTextFile, writeJson } from './files.ts';
import type { Folder } from './folder.ts';

/** The list that was stamped last: its version and the sha256 of its file. */
export interface Stamped {
  readonly version: number;
  readonly sha256: string;
}

const stampedSchema = z.object({
  version: z.int().check(z.minimum(1)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** Where the timestamp lies that goes to the host. */
export function timestampPath(folder: Folder): string {
  return join(folder.public, 'timestamp.json');
}

/** The timestamp in `public`; null where none is there or it does not verify. */
export async function lastTimestamp(folder: Folder, platform: Platform): Promise<Timestamp | null> {
  const path = timestampPath(folder);
  if (!existsSync(path)) return null;
  const read = await readTimestamp(readTextFile(path), platform);
  return read.ok ? read.value : null;
}

/** What was stamped last, by the stamper's own note and by the timestamp in `public`: the higher of the two. */
export function stampedLast(folder: Folder, last: Timestamp | null): Stamped | null {
  const noted = existsSync(folder.stamped) ? readJson(folder.stamped, stampedSchema) : null;
  if (!noted || !last) return noted ?? last;
  return noted.version >= last.version ? noted : last;
}

/** Notes what is about to be stamped, before the timestamp is written. */
export function noteStamped(folder: Folder, { version, sha256 }: Stamped): void {
  writeJson(folder.stamped, { version, sha256 });
}
