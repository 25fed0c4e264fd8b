import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PublicKey } from '../platform/platform.ts';
import { z } from '../schema/zod.ts';
import { PublishFault } from './fault.ts';
import { inSystemsWords, readJson } from './files.ts';
import type { Folder } from './folder.ts';
import type { NamedKey, SigningKey } from './keys.ts';
import { demandOutsideSources } from './source-tree.ts';

const publicSchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  kid: z.optional(z.string()),
});
const keySchema = z.extend(publicSchema, { d: z.string() });

const COPY = 'It is damaged: take your sealed copy.';

/**
 * Reads a private key.
 * @throws PublishFault where it is missing or damaged, or others on the machine can read it, as ssh refuses
 *   such a key
 */
export function readKey(path: string): SigningKey {
  if (!existsSync(path)) throw new PublishFault(`There is no key at ${path}.`);
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new PublishFault(
      `Others on this machine can read ${path}. Run: chmod 600 ${path} (on a stick that knows no owners, mount it with -o umask=077 instead)`,
    );
  }
  const json = readJson(path, z.unknown(), COPY);
  const key = keySchema.safeParse(json);
  if (key.success) return key.data;
  if (publicSchema.safeParse(json).success)
    throw new PublishFault(`${path} is the public half of a key. Signing needs the private one.`);
  throw new PublishFault(`${path} is no private key of this command. ${COPY}`);
}

/**
 * Reads the public half that a holder handed over.
 * @throws PublishFault where it is none; a private key is refused, since it must not leave its holder
 */
export function readPublicHalf(path: string): PublicKey {
  const json = readJson(path, z.unknown(), 'Ask its holder for it again.');
  if (keySchema.safeParse(json).success)
    throw new PublishFault(
      `${path} is a PRIVATE key. Its holder keeps it and hands over NAME.public.json; this one counts as leaked.`,
    );
  const half = publicSchema.safeParse(json);
  if (half.success) return half.data;
  throw new PublishFault(`${path} is no public half of a key: "key NAME" makes one.`);
}

/** Where a key of this name lies. */
export function keyPath(folder: Folder, name: string): string {
  return join(folder.keys, `${name}.private.json`);
}

/**
 * Writes private keys that only their owner can read, in a folder that git leaves alone.
 * @throws PublishFault before anything is written where one of them is there already, or in a source tree
 */
export function writeKeys(folder: Folder, keys: readonly NamedKey[]): string[] {
  const paths = keys.map(({ kid }) => keyPath(folder, kid));
  demandOutsideSources(folder.root);
  const there = paths.find((path) => existsSync(path));
  if (there)
    throw new PublishFault(`${there} is there already; nothing was changed. Keys are never written over.`);
  const made: string[] = [];
  try {
    mkdirSync(folder.keys, { recursive: true, mode: 0o700 });
    chmodSync(folder.keys, 0o700);
    writeFileSync(join(folder.keys, '.gitignore'), '*\n');
    for (const [at, key] of keys.entries()) {
      const path = paths[at] ?? '';
      const file = openSync(path, 'wx', 0o600);
      made.push(path);
      writeSync(file, `${JSON.stringify(key, null, 2)}\n`);
      fsyncSync(file);
      closeSync(file);
      chmodSync(path, 0o600);
    }
    return paths;
  } catch (error) {
    for (const path of made) rmSync(path, { force: true });
    throw inSystemsWords(error, folder.keys, 'written');
  }
}
