import { createHmac } from 'node:crypto';
import type { ListDocument } from '../../../../lib/feed/schema.ts';
import type { DocumentType } from '../../../../lib/feed/signed.ts';
import type { SigningKey } from '../../../../lib/publish/keys.ts';
import { type SignedList, signBytes, signedList } from '../../../../lib/publish/sign.ts';
import { HOLDERS } from './acme.ts';

/** A signed file, opened so that a test can break it. */
export interface Jws {
  payload: string;
  signatures: { protected?: string; header?: object; signature: string }[];
}

/** Signs anything at all: also what the publisher would never sign. */
export async function signAnything(
  payload: unknown,
  typ: DocumentType = 'keyfence-list+json',
  keys: readonly SigningKey[] = HOLDERS,
): Promise<string> {
  return signBytes(new TextEncoder().encode(JSON.stringify(payload)), typ, keys);
}

/** A list with this document, whatever it says, signed by the holders. */
export async function forcedList(document: ListDocument): Promise<SignedList> {
  return signedList(await signAnything(document), document.version);
}

/** Changes a signed file after it was signed. */
export function broken(text: string, change: (jws: Jws) => void): string {
  const jws: Jws = JSON.parse(text);
  change(jws);
  return JSON.stringify(jws);
}

/** A file under a protected header of the attacker's choice, with a signature made by `sign`. */
export function underHeader(text: string, header: object, sign: (input: string) => string): string {
  return broken(text, (jws) => {
    const encoded = base64url(JSON.stringify(header));
    jws.signatures = jws.signatures.map(() => ({
      protected: encoded,
      signature: sign(`${encoded}.${jws.payload}`),
    }));
  });
}

/** An HMAC keyed with a public key: what a verifier that trusts the header's `alg` would accept. */
export function hmacWith(publicKey: string): (input: string) => string {
  return (input) =>
    createHmac('sha256', Buffer.from(publicKey, 'base64url')).update(input).digest('base64url');
}

/** base64url of a text. */
export function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
