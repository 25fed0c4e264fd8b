import type { Timestamp } from '../../feed/read.ts';
import type { Paused } from '../../feed/status.ts';
import { DAY } from '../../rotation/list.ts';
import type { HeldPause } from '../folder.ts';
import type { Context } from './context.ts';

/** How often a pause that is still on is brought to mind. */
const REMINDER = 7 * DAY;

/** One line per pause. */
export function pausesInWords(paused: readonly Paused[]): string[] {
  return paused.map(({ exchange, reason, belowVersion }) => {
    const where = belowVersion === undefined ? '' : `, in versions below ${belowVersion}`;
    return `Fills are paused on ${exchange}${where}: ${reason}`;
  });
}

/** A pause never ends by itself: once a week the operators are asked whether it is still meant. */
export function remindOfPauses(
  paused: readonly HeldPause[],
  last: Timestamp | null,
  { now, warn }: Context,
): void {
  for (const { exchange, since } of paused) {
    if (since === undefined || !last) continue;
    const weeks = Math.floor((now - Date.parse(since)) / REMINDER);
    if (weeks < 1 || weeks === Math.floor((last.issuedAt - Date.parse(since)) / REMINDER)) continue;
    warn(
      `WARNING: fills on ${exchange} have been paused since ${since.slice(0, 10)}. Still meant? Else: pause ${exchange} --lift`,
    );
  }
}
