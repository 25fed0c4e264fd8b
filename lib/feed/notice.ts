import type { Address } from '../address/address.ts';
import type { AddressList, ListedAddress, Moment } from '../rotation/list.ts';
import { isGone, isLive, isWanted } from '../rotation/phase.ts';
import { NOTICE, SIGNING } from './policy.ts';
import type { HeldBack } from './status.ts';
import type { StoredFeed } from './stored.ts';

/** What proves that an address was not published before: a list, and when it was last stamped as the newest. */
export interface NoticeProof {
  readonly list: AddressList;
  readonly timestamp: { readonly issuedAt: Moment };
}

/** What this client remembers of addresses. */
type Memory = Pick<StoredFeed, 'seen' | 'confirmed'>;

/**
 * What a client remembers after it accepted a list. The first list is taken as it is; later an address counts
 * as *seen* when it was on a list long enough before it takes effect. An address that was gone is forgotten:
 * if it comes back, it needs its notice or a confirmation again.
 * @param before the list that this client relied on until now; null: no new address can be in time, except on
 *   the first list
 */
export function remember(memory: Memory, list: AddressList, now: Moment, before: NoticeProof | null): Memory {
  const { seen } = memory;
  const over = before ? goneFrom(before) : [];
  const there = list.addresses.filter((entry) => !isGone(entry, now));
  const kept = there.filter(({ address }) => !over.includes(address)).map(({ address }) => address);
  const noticed = there.filter(
    (entry) =>
      seen === null ||
      (seen.includes(entry.address) && kept.includes(entry.address)) ||
      hasItsNotice(entry, now, before),
  );
  return {
    seen: noticed.map(({ address }) => address),
    confirmed: memory.confirmed.filter((address) => kept.includes(address)),
  };
}

/** The addresses that were gone already when the newest timestamp this client holds was issued. */
function goneFrom({ list, timestamp }: NoticeProof): Address[] {
  return list.addresses.filter((entry) => isGone(entry, timestamp.issuedAt)).map(({ address }) => address);
}

/**
 * Whether an address is on the list in time. `announcedAt` alone proves nothing: whoever signs can date it back. What
 * this client held does: until its timestamp was issued, nothing newer was published.
 */
function hasItsNotice(entry: ListedAddress, now: Moment, before: NoticeProof | null): boolean {
  if (isLive(entry, now) || before === null) return false;
  return entry.effectiveAt - before.timestamp.issuedAt >= NOTICE - SIGNING;
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
