import type { Moment } from '../rotation/list.ts';

const HOUR = 3_600_000;

/** The least time between two asks of one client, whatever asks for them, in ms. */
export const LEAST_GAP = 60_000;

/** Within which time after the start of the browser a client asks, in ms. */
export const START_SPREAD = 5 * 60_000;

/**
 * When in the hour a client asks, in ms. Drawn at install and never moved, so that the host is asked evenly,
 * also after an outage.
 * @param seed from 0 up to 1
 */
export function slotOf(seed: number): number {
  return Math.floor(seed * HOUR);
}

/**
 * The first moment of the slot that is at least a minute away. A failed ask is not repeated before it.
 * @param slot ms into the hour
 */
export function nextAskAt(slot: number, now: Moment): Moment {
  const earliest = now + LEAST_GAP;
  const inHour = Math.floor(earliest / HOUR) * HOUR + slot;
  return inHour >= earliest ? inHour : inHour + HOUR;
}

/**
 * When to ask after the browser started: in its slot, or by chance within five minutes, whichever comes first.
 * @param chance from 0 up to 1, drawn anew at each start
 */
export function startAskAt(slot: number, now: Moment, chance: number): Moment {
  return Math.min(nextAskAt(slot, now), now + Math.floor(chance * START_SPREAD));
}

/**
 * Whether a client asks at once when it arrives in a browser. After an update the slot asks: a release reaches all
 * browsers within hours, and what is stored still holds.
 * @param reason as `runtime.onInstalled` says it
 */
export function asksOnArrival(reason: string): boolean {
  return reason === 'install';
}

/**
 * Whether the schedule can have set an alarm for this moment: at most an hour and a minute ahead. A later one
 * was set while the clock was wrong.
 */
export function isInTime(scheduledAt: Moment, now: Moment): boolean {
  return scheduledAt - now <= HOUR + LEAST_GAP;
}

/** Whether a client may ask now. A clock that was set back does not keep it from asking. */
export function mayAsk(askedAt: Moment | null, now: Moment): boolean {
  return askedAt === null || now < askedAt || now - askedAt >= LEAST_GAP;
}

/**
 * The hosts in the order in which a client asks them. Half of the clients begin with the mirror: it carries its share
 * every day, and is not tried for the first time when the other is down.
 * @param seed that of the slot
 */
export function hostsInTurn(urls: readonly string[], seed: number): readonly string[] {
  return slotOf(seed) % 2 === 0 ? urls : urls.toReversed();
}
