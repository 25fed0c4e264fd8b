import type { KeyRecord } from './record.ts';

/** The most keys that are kept per site. No user has more; a page that shows more invented them. */
const MOST_PER_HOST = 200;
/** The most keys that are kept in all. */
const MOST_KEYS = 1_000;

/**
 * Keeps what may be remembered: so many keys per site that one site crowds out no other one, and so many in all. Of
 * each first the keys that the platform uses or of which the user has said something, then the newest: where several
 * sites together have more than the sum, the oldest of those that nobody spoke of go, whatever site they are of.
 * @param records in the order in which they were last changed, the newest last
 */
export function withinLimits(records: readonly KeyRecord[]): readonly KeyRecord[] {
  const hosts = Map.groupBy(records, ({ exchange, host }) => `${exchange} ${host}`);
  const kept = new Set([...hosts.values()].flatMap((ofHost) => most(ofHost, MOST_PER_HOST)));
  if (kept.size === records.length && records.length <= MOST_KEYS) return records;
  return most(
    records.filter((record) => kept.has(record)),
    MOST_KEYS,
  );
}

function most(records: readonly KeyRecord[], limit: number): readonly KeyRecord[] {
  if (records.length <= limit) return records;
  const known = records.filter(isKnown).slice(-limit);
  const others = records.filter((record) => !isKnown(record));
  const room = limit - known.length;
  const chosen = new Set([...known, ...(room > 0 ? others.slice(-room) : [])]);
  return records.filter((record) => chosen.has(record));
}

function isKnown({ role, claims }: KeyRecord): boolean {
  return role !== 'unknown' || claims.length > 0;
}
