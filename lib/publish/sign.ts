import { GeneralSign, importJWK } from 'jose';
import { KNOWN_SCHEMA, type ListDocument, listName, type TimestampDocument } from '../feed/schema.ts';
import { sha256Of } from '../feed/sha256.ts';
import { type DocumentType, openSigned } from '../feed/signed.ts';
import type { Paused } from '../feed/status.ts';
import type { PublicKey } from '../platform/platform.ts';
import { DAY, type Moment } from '../rotation/list.ts';
import { z } from '../schema/zod.ts';
import { iso } from './document.ts';
import { PublishFault } from './fault.ts';
import type { SigningKey } from './keys.ts';

/** A list file as it lies on a static host, immutable under its own name. */
export interface SignedList {
  readonly name: string;
  readonly version: number;
  readonly sha256: string;
  readonly text: string;
}

/**
 * Signs bytes with each of the keys. Returns the JSON text of a JWS in General JSON Serialization (RFC 7515).
 */
export async function signBytes(
  payload: Uint8Array,
  typ: DocumentType,
  keys: readonly SigningKey[],
): Promise<string> {
  const jws = new GeneralSign(payload);
  for (const { kty, crv, x, d, kid } of keys) {
    const key = await importJWK({ kty, crv, x, d }, 'Ed25519');
    jws.addSignature(key).setProtectedHeader({ alg: 'Ed25519', typ, ...(kid === undefined ? {} : { kid }) });
  }
  return JSON.stringify(await jws.sign());
}

/** Signs a list that was issued (`issueList`), with all keys at once. */
export async function signList(document: ListDocument, keys: readonly SigningKey[]): Promise<SignedList> {
  const text = await signBytes(
    new TextEncoder().encode(JSON.stringify(document)),
    'keyfence-list+json',
    keys,
  );
  return signedList(text, document.version);
}

/** What a signed list is called and how it is named in a timestamp. */
export async function signedList(text: string, version: number): Promise<SignedList> {
  const sha256 = await sha256Of(text);
  return { name: listName(sha256), version, sha256, text };
}

const signedFile = z.object({
  payload: z.string(),
  signatures: z.array(z.object({ protected: z.string(), signature: z.string() })),
});

/**
 * The signed bytes of a list file, in base64url; signatures are not checked.
 * @throws ZodError or SyntaxError where the file is no signed document
 */
export function payloadOf(text: string): string {
  return signedFile.parse(JSON.parse(text)).payload;
}

/** Adds one holder's signature to a list that others have signed; its payload stays as it is, byte for byte. */
export async function addSignature(text: string, key: SigningKey): Promise<string> {
  const file = signedFile.parse(JSON.parse(text));
  const own = signedFile.parse(
    JSON.parse(await signBytes(Buffer.from(file.payload, 'base64url'), 'keyfence-list+json', [key])),
  );
  if (own.payload !== file.payload) throw new PublishFault('The file to sign is not in canonical base64url.');
  const signatures = file.signatures.filter((other) =>
    own.signatures.every((mine) => mine.signature !== other.signature),
  );
  return JSON.stringify({ payload: file.payload, signatures: [...signatures, ...own.signatures] });
}

/** Which of these keys signed a list file, each once; none for what is no such file. */
export async function signersOf(text: string, keys: readonly PublicKey[]): Promise<PublicKey[]> {
  const signed = await Promise.all(
    keys.map(async (key) => (await openSigned(text, 'keyfence-list+json', { keys: [key], threshold: 1 })).ok),
  );
  return keys.filter((_, at) => signed[at]);
}

/** What a timestamp says besides the list. */
export interface Stamp {
  readonly now: Moment;
  readonly pause?: readonly Paused[] | undefined;
  /** How long it is valid; 48 where it is not said, and clients take no more. */
  readonly hours?: number | undefined;
}

/** Signs a timestamp that names this list as the newest. */
export async function signTimestamp(
  list: Pick<SignedList, 'name' | 'version' | 'sha256'>,
  keys: readonly SigningKey[],
  { now, pause = [], hours = 48 }: Stamp,
): Promise<string> {
  const document: TimestampDocument = {
    schema: KNOWN_SCHEMA,
    version: list.version,
    list: list.name,
    sha256: list.sha256,
    issuedAt: iso(now),
    expiresAt: iso(now + (hours * DAY) / 24),
    pause: pause.map(({ exchange, reason, belowVersion }) => ({
      exchange,
      reason,
      ...(belowVersion === undefined ? {} : { belowVersion }),
    })),
  };
  return signBytes(new TextEncoder().encode(JSON.stringify(document)), 'keyfence-timestamp+json', keys);
}
