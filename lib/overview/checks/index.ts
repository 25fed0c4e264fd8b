import type { Moment } from '../../rotation/index.ts';
import type { Key } from '../keys.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Check } from '../view.ts';
import { keyChecks } from './keys.ts';
import { surroundingChecks } from './surroundings.ts';

/** The pitfalls of the platform's guide, each measured: verdict, since when, what to do. Fixed order. */
export function checksOf(snapshot: Snapshot, ours: readonly Key[], now: Moment): Check[] {
  return [...keyChecks(snapshot, ours, now), ...surroundingChecks(snapshot)];
}
