import type { Message } from '../../language/message.ts';
import type { Moment } from '../../rotation/index.ts';
import { countedKeys, type Key } from '../keys.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Headline } from '../view.ts';
import { allHaveIt, firstRun, notSeen, retiredLeft, wholeList } from './calm.ts';
import { newUnknown, revoked } from './intruders.ts';
import { lacking } from './lacking.ts';
import { lookAlike } from './look-alike.ts';
import { paused } from './paused.ts';
import { dead, refused, sometimes, unrestricted } from './refused.ts';
import { checking, unsaved } from './saving.ts';
import type { Candidate, Situation } from './situation.ts';
import { notRemembered } from './storage.ts';
import { blocked, disputed, tampered } from './trust.ts';

/** The order of precedence: the first that is true is the headline. */
const PRECEDENCE: readonly Candidate[] = [
  lookAlike,
  tampered,
  disputed,
  notRemembered,
  newUnknown,
  revoked,
  blocked,
  paused,
  refused,
  dead,
  unrestricted,
  sometimes,
  lacking,
  unsaved,
  checking,
  retiredLeft,
  notSeen,
  allHaveIt,
  wholeList,
];

/** The one thing to say now. "Later" folds a headline; it never makes room for a rosier one. */
export function headlineOf(snapshot: Snapshot, keys: readonly Key[], now: Moment): Headline {
  const situation: Situation = { snapshot, now, list: snapshot.feed.list, ours: countedKeys(keys) };
  for (const candidate of PRECEDENCE) {
    const found = candidate(situation);
    if (found) return { ...found, folded: isPutOff(found, snapshot, now) };
  }
  return firstRun(situation);
}

/** Why the list is neither filled nor copied now; null where it is. */
export function closedBy(snapshot: Snapshot, now: Moment): Message | null {
  const situation: Situation = { snapshot, now, list: snapshot.feed.list, ours: [] };
  return (tampered(situation) ?? disputed(situation) ?? blocked(situation))?.title ?? null;
}

function isPutOff(found: Headline, { settings }: Snapshot, now: Moment): boolean {
  return found.later !== null && settings.later?.about === found.later.about && now < settings.later.until;
}
