import type { Observation, ObservedKey } from '../schema/observation.ts';
import type { KeyIdentity, KeyRecord } from './record.ts';

/** A key on the page with its identity. */
export interface Identified {
  readonly identity: KeyIdentity;
  readonly key: ObservedKey;
}

/** Names every key of an observation; equal ones are counted "1 of 2" in the page's order. */
export function identify(observation: Observation): Identified[] {
  const { exchange, host, account, keys } = observation;
  const twin = (a: ObservedKey, b: ObservedKey) => a.label === b.label && a.createdAt === b.createdAt;
  return keys.map((key, index) => {
    const n = keys.slice(0, index).filter((other) => twin(other, key)).length + 1;
    const of = keys.filter((other) => twin(other, key)).length;
    return {
      key,
      identity: { exchange, host, account, label: key.label, createdAt: key.createdAt, ordinal: { n, of } },
    };
  });
}

/** Which record an observed key is: one, none, or `ambiguous` when it could be several. */
export type Match = KeyRecord | 'none' | 'ambiguous';

/**
 * Finds the record of a key. Where one of both has no creation date, the rest decides if that is unambiguous.
 * A look without an account matches only records without one. Equal keys are only told apart in a complete
 * list: elsewhere the one key that is shown could be either.
 */
export function matchRecord(records: readonly KeyRecord[], identity: KeyIdentity, complete: boolean): Match {
  const alike = records.filter((record) => isAlike(record, identity));
  const exact = alike.filter((record) => record.createdAt === identity.createdAt);
  const candidates = exact.length > 0 ? exact : alike;
  if (!complete && candidates.some((record) => record.ordinal.of > 1)) return 'ambiguous';
  const same = candidates.filter(
    (record) => record.ordinal.n === identity.ordinal.n && record.ordinal.of === identity.ordinal.of,
  );
  if (same.length > 1) return 'ambiguous';
  return same[0] ?? 'none';
}

function isAlike(record: KeyRecord, identity: KeyIdentity): boolean {
  return (
    record.exchange === identity.exchange &&
    record.host === identity.host &&
    record.label === identity.label &&
    record.account === identity.account &&
    (record.createdAt === null || identity.createdAt === null || record.createdAt === identity.createdAt)
  );
}

/** The stable id of a key: its identity without `of`, each part URI-encoded. */
export function keyIdOf(identity: KeyIdentity): string {
  const { exchange, host, account, label, createdAt, ordinal } = identity;
  return [exchange, host, account ?? '', label, createdAt ?? '', `${ordinal.n}`]
    .map(encodeURIComponent)
    .join('|');
}
