import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { checkPlatform, type Platform } from '../../platform.ts';
import { type ListFile, readList } from '../read.ts';
import { type ListDocument, listSchema } from '../schema.ts';
import type { Paused } from '../status.ts';
import { z } from '../zod.ts';
import { PublishFault } from './fault.ts';
import type { SigningKey } from './keys.ts';

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
  const json: unknown = JSON.parse(readFileSync(folder.platform, 'utf8'));
  const { platform } = checkPlatform(json, 'practice');
  const { allowDocumentation, ...strict } = platform;
  const documented = z.object({ allowDocumentation: z.literal(true) }).safeParse(json).success;
  return documented ? { ...strict, allowDocumentation } : strict;
}

/** What is being prepared. */
export function readDraft(folder: Folder): ListDocument {
  return draftSchema.parse(JSON.parse(readFileSync(folder.draft, 'utf8')));
}

/** Exchanges that are paused now. */
export function readPause(folder: Folder): Paused[] {
  return existsSync(folder.pause) ? pauseSchema.parse(JSON.parse(readFileSync(folder.pause, 'utf8'))) : [];
}

/** A private key. One that others on the machine can read is refused, as ssh does. */
export function readKey(path: string): SigningKey {
  if (!existsSync(path)) throw new PublishFault(`There is no key at ${path}.`);
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new PublishFault(`Others on this machine can read ${path}. Run: chmod 600 ${path}`);
  }
  return keySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Writes a private key that only its owner can read; never over another one. */
export function writeKey(folder: Folder, name: string, key: SigningKey): string {
  mkdirSync(folder.keys, { recursive: true, mode: 0o700 });
  const path = join(folder.keys, `${name}.private.json`);
  writeFileSync(path, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  return path;
}

/** Writes a file whole or not at all. */
export function writeText(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/** Writes JSON for people and machines. */
export function writeJson(path: string, value: unknown): void {
  writeText(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Drops signatures that belong to a draft which has changed since; says whether there were any. */
export function dropSigning(folder: Folder): boolean {
  const there = existsSync(folder.signing);
  rmSync(folder.signing, { force: true });
  return there;
}

/** The newest published list that the pinned keys have signed; null when there is none. */
export async function newestList(
  folder: Folder,
  platform: Platform,
): Promise<(ListFile & { readonly name: string; readonly text: string }) | null> {
  if (!existsSync(folder.public)) return null;
  const names = readdirSync(folder.public).filter((name) => /^list-[0-9a-f]{16}\.json$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const text = readFileSync(join(folder.public, name), 'utf8');
      const read = await readList(text, platform);
      return read.ok ? [{ ...read.value, name, text }] : [];
    }),
  );
  return (
    files
      .flat()
      .toSorted((a, b) => a.list.version - b.list.version)
      .at(-1) ?? null
  );
}
