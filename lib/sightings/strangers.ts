import { type Address, addressesOf } from '../address/index.ts';
import { type AddressList, isGone, type ListedAddress, type Moment } from '../rotation/index.ts';
import { tokensOf } from './look.ts';
import type { KeyRecord, Sighting } from './record.ts';

/** An address on a key that is neither the platform's nor declared as the user's own. */
export interface Stranger {
  readonly address: Address;
  /** The last sighting without it; null when it was there from the first. */
  readonly absentAt: Moment | null;
  /** The user said that they did not add it. */
  readonly disowned: boolean;
}

/** The addresses of a key that nobody has named. "It is mine" names one for that key. */
export function strangersOn(
  record: KeyRecord,
  sighting: Sighting,
  list: AddressList,
  own: readonly Address[],
): Stranger[] {
  const claimOf = (address: Address) => record.claims.find((claim) => claim.address === address)?.whose;
  const listed = new Set(list.addresses.map(({ address }) => address));
  return addressesOf(tokensOf(sighting))
    .filter((address) => !listed.has(address))
    .filter(
      (address) => claimOf(address) === 'not-mine' || !(own.includes(address) || claimOf(address) === 'mine'),
    )
    .map((address) => ({
      address,
      absentAt: record.arrivals.find((arrival) => arrival.address === address)?.absentAt ?? null,
      disowned: claimOf(address) === 'not-mine',
    }));
}

/** The addresses of a key that the platform has given up, without those that are the user's own now. */
export function goneOn(
  sighting: Sighting,
  list: AddressList,
  own: readonly Address[],
  now: Moment,
): ListedAddress[] {
  const held = addressesOf(tokensOf(sighting)).filter((address) => !own.includes(address));
  return list.addresses.filter((entry) => isGone(entry, now) && held.includes(entry.address));
}
