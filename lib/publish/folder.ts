import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exchanges } from '../exchanges/all.ts';
import { type ListDocument, listSchema, pauseSchema } from '../feed/schema.ts';
import { checkPlatform } from '../platform/check.ts';
import type { Platform } from '../platform/platform.ts';
import { z } from '../schema/zod.ts';
import { PublishFault } from './fault.ts';
import { readJson, readTextFile } from './files.ts';

/** Where the operators' folder is, where it is not said. */
export const DEFAULT_FOLDER = 'feed';

/** The operators' folder. Everything but `keys` may be shared; `public` is what goes to the host. */
export interface Folder {
  readonly root: string;
  readonly keys: string;
  readonly public: string;
  readonly platform: string;
  readonly draft: string;
  /** A list that some holders have signed and others have not. */
  readonly signing: string;
  readonly pause: string;
  /** What the stamper stamped last. */
  readonly stamped: string;
  /** Held by the command that writes. */
  readonly lock: string;
  /** There in a folder that was made for a drill, where the present may be another day. */
  readonly drill: string;
}

/** Where things lie in a folder. */
export function folderAt(root: string): Folder {
  return {
    root,
    keys: join(root, 'keys'),
    public: join(root, 'public'),
    platform: join(root, 'platform.json'),
    draft: join(root, 'draft.json'),
    signing: join(root, 'signing.json'),
    pause: join(root, 'pause.json'),
    stamped: join(root, 'stamped.json'),
    lock: join(root, 'lock'),
    drill: join(root, 'drill'),
  };
}

const draftSchema = z.extend(listSchema, { version: z.int().check(z.minimum(0)) });

/** A pause in the operators' file; `since` is when it was typed. */
const heldPauseSchema = z.array(z.extend(pauseSchema, { since: z.optional(z.iso.datetime()) }));

/** A pause as the operators keep it. */
export type HeldPause = z.infer<typeof heldPauseSchema>[number];

/**
 * Reads the platform of this folder. Loopback hosts and documentation ranges pass: the build decides about
 * those.
 * @throws PublishFault where there is none, or it is not usable
 */
export function readPlatform(folder: Folder): Platform {
  if (!existsSync(folder.root))
    throw new PublishFault(
      `There is no folder ${folder.root}. Begin with "init", or name the folder with --dir.`,
    );
  if (!isThere(folder.platform)) throw new PublishFault(`There is no ${folder.platform}. Begin with "init".`);
  const json = readJson(folder.platform, z.unknown());
  const { platform } = checkedPlatform(folder, json);
  const { allowDocumentation, ...strict } = platform;
  const documented = z.object({ allowDocumentation: z.literal(true) }).safeParse(json).success;
  return documented ? { ...strict, allowDocumentation } : strict;
}

/** Whether a file is there; one that may not be looked at counts as there. */
function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

function checkedPlatform(folder: Folder, json: unknown): ReturnType<typeof checkPlatform> {
  try {
    return checkPlatform(json, 'practice');
  } catch (error) {
    throw new PublishFault(`${folder.platform}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Reads the draft.
 * @throws PublishFault where it cannot be read
 */
export function readDraft(folder: Folder): ListDocument {
  return readJson(folder.draft, draftSchema);
}

/**
 * Exchanges that are paused now.
 * @throws PublishFault for one that no client knows: it would pause nothing
 */
export function readPause(folder: Folder): HeldPause[] {
  if (!existsSync(folder.pause)) return [];
  const paused = readJson(folder.pause, heldPauseSchema);
  for (const { exchange } of paused) demandExchange(exchange, folder.pause);
  return paused;
}

/** @throws PublishFault for an exchange that no client knows */
export function demandExchange(exchange: string, where: string): void {
  const known = exchanges.map(({ id }) => id);
  if (known.some((id) => id === exchange)) return;
  throw new PublishFault(`${where}: there is no exchange "${exchange}". There are: ${known.join(', ')}.`);
}

/** Whether this folder was made for a drill. */
export function isDrill(folder: Folder): boolean {
  return existsSync(folder.drill);
}

/** The text of a file of the folder, or null where it is not there. */
export function readTextIfThere(path: string): string | null {
  return existsSync(path) ? readTextFile(path) : null;
}
