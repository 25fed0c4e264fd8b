import { createHash } from 'node:crypto';
import { GeneralSign, importJWK, type JWK } from 'jose';
import { addressesAt, type Clock, iso } from './clock.ts';
import listKey1 from './keys/list-1.json' with { type: 'json' };
import listKey2 from './keys/list-2.json' with { type: 'json' };
import timestampKey from './keys/timestamp-1.json' with { type: 'json' };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The practice key pairs: list keys first, then timestamp keys. Committed, so they protect nothing. */
export interface SigningKeys {
  readonly list: readonly JWK[];
  readonly timestamp: readonly JWK[];
}

export const PRACTICE_KEYS: SigningKeys = { list: [listKey1, listKey2], timestamp: [timestampKey] };

/** A signed list as it lies on a static host, immutable under its own name. */
export interface ListFile {
  readonly name: string;
  readonly version: number;
  readonly sha256: string;
  readonly text: string;
}

/** The first 8 hex digits of the list file's hash, for people to compare: `7F3A-91C2`. */
export function fingerprint(list: ListFile): string {
  const hex = list.sha256.slice(0, 8).toUpperCase();
  return `${hex.slice(0, 4)}-${hex.slice(4)}`;
}

async function sign(payload: unknown, typ: string, keys: readonly JWK[]): Promise<string> {
  const jws = new GeneralSign(new TextEncoder().encode(JSON.stringify(payload)));
  for (const jwk of keys) {
    jws
      .addSignature(await importJWK(jwk, 'Ed25519'))
      .setProtectedHeader({ alg: 'Ed25519', typ, ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) });
  }
  return JSON.stringify(await jws.sign());
}

/** Signs the list of this clock as version `version`. `now` in ms, UTC. */
export async function publishList(
  clock: Clock,
  version: number,
  now: number,
  keys: SigningKeys,
): Promise<ListFile> {
  const addresses = addressesAt(clock);
  const text = await sign(
    {
      schema: 1,
      platform: 'Acme',
      version,
      issuedAt: iso(now),
      expiresAt: iso(now + 45 * DAY),
      addresses,
      changes: [{ version, at: iso(now), text: `${addresses.length} addresses, ${clock.mark}` }],
    },
    'keyfence-list+json',
    keys.list,
  );
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name: `list-${sha256.slice(0, 16)}.json`, version, sha256, text };
}

export interface Pause {
  readonly exchange: string;
  readonly reason: string;
}

/** Signs a timestamp that names this list, for the next 48 hours. */
export async function publishTimestamp(
  list: ListFile,
  pause: readonly Pause[],
  now: number,
  keys: SigningKeys,
): Promise<string> {
  const payload = {
    schema: 1,
    version: list.version,
    list: list.name,
    sha256: list.sha256,
    issuedAt: iso(now),
    expiresAt: iso(now + 2 * DAY),
    pause,
  };
  return sign(payload, 'keyfence-timestamp+json', keys.timestamp);
}
