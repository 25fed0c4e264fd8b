import { DAY, type Moment } from '../rotation/list.ts';
import type { KeyRecord } from './record.ts';

/** What the user said of a key, and its connection, wait this long for its return. In ms. */
const KEPT = 30 * DAY;

/** What is left of a key that its exchange shows no more: whose it is and its connection, and nothing that was seen. */
export function asGone(record: KeyRecord, now: Moment): KeyRecord {
  return record.goneAt === null
    ? { ...record, sighting: null, arrivals: [], claims: [], fill: null, kept: [], goneAt: now }
    : record;
}

/** The keys that are there. */
export function presentKeys(records: readonly KeyRecord[]): KeyRecord[] {
  return records.filter(({ goneAt }) => goneAt === null);
}

/** Whether nothing of a key is kept any longer. */
export function isForgotten({ goneAt }: KeyRecord, now: Moment): boolean {
  return goneAt !== null && now - goneAt > KEPT;
}
