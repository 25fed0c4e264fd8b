import { tokenHolds } from '../address/holds.ts';
import type { AddressList } from '../rotation/list.ts';
import { isOpen } from './look.ts';
import type { KeyRecord, Role, RoleReason, Sighting } from './record.ts';
import { tokensOf } from './tokens.ts';

/**
 * The record with the role that now follows from it. The user's word stands, except that a listed address
 * which arrives later on an `other` key makes it `ours`. `ours` by a fill or a listed address stays.
 * @param before the sighting before the newest one
 */
export function withRole(record: KeyRecord, before: Sighting | null, list: AddressList | null): KeyRecord {
  const listed = list !== null && holdsListed(record.sighting, list);
  if (record.roleReason === 'said') {
    const arrived = listed && before !== null && list !== null && !holdsListed(before, list);
    return record.role === 'other' && arrived ? as(record, 'ours', 'listed') : record;
  }
  if (record.role === 'ours' && record.roleReason !== 'linked') return record;
  if (listed) return as(record, 'ours', 'listed');
  if (record.connection !== null) return as(record, 'ours', 'linked');
  return as(record, 'unknown', 'nothing');
}

/**
 * The role of a key as a page shows it now, before that look is remembered.
 * @param record what is remembered of it; null for a key that was never seen
 */
export function roleNow(record: KeyRecord | null, sighting: Sighting, list: AddressList | null): Role {
  if (record) return withRole({ ...record, sighting }, record.sighting, list).role;
  return list !== null && holdsListed(sighting, list) ? 'ours' : 'unknown';
}

/**
 * The records with the roles that follow from a list which came after they were seen: at first a key may be seen
 * before there is any. The same array where nothing follows.
 */
export function withRolesBy(records: readonly KeyRecord[], list: AddressList | null): readonly KeyRecord[] {
  const next = records.map((record) => {
    const judged = withRole(record, record.sighting, list);
    return judged.role === record.role && judged.roleReason === record.roleReason ? record : judged;
  });
  return next.every((record, index) => record === records[index]) ? records : next;
}

function as(record: KeyRecord, role: Role, roleReason: RoleReason): KeyRecord {
  return { ...record, role, roleReason };
}

/** Whether an address of the list, also a retired one, is on the key by itself; an open list is no evidence. */
function holdsListed(sighting: Sighting | null, list: AddressList): boolean {
  if (!sighting || isOpen(sighting)) return false;
  const exact = tokensOf(sighting).filter((token) => token.kind === 'address');
  return list.addresses.some((entry) => exact.some((token) => tokenHolds(token, entry.address)));
}
