import { existsSync } from 'node:fs';
import { type ListDocument, listSchema } from '../feed/schema.ts';
import { z } from '../schema/zod.ts';
import { readJson, writeJson } from './files.ts';
import { withLock } from './lock.ts';

/** The highest version that a key has signed, and what it said: kept beside the key, whatever folder it is used on. */
export interface Signed {
  readonly version: number;
  /** When it was signed, ISO in UTC. */
  readonly at: string;
  /** The signed bytes in base64url. */
  readonly payload: string;
}

const signedSchema = z.object({ version: z.int().check(z.minimum(1)), at: z.string(), payload: z.string() });

/** Where a key's memory lies: `alice.private.json` has `alice.signed.json`. */
function memoryPath(keyPath: string): string {
  return `${keyPath.replace(/(?:\.private)?\.json$/, '')}.signed.json`;
}

/** What a key has signed; null when it never has. */
export function readMemory(keyPath: string): Signed | null {
  const path = memoryPath(keyPath);
  return existsSync(path) ? readJson(path, signedSchema) : null;
}

/**
 * Remembers what a key is about to sign. Written before the signature leaves: a signature is never forgotten. Nobody
 * else signs with this key meanwhile, in whatever folder.
 * @param demand throws where what the key has signed by now forbids it: a holder may have been asked for minutes
 */
export async function rememberSigned(
  keyPath: string,
  signed: Signed,
  demand: (memory: Signed | null) => void,
): Promise<void> {
  const path = memoryPath(keyPath);
  const remember = () => {
    demand(readMemory(keyPath));
    writeJson(path, signed);
  };
  await withLock(`${path}.lock`, remember, 'signs with this key');
}

/** The list in a signed payload. */
export function documentOf({ payload }: Signed): ListDocument {
  return listSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
}
