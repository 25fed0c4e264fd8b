import type { Address } from '../address/address.ts';
import { tokenHolds } from '../address/holds.ts';
import { allowsEveryone, toToken } from '../address/token.ts';
import type { Allows } from '../rotation/deadline.ts';
import type { AddressList, Moment } from '../rotation/list.ts';
import type { ObservedKey } from '../schema/observation.ts';
import type { Arrival, Fill, KeyRecord, Sighting } from './record.ts';
import { exactOf, tokensOf } from './tokens.ts';

/** No exchange allows more slots per key; more is a page that was misread. */
const MOST_TOKENS = 200;

/** Whether a key as seen can be used from anywhere: switched off, or its list lets everyone in. */
export function isOpen(sighting: Sighting): boolean {
  return sighting.restriction === 'off' || tokensOf(sighting).some(allowsEveryone);
}

/** What a key as seen lets in. Exact addresses are looked up: a deadline asks for every address at every date. */
export function allowsOf(sighting: Sighting): Allows {
  if (isOpen(sighting)) return () => true;
  const exact = exactOf(sighting);
  const ranges = tokensOf(sighting).filter((token) => token.kind === 'range');
  return (address) => exact.has(address) || ranges.some((token) => tokenHolds(token, address));
}

/** Whether a sighting says which addresses are let in. A row that only says "restricted" does not, nor does a part. */
export function showsAddresses(sighting: Sighting): boolean {
  return isOpen(sighting) || (sighting.tokens.length > 0 && sighting.notAllShown !== true);
}

/**
 * What is remembered of one look at a key. Only addresses and ranges are kept: a text that is neither could be
 * anything that was typed into the wrong field.
 */
export function sightingOf(key: ObservedKey, at: Moment): Sighting {
  const { restriction, shows, thirdParty, notAllShown } = key;
  const tokens = key.tokens
    .filter((text) => text.length <= 100 && (toToken(text).kind !== 'other' || text === '*'))
    .slice(0, MOST_TOKENS);
  return { at, restriction, tokens, shows, thirdParty, ...(notAllShown ? { notAllShown } : {}) };
}

/**
 * Takes a look at a key into its record. A form never replaces a stored list, and a part of a list never
 * replaces a sighting of the whole that holds it.
 */
export function withLook(
  record: KeyRecord,
  key: ObservedKey,
  list: AddressList | null,
  now: Moment,
): KeyRecord {
  const next = sightingOf(key, now);
  const last = record.sighting;
  if (last && next.shows === 'form' && last.shows === 'stored') return record;
  if (last && !showsAddresses(next) && !isOpen(last) && showsAddresses(last) && isPartOf(next, last))
    return record;
  const fill = record.fill && fillAfter(record.fill, next);
  return { ...record, sighting: next, fill, arrivals: arrivalsAfter(record, next, list) };
}

/** Whether a look shows nothing that an earlier one did not. */
function isPartOf(next: Sighting, last: Sighting): boolean {
  return next.tokens.every((text) => last.tokens.includes(text));
}

function fillAfter(fill: Fill, next: Sighting): Fill {
  const held = exactOf(next);
  const arrived =
    next.shows === 'stored' &&
    !isOpen(next) &&
    fill.added.every((address) => held.has(address)) &&
    !fill.removed.some((address) => held.has(address));
  return arrived && fill.saved !== 'stored' && next.at > fill.at
    ? { ...fill, saved: 'stored', storedAt: next.at }
    : fill;
}

/**
 * Returns the addresses that were added since the sighting before, and earlier ones that are still there. Where that
 * sighting showed no list, or let everyone in, none counts as added.
 */
function arrivalsAfter(record: KeyRecord, next: Sighting, list: AddressList | null): Arrival[] {
  const held = exactOf(next);
  const stay = record.arrivals.filter(({ address }) => next.notAllShown || held.has(address));
  const last = record.sighting;
  if (!last || isOpen(last) || !showsAddresses(last)) return stay;
  const known = new Set<Address>([
    ...exactOf(last),
    ...(record.fill?.added ?? []),
    ...(list?.addresses.map((entry) => entry.address) ?? []),
    ...stay.map((arrival) => arrival.address),
  ]);
  const fresh = [...held].filter((address) => !known.has(address));
  return [...stay, ...fresh.map((address) => ({ address, absentAt: last.at, seenAt: next.at }))];
}
