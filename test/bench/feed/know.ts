import { nextAskAt, slotOf, startAskAt } from '../../../lib/feed/schedule.ts';
import { chanceFrom } from './chance.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday, 00:00. */
const MONDAY = Date.parse('2026-12-07T00:00:00Z');
/** Every habit repeats within two weeks; nobody knows later than in the third. */
const HORIZON = 21 * DAY;

interface Session {
  readonly from: number;
  readonly to: number;
}

/** How a browser is used: its sessions, day by day, from a Monday on. */
export interface Habit {
  readonly name: string;
  /** Its share of the mix; assumed, nobody has counted. */
  readonly share: number;
  readonly sessions: (chance: () => number) => readonly Session[];
}

const days = Array.from({ length: HORIZON / DAY }, (_, day) => MONDAY + day * DAY);

/** Sessions at an hour of each of these days, give or take half an hour. */
function daily(on: readonly number[], from: number, hours: number, chance: () => number): Session[] {
  return on.map((day) => {
    const start = day + from * HOUR + (chance() - 0.5) * HOUR;
    return { from: start, to: start + hours * HOUR };
  });
}

/** The habits of the mix. */
export const habits: readonly Habit[] = [
  { name: 'always on', share: 0.25, sessions: () => [{ from: MONDAY - DAY, to: MONDAY + HORIZON }] },
  {
    name: 'office hours',
    share: 0.35,
    sessions: (chance) =>
      daily(
        days.filter((_, day) => day % 7 < 5),
        9,
        9,
        chance,
      ),
  },
  { name: 'evenings', share: 0.25, sessions: (chance) => daily(days, 19, 3, chance) },
  {
    name: '30 min every other day',
    share: 0.1,
    sessions: (chance) => {
      const [odd, hour] = [chance() < 0.5 ? 0 : 1, 8 + chance() * 13];
      return daily(
        days.filter((_, day) => day % 2 === odd),
        hour,
        0.5,
        chance,
      );
    },
  },
  {
    name: 'once a week',
    share: 0.05,
    sessions: (chance) => {
      const [weekday, hour] = [Math.floor(chance() * 7), 8 + chance() * 13];
      return daily(
        days.filter((_, day) => day % 7 === weekday),
        hour,
        1,
        chance,
      );
    },
  },
];

/** How the hosts serve what was uploaded. */
export interface Serving {
  readonly name: string;
  /** The longest that a CDN serves the files from before, in ms. */
  readonly cache: number;
  /** How many asks fail on both hosts, 0 to 1. */
  readonly failing: number;
}

/** The ways of serving that are compared. */
export const servings: readonly Serving[] = [
  { name: 'no cache', cache: 0, failing: 0 },
  { name: '5 min cache', cache: 5 * MINUTE, failing: 0 },
  { name: '5 min cache, 5 % of asks fail', cache: 5 * MINUTE, failing: 0.05 },
];

/**
 * How long after the upload each client knows, in ms, the shortest first. Uploads fall anywhere in a week. Popups and
 * assistants that are opened ask too; they are left out, so people know sooner than this.
 */
export function delays({ sessions }: Habit, { cache, failing }: Serving, clients: number): Float64Array {
  const chance = chanceFrom(11);
  const found = Float64Array.from({ length: clients }, () => {
    const slot = slotOf(chance());
    const uploaded = MONDAY + chance() * 7 * DAY;
    const fresh = uploaded + chance() * cache;
    for (const at of asksOf(slot, sessions(chance), chance))
      if (at >= fresh && chance() >= failing) return at - uploaded;
    return HORIZON;
  });
  return found.sort();
}

function* asksOf(slot: number, sessions: readonly Session[], chance: () => number): Generator<number> {
  for (const { from, to } of sessions) {
    let at = startAskAt(slot, from, chance());
    while (at < to) {
      yield at;
      at = nextAskAt(slot, at);
    }
  }
}

/** The delay within which this part of the clients knows. */
export function within(sorted: Float64Array, part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

/** Everybody together, by their shares. */
export function mixed(
  all: readonly { readonly share: number; readonly sorted: Float64Array }[],
): Float64Array {
  const most = Math.max(...all.map(({ share }) => share));
  const parts = all.map(({ share, sorted }) => {
    const length = Math.round((sorted.length * share) / most);
    return Float64Array.from({ length }, (_, at) => sorted[Math.floor((at * sorted.length) / length)] ?? 0);
  });
  return Float64Array.from(parts.flatMap((part) => [...part])).sort();
}
