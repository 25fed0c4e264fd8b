import type { Moment } from '../../rotation/list.ts';
import { MOST_IN_LIST, type Settings } from '../../settings/settings.ts';
import { countedKeys } from '../key.ts';
import { keysOf } from '../keys.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Notice } from '../view-signals.ts';
import { retiredNotices, revokedNotices, rotationNotices } from './rotation.ts';
import { validationNotices } from './validation.ts';

/**
 * The system notices to give now. None unless the user asked for notices and the browser allows them. Give each,
 * then store what `withTold` returns: it is not due again.
 * @param connectOpen whether an API Connect page is open, from which the platform can be asked
 */
export function dueNotices(snapshot: Snapshot, connectOpen: boolean, now: Moment): Notice[] {
  if (!snapshot.settings.notices || !snapshot.grants.notices) return [];
  const ours = countedKeys(keysOf(snapshot, now));
  return [
    ...revokedNotices(snapshot, ours, now),
    ...rotationNotices(snapshot, ours, now),
    ...retiredNotices(snapshot, ours, now),
    ...validationNotices(snapshot, ours, connectOpen, now),
  ];
}

/** The settings in which these notices count as given. */
export function withTold(settings: Settings, notices: readonly Notice[]): Settings {
  const told = [...new Set([...settings.told, ...notices.flatMap(({ tells }) => tells)])];
  return { ...settings, told: told.slice(-MOST_IN_LIST.told) };
}
