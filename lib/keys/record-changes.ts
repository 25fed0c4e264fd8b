import type { KeyRecord } from './record.ts';

/** What the user says of a key; what a page shows of it may change at any moment. */
type SaidOfKey = Pick<KeyRecord, 'role' | 'roleReason' | 'claims'>;

/** A change by the user of what is said of a key, or that it was forgotten. */
export interface RecordChange {
  /** The whole record before. */
  readonly was: KeyRecord;
  /** Of that, what was changed; null where the key was forgotten. */
  readonly said: Partial<SaidOfKey> | null;
}

/** What differs of what the user says of keys between the records before a change and after it. */
export function recordChanges(
  before: readonly KeyRecord[],
  after: readonly KeyRecord[],
): readonly RecordChange[] {
  const now = new Map(after.map((record) => [record.id, record]));
  return before.flatMap((was) => {
    const record = now.get(was.id);
    const said = record ? changedSince(was, record) : null;
    return said === null || Object.keys(said).length > 0 ? [{ was, said }] : [];
  });
}

/**
 * The records without those changes: each key, by its id, is said again what was said before, and everything else of it
 * stays as it is now. A key that is not there any more is put back whole, at the end; one that was forgotten and has
 * been seen again keeps how it was seen last.
 */
export function withoutRecordChanges(
  records: readonly KeyRecord[],
  changes: readonly RecordChange[],
): KeyRecord[] {
  const changeOf = new Map(changes.map((change) => [change.was.id, change]));
  const gone = changes.filter(({ was }) => !records.some(({ id }) => id === was.id));
  return [
    ...records.map((record) => without(record, changeOf.get(record.id))),
    ...gone.map(({ was }) => was),
  ];
}

function without(record: KeyRecord, change: RecordChange | undefined): KeyRecord {
  if (change?.said) return { ...record, ...change.said };
  if (!change) return record;
  const { was } = change;
  const { sighting, goneAt, fill, kept } = record;
  const keptBefore = was.kept.filter(({ at }) => !kept.some((since) => since.at === at));
  return { ...was, sighting, goneAt, fill: fill ?? was.fill, kept: [...kept, ...keptBefore] };
}

function changedSince({ role, roleReason, claims }: KeyRecord, now: KeyRecord): Partial<SaidOfKey> {
  const sameRole = now.role === role && now.roleReason === roleReason;
  const sameClaims = JSON.stringify(now.claims) === JSON.stringify(claims);
  return { ...(!sameRole && { role, roleReason }), ...(!sameClaims && { claims }) };
}
