import type { Address } from '../address/index.ts';
import { type AddressList, isGone, isLive, isWanted, type Moment } from '../rotation/index.ts';
import type { HeldBack } from './status.ts';
import type { StoredFeed } from './stored.ts';

/** What this client remembers of addresses. */
type Memory = Pick<StoredFeed, 'seen' | 'confirmed'>;

/**
 * What a client remembers after it accepted a list. The first list is taken as it is; from then on an address has
 * been *seen* when it was on a list before it went live. One that is gone is forgotten: if it comes back, it needs its
 * notice or a confirmation again.
 */
export function remember(memory: Memory, list: AddressList, now: Moment): Memory {
  const before = memory.seen;
  const there = list.addresses.filter((entry) => !isGone(entry, now));
  const seen = there.filter(
    (entry) => before === null || !isLive(entry, now) || before.includes(entry.address),
  );
  return {
    seen: seen.map((entry) => entry.address),
    confirmed: memory.confirmed.filter((address) => there.some((entry) => entry.address === address)),
  };
}

/** The wanted addresses that came without their notice and that the user has not confirmed. */
export function heldBackOf(memory: Memory, list: AddressList, now: Moment): HeldBack[] {
  return list.addresses
    .filter((entry) => isWanted(entry, now) && !memory.confirmed.includes(entry.address))
    .flatMap((entry): HeldBack[] => {
      if (entry.urgent) return [{ address: entry.address, why: 'urgent' }];
      return wasSeen(memory, entry.address) ? [] : [{ address: entry.address, why: 'unannounced' }];
    });
}

function wasSeen(memory: Memory, address: Address): boolean {
  return memory.seen?.includes(address) ?? false;
}
