import type { Connection, Validation } from '../connect/stored.ts';
import type { Assessment } from '../keys/assessed.ts';
import { assessKey } from '../keys/assessment.ts';
import { withoutEarlyRefusal } from '../keys/early-refusal.ts';
import type { KeyRecord } from '../keys/record.ts';
import { withheldOf } from '../keys/withheld.ts';
import type { Moment } from '../rotation/list.ts';
import { type Key, unseenId } from './key.ts';
import type { Snapshot } from './snapshot.ts';

/** Every key there is, judged at this moment. Connections to exchanges that Keyfence does not know are left out. */
export function keysOf(snapshot: Snapshot, now: Moment): Key[] {
  const connections = snapshot.connect?.connections ?? [];
  const seen = snapshot.records.map((record): Key => {
    const connection = connections.find(({ id }) => id === record.connection) ?? null;
    const { id, exchange, label, role } = record;
    const assessment = judged(snapshot, record, connection, now);
    return {
      id,
      exchange,
      label,
      role,
      record,
      connection,
      validation: validationOf(snapshot, connection),
      assessment,
    };
  });
  const linked = new Set(snapshot.records.map((record) => record.connection));
  const unseen = connections.flatMap((connection): Key[] => {
    const { exchange, label } = connection;
    if (linked.has(connection.id) || exchange === null) return [];
    const assessment = judged(snapshot, null, connection, now);
    const validation = validationOf(snapshot, connection);
    return [
      {
        id: unseenId(connection),
        exchange,
        label,
        role: 'ours',
        record: null,
        connection,
        validation,
        assessment,
      },
    ];
  });
  return [...seen, ...unseen];
}

function judged(
  snapshot: Snapshot,
  record: KeyRecord | null,
  connection: Connection | null,
  now: Moment,
): Assessment {
  const { feed, settings } = snapshot;
  const own = settings.own.map(({ address }) => address);
  const answered = connection && withoutEarlyRefusal(connection, validationOf(snapshot, connection), now);
  const heldBack = withheldOf((record ?? connection)?.exchange, feed);
  return assessKey({ record, connection: answered, list: feed.list, heldBack, own, now });
}

function validationOf(snapshot: Snapshot, connection: Connection | null): Validation | null {
  return snapshot.validations.find((validation) => validation.connection === connection?.id) ?? null;
}
