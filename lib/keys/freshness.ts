import { type AddressList, DAY, type Moment } from '../rotation/list.ts';
import { remembered } from '../rotation/remembered.ts';

/** A sighting older than this says how a key was, not how it is. */
const LASTS = 30 * DAY;

/** When the list last changed: an address announced, its end announced, or revoked. 0 for an empty list. */
export const newestChange = remembered((list: AddressList, now: Moment): Moment => {
  const changes = list.addresses.flatMap((entry) => [
    entry.announcedAt,
    entry.retirementAnnouncedAt ?? 0,
    entry.revoked?.at ?? 0,
  ]);
  return Math.max(0, ...changes.filter((moment) => moment <= now));
});

/** Whether something learned then still holds: since the newest change of the list, and within 30 days. */
export function isRecent(at: Moment, list: AddressList, now: Moment): boolean {
  return at >= newestChange(list, now) && now - at <= LASTS;
}
