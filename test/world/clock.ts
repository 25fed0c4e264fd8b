const DAY = 86_400_000;

/** Where a rotation stands: days before or after the new address goes live. */
export const MARKS = ['T-8', 'T-7', 'T-1', 'T-0', 'T+23', 'T+30', 'T+31'] as const;
export type Mark = (typeof MARKS)[number];

/**
 * The practice clock. The extension reads the real time and nothing else, so the world cannot move time; it moves the
 * rotation instead: `zero` (ms, UTC) is the T-0 of rotation number `round`, and the list is dated around it.
 */
export interface Clock {
  readonly round: number;
  readonly mark: Mark;
  readonly zero: number;
  /** How many addresses one rotation replaces: one of two, or all of a larger set. */
  readonly set: number;
}

/** The clock of a new world: nothing is announced. */
export function startClock(now: number, set = 1): Clock {
  return pushClock({ round: 0, mark: 'T-8', zero: now, set }, 'T-8', now);
}

/** How many addresses are live outside of an overlap. */
function liveOf({ set }: Clock): number {
  return Math.max(2, set);
}

/** The clock at another mark. Going back would take back what was announced, so it begins the next rotation. */
export function pushClock(clock: Clock, mark: Mark, now: number): Clock {
  const back = MARKS.indexOf(mark) < MARKS.indexOf(clock.mark);
  const days = Number(mark.slice(1));
  return { ...clock, round: clock.round + (back ? 1 : 0), mark, zero: now - days * DAY };
}

/** One address of the list as the feed publishes it (`docs/feed.md`). */
export interface PublishedAddress {
  readonly address: string;
  readonly region: string;
  readonly announcedAt: string;
  readonly effectiveAt: string;
  readonly replaces: string | null;
  readonly retirementAnnouncedAt: string | null;
  readonly retiresAt: string | null;
  readonly urgent: boolean;
  readonly revoked: null | { readonly at: string; readonly reason: string };
  readonly note: string;
}

const REGIONS = ['Tokyo', 'Frankfurt', 'Singapore'];

/** The platform's addresses on this clock: its live ones, and with each rotation new ones for the oldest. */
export function addressesAt(clock: Clock): readonly PublishedAddress[] {
  return Array.from({ length: countOf(clock) }, (_, index) => published(index, clock));
}

function countOf(clock: Clock): number {
  const rotations = clock.round + (clock.mark === 'T-8' ? 0 : 1);
  return liveOf(clock) + clock.set * rotations;
}

/** The T-0 of the rotation that brings the address with this index; long past for the first ones. */
function zeroOf(index: number, clock: Clock): number {
  const rotation = Math.floor((index - liveOf(clock)) / clock.set);
  if (rotation < 0) return clock.zero - 200 * DAY;
  return clock.zero - (clock.round - rotation) * 45 * DAY;
}

function published(index: number, clock: Clock): PublishedAddress {
  const effectiveAt = zeroOf(index, clock);
  const live = liveOf(clock);
  const successor = index + live < countOf(clock) ? zeroOf(index + live, clock) : null;
  const retirement = (days: number) => (successor === null ? null : iso(successor + days * DAY));
  return {
    address: addressNumber(index),
    region: REGIONS[index % REGIONS.length] ?? 'Tokyo',
    announcedAt: iso(effectiveAt - 7 * DAY),
    effectiveAt: iso(effectiveAt),
    replaces: index < live ? null : addressNumber(index - live),
    retirementAnnouncedAt: retirement(-7),
    retiresAt: retirement(30),
    urgent: false,
    revoked: null,
    note: '',
  };
}

function addressNumber(index: number): string {
  return `203.0.113.${10 + index}`;
}

/** The addresses from which the platform calls at this moment (ms, UTC). */
export function liveAt(addresses: readonly PublishedAddress[], now: number): readonly string[] {
  return addresses
    .filter(({ effectiveAt, retiresAt, revoked }) => {
      const begun = Date.parse(effectiveAt) <= now;
      return begun && revoked === null && (retiresAt === null || now < Date.parse(retiresAt));
    })
    .map(({ address }) => address);
}

/** A moment as the feed writes it: UTC, whole seconds. */
export function iso(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}
