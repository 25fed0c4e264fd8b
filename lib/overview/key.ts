import type { Connection, Validation } from '../connect/stored.ts';
import type { ExchangeId } from '../exchanges/all.ts';
import type { Assessment } from '../keys/assessed.ts';
import type { KeyRecord, Role } from '../keys/record.ts';

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

/**
 * The keys that count: those with the role `ours`, without keys that the exchange binds to an app and nobody
 * can edit.
 */
export function countedKeys(keys: readonly Key[]): Key[] {
  return keys.filter(({ role, assessment }) => role === 'ours' && !assessment.thirdParty);
}
