import { base64url, decodeProtectedHeader, flattenedVerify, importJWK } from 'jose';
import type { PublicKey } from '../platform/platform.ts';
import { z } from '../schema/zod.ts';
import { type Checked, passed, refused } from './rule.ts';

/** The most bytes a file of the feed may have. */
export const MOST_BYTES = 64 * 1024;

/** The kinds of signed documents: the `typ` of their protected header. */
export type DocumentType = 'keyfence-list+json' | 'keyfence-timestamp+json';

/** Whose signatures count, and how many of them are needed. */
export interface Trust {
  readonly keys: readonly PublicKey[];
  readonly threshold: number;
}

const MOST_SIGNATURES = 8;

/** Unprotected headers are dropped by this schema: nothing that is not signed is ever read. */
const jwsSchema = z.object({
  payload: z.string().check(z.minLength(1)),
  signatures: z
    .array(
      z.object({ protected: z.string().check(z.minLength(1)), signature: z.string().check(z.minLength(1)) }),
    )
    .check(z.minLength(1), z.maxLength(MOST_SIGNATURES)),
});

type Jws = z.infer<typeof jwsSchema>;

/**
 * Opens a signed file (JWS in General JSON Serialization, RFC 7515; Ed25519, RFC 9864).
 * @param text the file, whole
 * @returns the signed payload as parsed JSON, whose schema is still to be checked; else the first rule that it breaks
 */
export async function openSigned(text: string, type: DocumentType, trust: Trust): Promise<Checked<unknown>> {
  if (new TextEncoder().encode(text).byteLength > MOST_BYTES) return refused('size');
  const json = parseJson(text);
  if (json === undefined) return refused('json');
  const jws = jwsSchema.safeParse(json);
  if (!jws.success) return refused('jws', z.prettifyError(jws.error));
  const header = headerRefusal(jws.data, type);
  if (header) return header;
  const payload = await verifiedPayload(jws.data, trust);
  if (payload === null) return refused('signature', `${trust.threshold} needed`);
  const content = decodeUtf8(payload);
  const document = content === null ? undefined : parseJson(content);
  return document === undefined ? refused('schema', 'the payload is not JSON') : passed(document);
}

/** The payload of a file as parsed JSON, without a look at who signed it; undefined where there is none. */
export function payloadIn(text: string): unknown {
  const jws = jwsSchema.safeParse(parseJson(text));
  if (!jws.success) return undefined;
  try {
    const content = decodeUtf8(base64url.decode(jws.data.payload));
    return content === null ? undefined : parseJson(content);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Decodes UTF-8 without loss; null when it is not UTF-8. A byte order mark stays, so that the bytes can be
 * had back.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A RangeError is JSON nested too deeply to be read.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function headerRefusal(jws: Jws, type: DocumentType): ReturnType<typeof refused> | null {
  for (const { protected: encoded } of jws.signatures) {
    const header = protectedHeader(encoded);
    if (header?.typ !== type) return refused('typ', String(header?.typ));
    if (header.alg !== 'Ed25519') return refused('alg', String(header.alg));
    // An unencoded payload (RFC 7797) would let two signers sign different bytes of one file.
    if ('crit' in header || 'b64' in header) return refused('jws', 'crit or b64 in the protected header');
  }
  return null;
}

function protectedHeader(encoded: string): { readonly alg?: unknown; readonly typ?: unknown } | null {
  try {
    return decodeProtectedHeader({ protected: encoded });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The payload, when enough *distinct* pinned keys signed it: one key counts once, however often it signed. */
async function verifiedPayload(jws: Jws, trust: Trust): Promise<Uint8Array | null> {
  const signers = new Set<string>();
  let payload: Uint8Array | null = null;
  for (const signature of jws.signatures) {
    for (const key of trust.keys) {
      if (signers.has(key.x)) continue;
      const verified = await verifiedBy(key, { payload: jws.payload, ...signature });
      if (!verified) continue;
      signers.add(key.x);
      payload = verified;
    }
  }
  return signers.size >= trust.threshold ? payload : null;
}

async function verifiedBy(
  key: PublicKey,
  jws: Parameters<typeof flattenedVerify>[0],
): Promise<Uint8Array | null> {
  const { kty, crv, x } = key;
  const publicKey = await importJWK({ kty, crv, x }, 'Ed25519');
  try {
    const { payload } = await flattenedVerify(jws, publicKey, { algorithms: ['Ed25519'] });
    return payload;
  } catch {
    // Whatever jose objects to, this key did not sign these bytes in a way we accept.
    return null;
  }
}
