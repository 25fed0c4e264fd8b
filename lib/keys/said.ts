import type { Address } from '../address/address.ts';
import type { AddressList, Moment } from '../rotation/list.ts';
import { presentKeys } from './gone.ts';
import type { KeyRecord } from './record.ts';
import { withRole } from './role.ts';

/** Sets the role of a key by the user's word. */
export function setRole(records: readonly KeyRecord[], id: string, role: 'ours' | 'other'): KeyRecord[] {
  return records.map((record) => (record.id === id ? { ...record, role, roleReason: 'said' } : record));
}

/** Removes the record of a key. If the key is seen again, its record starts from that. */
export function forgetKey(records: readonly KeyRecord[], id: string): KeyRecord[] {
  return records.filter((record) => record.id !== id);
}

/** Notes the user's word on an address of a key ("It is mine", "I did not"); it replaces an earlier one. */
export function claim(
  records: readonly KeyRecord[],
  id: string,
  address: Address,
  whose: 'mine' | 'not-mine',
  now: Moment,
): KeyRecord[] {
  return records.map((record) => {
    if (record.id !== id) return record;
    const others = record.claims.filter((said) => said.address !== address);
    return { ...record, claims: [...others, { address, whose, at: now }] };
  });
}

/** A connection as far as linking needs it. */
export interface Linkable {
  readonly id: string;
  readonly exchange: string | null;
  readonly label: string;
}

/**
 * Links keys to the platform's connections: same exchange and same label (trimmed, in any case), one of each.
 * A key whose connection is gone loses its link, and the role that rested on it.
 */
export function linkConnections(
  records: readonly KeyRecord[],
  connections: readonly Linkable[],
  list: AddressList | null,
): KeyRecord[] {
  const nameOf = (thing: { exchange: string | null; label: string }) =>
    `${thing.exchange} ${thing.label.trim().toLowerCase()}`;
  return records.map((record) => {
    // A key that is gone keeps its link for its return.
    if (record.goneAt !== null) return record;
    const name = nameOf(record);
    const candidates = connections.filter((connection) => nameOf(connection) === name);
    const namesakes = presentKeys(records).filter((other) => nameOf(other) === name);
    const link = candidates.length === 1 && namesakes.length === 1 ? (candidates[0]?.id ?? null) : null;
    return link === record.connection
      ? record
      : withRole({ ...record, connection: link }, record.sighting, list);
  });
}
