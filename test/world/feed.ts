import { fingerprintOf } from '../../lib/feed/sha256.ts';
import { changedList, emptyList, issueList } from '../../lib/publish/document.ts';
import type { SigningKey } from '../../lib/publish/keys.ts';
import { type SignedList, signList, signTimestamp } from '../../lib/publish/sign.ts';
import { addressesAt, type Clock } from './clock.ts';
import listKey1 from './keys/list-1.json' with { type: 'json' };
import listKey2 from './keys/list-2.json' with { type: 'json' };
import timestampKey from './keys/timestamp-1.json' with { type: 'json' };

/** The key pairs of a platform's feed. */
export interface SigningKeys {
  readonly list: readonly SigningKey[];
  readonly timestamp: readonly SigningKey[];
}

/** The practice key pairs. Their private halves are committed, so they protect nothing. */
export const PRACTICE_KEYS: SigningKeys = {
  list: [asKey(listKey1), asKey(listKey2)],
  timestamp: [asKey(timestampKey)],
};

function asKey({ kid, x, d }: { kid: string; x: string; d: string }): SigningKey {
  return { kty: 'OKP', crv: 'Ed25519', kid, x, d };
}

/** What people compare between API Connect and the popup: `7F3A-91C2`. */
export function fingerprint(list: SignedList): string {
  return fingerprintOf(list.sha256);
}

/**
 * Signs the list of this clock as version `version`, with the operators' own publisher: what a client would refuse
 * cannot be published here either. `now` in ms, UTC.
 */
export function publishList(
  clock: Clock,
  version: number,
  now: number,
  keys: SigningKeys,
): Promise<SignedList> {
  const addresses = addressesAt(clock);
  const text = `${addresses.length} addresses, ${clock.mark}`;
  const draft = { ...emptyList('Acme', now), version: version - 1 };
  return signList(issueList(changedList(draft, addresses, text, now), now), keys.list);
}

export interface Pause {
  readonly exchange: string;
  readonly reason: string;
}

/** Signs a timestamp that names this list, for the next 48 hours. */
export function publishTimestamp(
  list: SignedList,
  pause: readonly Pause[],
  now: number,
  keys: SigningKeys,
): Promise<string> {
  return signTimestamp(list, keys.timestamp, { now, pause });
}
