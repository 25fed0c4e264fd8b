import { DAY, type Moment } from '../rotation/list.ts';
import type { KeptList, KeyRecord } from './record.ts';

/** How long the list that a key held before a fill is kept, in ms, so that the user can restore it. */
const KEPT_FOR = 30 * DAY;
/** Lists kept per key: a repeated fill must not displace the list from before the first. */
const MOST = 3;

/** The lists of a key that are kept at this moment, the newest first. */
export function keptNow(kept: readonly KeptList[], now: Moment): KeptList[] {
  return kept.filter(({ at }) => now - at <= KEPT_FOR).toSorted((a, b) => b.at - a.at);
}

/** Keeps what a key held before a fill. A list that is empty, or kept already, is not kept again. */
export function withKept(kept: readonly KeptList[], tokens: readonly string[], now: Moment): KeptList[] {
  const before = keptNow(kept, now);
  const isKnown = before.some((list) => sameList(list.tokens, tokens));
  if (tokens.length === 0 || isKnown) return before;
  return [{ at: now, tokens }, ...before].slice(0, MOST);
}

/** The records without the lists that are older than 30 days; the same array where there are none. */
export function forgetOldLists(records: readonly KeyRecord[], now: Moment): readonly KeyRecord[] {
  const isOld = ({ kept }: KeyRecord) => keptNow(kept, now).length < kept.length;
  if (!records.some(isOld)) return records;
  return records.map((record) => (isOld(record) ? { ...record, kept: keptNow(record.kept, now) } : record));
}

/** Removes all lists that keys held before fills. The keys stay. */
export function forgetLists(records: readonly KeyRecord[]): KeyRecord[] {
  return records.map((record) => (record.kept.length > 0 ? { ...record, kept: [] } : record));
}

/** How many lists are kept at this moment. */
export function countKept(records: readonly KeyRecord[], now: Moment): number {
  return records.reduce((sum, { kept }) => sum + keptNow(kept, now).length, 0);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text) => b.includes(text));
}
