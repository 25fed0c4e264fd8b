import type { Address } from '../address/address.ts';
import { addressesOf, toToken } from '../address/token.ts';
import type { AddressList, Moment } from '../rotation/list.ts';
import type { Observation } from '../schema/observation.ts';
import type { Saved } from '../schema/shown.ts';
import { identify, keyIdOf, matchRecord } from './identity.ts';
import { withKept } from './kept.ts';
import { isOpen, sightingOf, withLook } from './look.ts';
import { newRecord } from './observe.ts';
import type { Fill, KeyRecord, Sighting } from './record.ts';
import { withRole } from './role.ts';

/** A fill that has been proved in the page. */
export interface FillDone {
  /** The look at the page before the fill. */
  readonly observation: Observation;
  /** Which of its keys was filled. */
  readonly index: number;
  readonly added: readonly Address[];
  readonly removed: readonly Address[];
  /** What the key held before. */
  readonly before: readonly string[];
}

/**
 * Remembers a fill. It makes the key one of ours, whatever was said before.
 * @returns the records, and the id of the filled one; null when it cannot be told which of two equal keys it was
 */
export function markFilled(
  records: readonly KeyRecord[],
  { observation, index, added, removed, before: held }: FillDone,
  now: Moment,
): { records: KeyRecord[]; id: string | null } {
  const identified = identify(observation)[index];
  const match = identified && matchRecord(records, identified.identity, observation.completeList);
  if (!identified || !match || match === 'ambiguous') return { records: [...records], id: null };
  const before = match === 'none' ? newRecord(identified.identity) : match;
  const sighting = before.sighting ?? sightingOf(identified.key, now);
  const wasOpen = isOpen(sighting);
  const fill = { at: now, added, removed, saved: 'no' as const, storedAt: null, wasOpen };
  const roleReason = before.role === 'ours' ? before.roleReason : 'filled';
  const kept = withKept(before.kept, held, now);
  const record: KeyRecord = { ...before, sighting, fill, kept, role: 'ours', roleReason, goneAt: null };
  return { records: [...records.filter((other) => other.id !== record.id), record], id: record.id };
}

/**
 * Remembers how far the save of a fill has come.
 * @param tokens what the form held when it was saved; null where that was not read: then what was there before the
 *   fill and what was proved to have arrived
 */
export function markSaved(
  records: readonly KeyRecord[],
  id: string,
  saved: Saved,
  tokens: readonly string[] | null,
  list: AddressList | null,
  now: Moment,
): KeyRecord[] {
  return records.map((record) => {
    if (record.id !== id || !record.fill) return record;
    const fill = { ...record.fill, saved, storedAt: saved === 'stored' ? now : null };
    if (saved !== 'stored') return { ...record, fill };
    const { label, createdAt, sighting } = record;
    const held = tokens ?? heldAfter(sighting, fill);
    const key = {
      label,
      createdAt,
      restriction: 'on',
      tokens: held,
      shows: 'stored',
      thirdParty: false,
    } as const;
    return withRole(withLook({ ...record, fill }, key, list, now), sighting, list);
  });
}

/** What a key held before a fill, with what came and without what went. */
function heldAfter(sighting: Sighting | null, { added, removed }: Fill): string[] {
  const went = new Set<string>(removed);
  const stayed = (sighting?.tokens ?? []).filter(
    (text) => !addressesOf([toToken(text)]).some((it) => went.has(it)),
  );
  return [...new Set([...stayed, ...added])];
}

/**
 * Takes back a fill that was undone before the save, and the role that it gave. A key that was never seen stored goes
 * with it.
 */
export function unmarkFilled(
  records: readonly KeyRecord[],
  id: string,
  list: AddressList | null,
): KeyRecord[] {
  return records.flatMap((record) => {
    if (record.id !== id || !record.fill || record.fill.saved === 'stored') return [record];
    if (record.sighting?.shows !== 'stored') return [];
    const bare = { ...record, fill: null };
    return record.roleReason === 'filled'
      ? [withRole({ ...bare, role: 'unknown', roleReason: 'nothing' }, record.sighting, list)]
      : [bare];
  });
}

/** The id under which a key of a page is or would be remembered; null when it is one of several equal ones. */
export function keyIdAt(
  records: readonly KeyRecord[],
  observation: Observation,
  index: number,
): string | null {
  const identified = identify(observation)[index];
  if (!identified) return null;
  const match = matchRecord(records, identified.identity, observation.completeList);
  if (match === 'ambiguous') return null;
  return match === 'none' ? keyIdOf(identified.identity) : match.id;
}
