import type { Connection, Validation } from '../connect/stored.ts';
import type { Moment } from '../rotation/list.ts';

/**
 * Returns the connection with the status `unknown` where its refusal may still be about the list before the
 * save: the exchange may apply that for some minutes, so a refusal counts only once the schedule is over.
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
