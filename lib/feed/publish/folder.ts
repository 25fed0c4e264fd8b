import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlatform, type Platform } from '../../platform.ts';
import { type ListFile, readList } from '../read.ts';
import { type ListDocument, listSchema } from '../schema.ts';
import type { Paused } from '../status.ts';
import { z } from '../zod.ts';
import { PublishFault } from './fault.ts';
import { readJson, readText } from './files.ts';
import type { NamedKey, SigningKey } from './keys.ts';

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
  };
}

const draftSchema = listSchema.extend({ version: z.int().min(0) });
const pauseSchema = z.array(z.object({ exchange: z.string(), reason: z.string() }));
const keySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
  kid: z.string().optional(),
});

/** The platform of this folder. Loopback hosts and documentation ranges pass: the build decides about those. */
export function readPlatform(folder: Folder): Platform {
  if (!existsSync(folder.platform))
    throw new PublishFault(`There is no ${folder.platform}. Begin with "init".`);
  const json = readJson(folder.platform, z.unknown());
  const { platform } = checkedPlatform(folder, json);
  const { allowDocumentation, ...strict } = platform;
  const documented = z.object({ allowDocumentation: z.literal(true) }).safeParse(json).success;
  return documented ? { ...strict, allowDocumentation } : strict;
}

function checkedPlatform(folder: Folder, json: unknown): ReturnType<typeof checkPlatform> {
  try {
    return checkPlatform(json, 'practice');
  } catch (error) {
    throw new PublishFault(`${folder.platform}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What is being prepared. */
export function readDraft(folder: Folder): ListDocument {
  return readJson(folder.draft, draftSchema);
}

/** Exchanges that are paused now. */
export function readPause(folder: Folder): Paused[] {
  return existsSync(folder.pause) ? readJson(folder.pause, pauseSchema) : [];
}

/** A private key. One that others on the machine can read is refused, as ssh does. */
export function readKey(path: string): SigningKey {
  if (!existsSync(path)) throw new PublishFault(`There is no key at ${path}.`);
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new PublishFault(`Others on this machine can read ${path}. Run: chmod 600 ${path}`);
  }
  return readJson(path, keySchema);
}

/** Where a key of this name lies. */
export function keyPath(folder: Folder, name: string): string {
  return join(folder.keys, `${name}.private.json`);
}

/**
 * Writes private keys that only their owner can read, in a folder that git leaves alone.
 * @throws PublishFault before anything is written where one of them is there already
 */
export function writeKeys(folder: Folder, keys: readonly NamedKey[]): string[] {
  const paths = keys.map(({ kid }) => keyPath(folder, kid));
  const there = paths.find((path) => existsSync(path));
  if (there)
    throw new PublishFault(`${there} is there already; nothing was changed. Keys are never written over.`);
  mkdirSync(folder.keys, { recursive: true, mode: 0o700 });
  chmodSync(folder.keys, 0o700);
  writeFileSync(join(folder.keys, '.gitignore'), '*\n');
  for (const [at, key] of keys.entries()) {
    const path = paths[at] ?? '';
    writeFileSync(path, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(path, 0o600);
  }
  return paths;
}

/** Drops signatures that belong to a draft which has changed since; says whether there were any. */
export function dropSigning(folder: Folder): boolean {
  const there = existsSync(folder.signing);
  rmSync(folder.signing, { force: true });
  return there;
}

/** A list that was published, as it lies in the folder. */
export interface PublishedList extends ListFile {
  readonly name: string;
  readonly text: string;
}

/** The newest published list that the pinned keys have signed; null when there is none. */
export async function newestList(folder: Folder, platform: Platform): Promise<PublishedList | null> {
  return (await publishedLists(folder, platform)).at(-1) ?? null;
}

/** Every published list that the pinned keys have signed, the newest last. */
export async function publishedLists(folder: Folder, platform: Platform): Promise<PublishedList[]> {
  if (!existsSync(folder.public)) return [];
  const names = readdirSync(folder.public).filter((name) => /^list-[0-9a-f]{16}\.json$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const text = readText(join(folder.public, name));
      const read = await readList(text, platform);
      return read.ok ? [{ ...read.value, name, text }] : [];
    }),
  );
  return files.flat().toSorted((a, b) => a.list.version - b.list.version);
}
