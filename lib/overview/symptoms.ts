import type { Symptoms } from '../connect/index.ts';
import type { Moment } from '../rotation/index.ts';
import { factsOf } from './exchange-facts.ts';
import type { Key } from './keys.ts';
import type { Snapshot } from './snapshot.ts';

/** What is known of a key that is still refused, for `diagnose`. */
export function symptomsOf(key: Key, snapshot: Snapshot, now: Moment): Symptoms {
  const siblings = snapshot.records.filter(
    ({ id, exchange }) => exchange === key.exchange && id !== key.id,
  ).length;
  const fill = key.record?.fill ?? null;
  return {
    assessment: key.assessment,
    fill: fill && (fill.saved === 'stored' || now - fill.at < 24 * 3_600_000) ? fill : null,
    siblings,
    exchange: factsOf(snapshot, key.exchange),
    sinceStoredMs: fill?.storedAt ? now - fill.storedAt : null,
  };
}
