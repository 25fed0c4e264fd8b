import { DAY, type Moment } from '../rotation/list.ts';
import type { KeyRecord } from './record.ts';

/** How long the role and the connection of a key that is gone are kept for its return, in ms. */
const KEPT = 30 * DAY;

/**
 * The record of a key that its exchange no longer shows: role and connection stay, what was seen is removed.
 */
export function asGone(record: KeyRecord, now: Moment): KeyRecord {
  return record.goneAt === null
    ? { ...record, sighting: null, arrivals: [], claims: [], fill: null, kept: [], goneAt: now }
    : record;
}

/** The keys that are not gone. */
export function presentKeys(records: readonly KeyRecord[]): KeyRecord[] {
  return records.filter(({ goneAt }) => goneAt === null);
}

/** Whether a key has been gone for more than 30 days: its record is dropped. */
export function isForgotten({ goneAt }: KeyRecord, now: Moment): boolean {
  return goneAt !== null && now - goneAt > KEPT;
}
