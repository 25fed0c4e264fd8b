import type { Address } from '../address/address.ts';
import type { AddressList, ListedAddress } from './list.ts';
import { remembered } from './remembered.ts';

const byAddress = remembered(
  (list: AddressList, _: null) => new Map(list.addresses.map((entry) => [entry.address, entry])),
);

/** The entry of an address in the list; undefined where it is not listed, and for no address. */
export function entryOf(list: AddressList, address: Address | null): ListedAddress | undefined {
  return address === null ? undefined : byAddress(list, null).get(address);
}
