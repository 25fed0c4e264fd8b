import { type Stored, scheduleFor, withSchedule } from '../connect/schedule.ts';
import type { Validation } from '../connect/stored.ts';
import type { Moment } from '../rotation/list.ts';
import type { KeyRecord } from './record.ts';

const HOUR = 3_600_000;

/**
 * The schedules with one for each save that has none yet: keys with a connection, stored within the last hour. It
 * follows from the records alone, so a worker that was stopped between the save and this makes up for it.
 */
export function withSchedulesFor(
  validations: readonly Validation[],
  records: readonly KeyRecord[],
  propagationOf: (record: KeyRecord) => Stored['propagationMinutes'],
  now: Moment,
): readonly Validation[] {
  return records.reduce((schedules, record) => {
    const storedAt = record.fill?.saved === 'stored' ? record.fill.storedAt : null;
    const { connection, id: keyId, exchange } = record;
    if (connection === null || storedAt === null || now - storedAt > HOUR) return schedules;
    const has = schedules.some((known) => known.connection === connection && known.storedAt >= storedAt);
    if (has) return schedules;
    const propagationMinutes = propagationOf(record);
    return withSchedule(
      schedules,
      scheduleFor({ connection, keyId, exchange, storedAt, propagationMinutes }),
    );
  }, validations);
}
