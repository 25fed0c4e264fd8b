import { DAY, type ListedAddress, type Moment } from '../rotation/list.ts';
import { phaseOf } from '../rotation/phase.ts';
import { RED_DAYS } from '../rotation/terms.ts';
import type { Assessment, GradedLack } from './assessed.ts';

/** What of a key the danger is computed from. */
type Assessed = { readonly assessment: Assessment };

/** A key is red this long before its deadline, in ms. */
export const LAST_WEEK = RED_DAYS * DAY;

/** What the platform revoked and the key still allows. */
export function revokedOn(key: Assessed, now: Moment): ListedAddress[] {
  return key.assessment.gone.filter((entry) => phaseOf(entry, now) === 'revoked');
}

/** What was switched off in the ordinary way and the key still allows. */
export function retiredOn(key: Assessed, now: Moment): ListedAddress[] {
  return key.assessment.gone.filter((entry) => phaseOf(entry, now) === 'retired');
}

/** Whether an address is on the key that was not there before, or that the user says they did not add. */
export function hasNewAddress(key: Assessed): boolean {
  return key.assessment.strangers.some(({ absentAt, disowned }) => disowned || absentAt !== null);
}

/** Whether the key's deadline is at most a week away. */
export function isInLastWeek(key: Assessed, now: Moment): boolean {
  const { deadline } = key.assessment;
  return deadline !== null && deadline - now <= LAST_WEEK;
}

/**
 * Whether a key of ours is red: something is wrong with it now, or will be within a week. A new address is
 * not judged here (`hasNewAddress`).
 */
export function isRed(key: Assessed, now: Moment): boolean {
  const { open, answer, coverage, strangers } = key.assessment;
  return (
    open ||
    answer.kind === 'refused' ||
    revokedOn(key, now).length > 0 ||
    strangers.some(({ disowned }) => disowned) ||
    coverage === 'some' ||
    coverage === 'none' ||
    isInLastWeek(key, now)
  );
}

/** What the keys lack, the most pressing first, one entry per address. */
export function lacksAmong(keys: readonly Assessed[]): GradedLack[] {
  const all = keys.flatMap((key) => key.assessment.lacks);
  const pressing = all.sort((a, b) => a.breaksAt - b.breaksAt || a.addBy - b.addBy);
  const first = new Map(pressing.toReversed().map((lack) => [lack.entry.address, lack]));
  return [...first.values()].sort((a, b) => a.breaksAt - b.breaksAt || a.addBy - b.addBy);
}
