import { exportJWK, generateKeyPair } from 'jose';
import type { PublicKey } from '../platform/platform.ts';

/** A key pair: whoever has `d` can sign. */
export interface SigningKey extends PublicKey {
  readonly d: string;
}

/** A key pair whose holder is known by name. */
export interface NamedKey extends SigningKey {
  readonly kid: string;
}

/** Makes an Ed25519 key pair. `kid` names its holder. */
export async function makeKey(kid: string): Promise<NamedKey> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const { x, d } = await exportJWK(privateKey);
  if (x === undefined || d === undefined)
    throw new Error('This platform made an Ed25519 key without its parts.');
  return { kty: 'OKP', crv: 'Ed25519', x, d, kid };
}

/** The half that may be shown: it goes into `platform.json`. */
export function publicHalf({ kty, crv, x, kid }: SigningKey): PublicKey {
  return { kty, crv, x, kid };
}
