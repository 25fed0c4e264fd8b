import type { Address } from '../address/address.ts';
import { entryOf } from './entry.ts';
import type { AddressList, ListedAddress, Moment } from './list.ts';
import { isLive, isWanted } from './phase.ts';
import { remembered } from './remembered.ts';

/** How many of the addresses that are live at a moment a key lets in. */
export type Coverage = 'all' | 'some' | 'none';

/**
 * Says whether a key lets an address in; a range on the key counts, and a key without a restriction allows
 * all.
 */
export type Allows = (address: Address) => boolean;

/** What lacking an address means for a key. Moments in UTC ms. */
export interface Lack {
  readonly entry: ListedAddress;
  /** When the address goes live: add it by then. */
  readonly addBy: Moment;
  /** When requests begin to be refused for lack of it. */
  readonly breaksAt: Moment;
}

/** The wanted addresses that a key lacks, in the order of `breaksAt`, then `addBy`. */
export function lacksOf(list: AddressList, allows: Allows, now: Moment): Lack[] {
  return list.addresses
    .filter((entry) => isWanted(entry, now) && !allows(entry.address))
    .map((entry) => ({ entry, addBy: entry.effectiveAt, breaksAt: breaksAt(list, entry, allows) }))
    .sort((a, b) => a.breaksAt - b.breaksAt || a.addBy - b.addBy);
}

/** How the coverage of a key goes on if nobody edits it. */
export interface Course {
  /** Of the addresses that are live now; `all` where none is. */
  readonly coverage: Coverage;
  /** The next moment at which the coverage falls, in UTC ms; null when it never does. */
  readonly deadline: Moment | null;
  /** To what it falls then. */
  readonly fallsTo: Coverage | null;
}

const RANK = { none: 0, some: 1, all: 2 } as const;

/**
 * How many of the live addresses a key lets in from this moment on. An address whose predecessor is on the key and
 * still works counts as let in: during the overlap the platform calls such a key from the predecessor.
 */
export function courseOf(list: AddressList, allows: Allows, now: Moment): Course {
  const reaches = reachesOf(list, allows);
  const coverage = coverageAt(reaches, now);
  let before = coverage;
  for (const moment of momentsAfter(list, now)) {
    const after = coverageAt(reaches, moment);
    if (RANK[after] < RANK[before]) return { coverage, deadline: moment, fallsTo: after };
    before = after;
  }
  return { coverage, deadline: null, fallsTo: null };
}

/** Until when a key lets the platform in by an address or its predecessor. */
interface Reach {
  readonly entry: ListedAddress;
  readonly until: Moment;
}

function reachesOf(list: AddressList, allows: Allows): Reach[] {
  return list.addresses.map((entry) => {
    const until = allows(entry.address) ? Number.POSITIVE_INFINITY : breaksAt(list, entry, allows);
    return { entry, until };
  });
}

function coverageAt(reaches: readonly Reach[], now: Moment): Coverage {
  const live = reaches.filter(({ entry }) => isLive(entry, now));
  const reached = live.filter(({ until }) => until > now);
  if (reached.length === live.length) return 'all';
  return reached.length === 0 ? 'none' : 'some';
}

function breaksAt(list: AddressList, entry: ListedAddress, allows: Allows): Moment {
  const predecessor = entryOf(list, entry.replaces);
  if (!predecessor || !allows(predecessor.address)) return entry.effectiveAt;
  const end = Math.min(
    predecessor.retiresAt ?? Number.POSITIVE_INFINITY,
    predecessor.revoked?.at ?? Number.POSITIVE_INFINITY,
  );
  return Math.max(entry.effectiveAt, end);
}

const momentsAfter = remembered((list: AddressList, now: Moment): readonly Moment[] => {
  const moments = list.addresses.flatMap((entry) => [
    entry.effectiveAt,
    entry.retiresAt ?? now,
    entry.revoked?.at ?? now,
  ]);
  return [...new Set(moments)].filter((moment) => moment > now).sort((a, b) => a - b);
});
