import { DAY, type Moment } from '../rotation/list.ts';
import type { FeedRefusal } from './rule.ts';
import type { FeedNote } from './status.ts';
import type { RefusedDocument } from './stored.ts';

/** Notes that what a host served was refused. How long that has been so is kept from before. */
export function noteRefusal(
  refusals: readonly RefusedDocument[],
  url: string,
  refusal: FeedRefusal,
  now: Moment,
): RefusedDocument[] {
  const before = refusals.find((other) => other.url === url);
  const noted = {
    url,
    rule: refusal.rule,
    at: now,
    since: Math.min(before?.since ?? now, now),
    issuedAt: refusal.issuedAt ?? null,
  };
  return [...refusals.filter((other) => other.url !== url), noted];
}

/** After something was accepted, only what the same ask refused before it is still worth a note. */
export function pruneRefusals(refusals: readonly RefusedDocument[], now: Moment): RefusedDocument[] {
  return refusals.filter((refusal) => refusal.at === now);
}

/**
 * The note about the last refused document. It is red when every host has been refused for a day, from its first
 * refusal to its last: the passing of time alone turns nothing red.
 */
export function noteOf(refusals: readonly RefusedDocument[], urls: readonly string[]): FeedNote | null {
  const last = lastRefusal(refusals, urls);
  if (!last) return null;
  const red = urls.every((url) =>
    refusals.some((other) => other.url === url && other.at - other.since >= DAY),
  );
  return { rule: last.rule, at: last.at, since: last.since, host: new URL(last.url).host, red };
}

/** The refusal that is the newest; among equals that of the host that is asked last. */
export function lastRefusal(
  refusals: readonly RefusedDocument[],
  urls: readonly string[],
): RefusedDocument | null {
  const known = refusals.filter((refusal) => urls.includes(refusal.url));
  return known.toSorted((a, b) => a.at - b.at).at(-1) ?? null;
}
