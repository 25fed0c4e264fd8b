import type { Connection, Validation } from '../connect/report.ts';
import type { ExchangeId } from '../exchanges/index.ts';
import type { AddressList, Moment } from '../rotation/index.ts';
import { type Assessment, assess } from '../sightings/index.ts';
import type { KeyRecord, Role } from '../sightings/record.ts';
import { settled } from './settle.ts';
import type { Snapshot } from './snapshot.ts';

/** One key with all that is known of it: seen on a page, known to API Connect, or both. */
export interface Key {
  /** The record's id, or `connection:<id>` for a connection whose key was never seen. */
  readonly id: string;
  readonly exchange: ExchangeId;
  readonly label: string;
  readonly role: Role;
  readonly record: KeyRecord | null;
  readonly connection: Connection | null;
  readonly validation: Validation | null;
  readonly assessment: Assessment;
}

/** The id of a key that is known by its connection alone. */
export function unseenId({ id }: Pick<Connection, 'id'>): string {
  return `connection:${id}`;
}

const NO_LIST: AddressList = { version: 0, issuedAt: 0, expiresAt: 0, addresses: [] };

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

/** The keys that count: the platform's own. One that an exchange keeps for an app can be edited by nobody. */
export function countedKeys(keys: readonly Key[]): Key[] {
  return keys.filter(({ role, assessment }) => role === 'ours' && !assessment.thirdParty);
}

function judged(
  snapshot: Snapshot,
  record: KeyRecord | null,
  connection: Connection | null,
  now: Moment,
): Assessment {
  const { feed, settings } = snapshot;
  const heldBack = new Set(feed.heldBack.map(({ address }) => address));
  const own = settings.own.map(({ address }) => address);
  const answered = connection && settled(connection, validationOf(snapshot, connection), now);
  const list = feed.list ?? NO_LIST;
  const assessment = assess({ record, connection: answered, list, heldBack, own, now });
  if (feed.list) return assessment;
  return { ...assessment, strangers: [], coverage: 'unknown', recent: false };
}

function validationOf(snapshot: Snapshot, connection: Connection | null): Validation | null {
  return snapshot.validations.find((validation) => validation.connection === connection?.id) ?? null;
}
