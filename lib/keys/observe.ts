import type { AddressList, Moment } from '../rotation/list.ts';
import type { Observation } from '../schema/observation.ts';
import { asGone, isForgotten } from './gone.ts';
import { type Identified, identify, keyIdOf, matchRecord } from './identity.ts';
import { withLook } from './look.ts';
import type { KeyIdentity, KeyRecord } from './record.ts';
import { withRole } from './role.ts';

const HOUR = 3_600_000;

/**
 * Takes one look at a page into what is remembered. Forms make no new record (a name that is being typed is no
 * key); what a complete list no longer shows is gone, but not a fill of the last hour, whose key may be still to be
 * created. Of a key that is gone, role and connection are kept for its return.
 * @param list the verified list, or null while there is none: then no role follows from addresses
 */
export function observe(
  records: readonly KeyRecord[],
  observation: Observation,
  list: AddressList | null,
  now: Moment,
): KeyRecord[] {
  const seen = new Set<string>();
  let next = [...records];
  for (const identified of identify(observation)) {
    const match = matchRecord(next, identified.identity, observation.completeList);
    if (match === 'ambiguous') {
      for (const twin of twinsOf(next, identified.identity)) seen.add(twin.id);
      continue;
    }
    if (match === 'none' && identified.key.shows === 'form') continue;
    // Of twins nothing is remembered that a later look could not be matched with.
    if (match === 'none' && !observation.completeList && identified.identity.ordinal.of > 1) continue;
    const record = seenAgain(
      match === 'none' ? newRecord(identified.identity) : match,
      identified,
      list,
      now,
    );
    seen.add(record.id);
    next = [...next.filter((other) => other.id !== record.id), record];
  }
  const kept = next.filter((record) => !isForgotten(record, now));
  if (!observation.completeList || !isSameAccount(records, observation, seen)) return kept;
  return kept.map((record) => (hasEnded(record, observation, seen, now) ? asGone(record, now) : record));
}

/** A record of which nothing is known yet. */
export function newRecord(identity: KeyIdentity): KeyRecord {
  return {
    ...identity,
    id: keyIdOf(identity),
    role: 'unknown',
    roleReason: 'nothing',
    sighting: null,
    arrivals: [],
    claims: [],
    fill: null,
    kept: [],
    connection: null,
    goneAt: null,
  };
}

/**
 * Whether a complete list is one of the account whose keys are remembered: pages seldom show whose account it
 * is. A list with none of those keys on it may be another account's; one that says it is empty shows no key
 * of anybody's.
 */
function isSameAccount(
  records: readonly KeyRecord[],
  { keys }: Observation,
  seen: ReadonlySet<string>,
): boolean {
  return keys.length === 0 || records.some(({ id, goneAt }) => goneAt === null && seen.has(id));
}

function seenAgain(
  record: KeyRecord,
  { identity, key }: Identified,
  list: AddressList | null,
  now: Moment,
): KeyRecord {
  const named = { ...record, createdAt: record.createdAt ?? identity.createdAt, goneAt: null };
  return withRole(withLook(named, key, list, now), record.sighting, list);
}

function hasEnded(
  record: KeyRecord,
  observation: Observation,
  seen: ReadonlySet<string>,
  now: Moment,
): boolean {
  const { exchange, host, account } = observation;
  if (record.exchange !== exchange || record.host !== host || record.account !== account) return false;
  const maybeToCome =
    record.sighting?.shows !== 'stored' && record.fill !== null && now - record.fill.at < HOUR;
  return !seen.has(record.id) && !maybeToCome;
}

function twinsOf(records: readonly KeyRecord[], identity: KeyIdentity): KeyRecord[] {
  return records.filter(
    (record) =>
      record.exchange === identity.exchange &&
      record.host === identity.host &&
      record.label === identity.label,
  );
}
