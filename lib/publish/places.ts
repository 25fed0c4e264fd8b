import type { Exchange } from '../exchanges/all.ts';
import type { ListedAddress, Moment } from '../rotation/list.ts';
import { isLive } from '../rotation/phase.ts';
import { day } from './announce.ts';
import { PublishFault } from './fault.ts';

/** What of an exchange says how much a key can hold. */
export type KeyLimit = Pick<Exchange, 'id' | 'name' | 'limit'>;

/** The most addresses of a list that a key must hold at once, from a moment on, and when that begins. */
export interface Places {
  readonly at: Moment;
  readonly places: number;
}

/** How many places a key needs at its fullest: what is live beside what replaces it. */
export function mostPlaces(entries: readonly ListedAddress[], now: Moment): Places {
  const moments = [now, ...entries.map(({ effectiveAt }) => effectiveAt).filter((moment) => moment > now)];
  return moments
    .map((at) => ({ at, places: entries.filter((entry) => isLive(entry, at)).length }))
    .reduce((most, next) => (next.places > most.places ? next : most));
}

/**
 * Refuses a change after which a key of some exchange could not hold what is live at once. A list that was too long
 * before may be made shorter.
 * @param before the list that the change is made on
 * @throws PublishFault where a change needs more places than an exchange has per key
 */
export function demandPlaces(
  before: readonly ListedAddress[],
  after: readonly ListedAddress[],
  limits: readonly KeyLimit[],
  now: Moment,
): void {
  const { at, places } = mostPlaces(after, now);
  const tight = limits.filter(({ limit }) => places > limit);
  if (tight.length === 0 || places <= mostPlaces(before, now).places) return;
  const each = tight.map(({ name, limit }) => `${name} takes ${limit} per key`).join(', ');
  throw new PublishFault(
    `${each}: from ${day(at)} on (T-0) a key needs ${places} places, and users have IPs of their own beside them. Replace a part now and the rest once what it replaces is off, or use fewer addresses. If none of your users' keys are there, say which exchanges they are on: --exchanges ${limits.find(({ limit }) => limit >= places)?.id ?? 'NAME,NAME'}`,
  );
}
