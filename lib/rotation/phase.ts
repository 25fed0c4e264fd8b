import type { ListedAddress, Moment } from './list.ts';

/** The phase of an address at a moment. `unannounced`: before its announcement, so it is not wanted yet. */
export type Phase = 'unannounced' | 'pending' | 'current' | 'retiring' | 'retired' | 'revoked';

/**
 * The phase of a listed address. Intervals are half-open: at `effectiveAt` it is current, at `retiresAt` retired.
 * A revocation beats everything from its moment on.
 */
export function phaseOf(entry: ListedAddress, now: Moment): Phase {
  if (entry.revoked && entry.revoked.at <= now) return 'revoked';
  if (entry.retiresAt !== null && entry.retiresAt <= now) return 'retired';
  if (now < entry.announcedAt) return 'unannounced';
  if (now < entry.effectiveAt) return 'pending';
  if (entry.retirementAnnouncedAt !== null && entry.retirementAnnouncedAt <= now) return 'retiring';
  return 'current';
}

/** Whether the platform's requests come from the address at this moment. */
export function isLive(entry: ListedAddress, now: Moment): boolean {
  const phase = phaseOf(entry, now);
  return phase === 'current' || phase === 'retiring';
}

/** Whether a key of the platform should allow the address at this moment. */
export function isWanted(entry: ListedAddress, now: Moment): boolean {
  return isLive(entry, now) || phaseOf(entry, now) === 'pending';
}

/** Whether the address is one of the list that must not be on a key any more. */
export function isGone(entry: ListedAddress, now: Moment): boolean {
  const phase = phaseOf(entry, now);
  return phase === 'retired' || phase === 'revoked';
}
