import type { AddressList, ListedAddress } from './list.ts';
import { remembered } from './remembered.ts';

const byAddress = remembered(
  (list: AddressList, _: null) =>
    new Map<string | null, ListedAddress>(list.addresses.map((entry) => [entry.address, entry])),
);

/** The entry of an address in the list; undefined where it is not listed, and for no address. */
export function entryOf(list: AddressList, address: string | null): ListedAddress | undefined {
  return byAddress(list, null).get(address);
}
