import type { Moment } from '../../rotation/list.ts';
import { countedKeys, type Key } from '../key.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Headline } from '../view-headline.ts';
import { lacking } from './lacking.ts';
import { lookAlike } from './look-alike.ts';
import { allWell, firstRun, notLookedAt, ready, retired } from './nothing-urgent.ts';
import { newAddress, revoked } from './on-key.ts';
import { paused } from './paused.ts';
import { partlyRefused, refusedByExchange, stopped, unrestricted } from './refused.ts';
import { asking, unsaved } from './saving.ts';
import type { Candidate, Situation } from './situation.ts';
import { notRemembered } from './storage.ts';
import { blocked, disputed, tampered } from './trust.ts';

/** The order of precedence: the first that is true is the headline. */
const PRECEDENCE: readonly Candidate[] = [
  lookAlike,
  tampered,
  disputed,
  notRemembered,
  newAddress,
  revoked,
  blocked,
  paused,
  refusedByExchange,
  stopped,
  unrestricted,
  partlyRefused,
  lacking,
  unsaved,
  retired,
  asking,
  notLookedAt,
  ready,
  allWell,
];

/**
 * The headline: the first that applies, in the order of precedence. "Later" folds it; no less urgent one
 * takes its place.
 */
export function headlineOf(snapshot: Snapshot, keys: readonly Key[], now: Moment): Headline {
  const situation: Situation = { snapshot, now, list: snapshot.feed.list, ours: countedKeys(keys) };
  for (const candidate of PRECEDENCE) {
    const found = candidate(situation);
    if (found) return { ...found, folded: isPutOff(found, snapshot, now) };
  }
  return firstRun(situation);
}

function isPutOff(found: Headline, { settings }: Snapshot, now: Moment): boolean {
  return found.later !== null && settings.later?.about === found.later.about && now < settings.later.until;
}
