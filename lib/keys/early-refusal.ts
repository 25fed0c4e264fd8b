import type { Connection, Validation } from '../connect/stored.ts';
import type { Moment } from '../rotation/list.ts';

/**
 * Returns the connection, without a refusal that may still be about the list before. After a save the exchange may go
 * by the list before for some minutes: until the schedule is over, a refusal is no more than that.
 */
export function withoutEarlyRefusal(
  connection: Connection,
  validation: Validation | null,
  now: Moment,
): Connection {
  if (validation?.outcome !== 'waiting' || connection.status !== 'ip-not-whitelisted') return connection;
  const last = validation.due.at(-1) ?? validation.storedAt;
  const isSettling = connection.checkedAt >= validation.storedAt && now <= last;
  return isSettling ? { ...connection, status: 'unknown', missing: [] } : connection;
}
