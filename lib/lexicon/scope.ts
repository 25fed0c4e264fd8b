import type { Concept } from './concept.ts';
import type { Hit } from './hit.ts';
import type { Reading } from './reading.ts';

/** What a text says of where a key can be used from, and the words that say it. */
export interface Scope {
  readonly meaning: 'restricts' | 'opens';
  readonly by: readonly Hit[];
}

/**
 * Reads a label that is no known phrase: a word that limits or opens, beside one for a place that a request
 * comes from. "Locked to my servers" restricts, "From any network" and "Not locked" open. Of a limit and its
 * denial in one phrase the longer counts, of two that stand apart the one nearer to the place.
 * @param end how far into the folded text to look, in characters
 * @returns null where it says neither, or speaks of funds
 */
export function scopeOf(reading: Reading, end = Number.POSITIVE_INFINITY): Scope | null {
  if (firstOf(reading, end, ['moves']) !== null) return null;
  const place = firstOf(reading, end, ['ip', 'place']);
  if (place === null) return null;
  const limit = limitIn(reading, end);
  const open = openerIn(reading, end);
  const said = limit && open ? nearer(limit, open, place.at) : (open ?? limit);
  if (!said) return null;
  return { meaning: said === open ? 'opens' : 'restricts', by: [said, place] };
}

/** The first word that limits: "only", "lock", "approved", "not open". */
export function limitIn(reading: Reading, end = Number.POSITIVE_INFINITY): Hit | null {
  return firstOf(reading, end, ['only', 'restrict', 'allow', 'open'], ({ concept, negated }) => {
    if (concept === 'open') return negated;
    return concept === 'only' || !negated;
  });
}

/** The first word that opens: "any", "unlocked", "not locked". */
export function openerIn(reading: Reading, end = Number.POSITIVE_INFINITY): Hit | null {
  return firstOf(reading, end, ['any', 'open', 'restrict'], ({ concept, negated }) => {
    if (concept === 'restrict') return negated;
    return concept === 'any' || !negated;
  });
}

function firstOf(
  reading: Reading,
  end: number,
  concepts: readonly Concept[],
  counts: (hit: Hit) => boolean = () => true,
): Hit | null {
  return (
    reading.hits.find((hit) => concepts.includes(hit.concept) && hit.at + hit.length <= end && counts(hit)) ??
    null
  );
}

function nearer(limit: Hit, open: Hit, place: number): Hit {
  const overlap = limit.at < open.at + open.length && open.at < limit.at + limit.length;
  if (overlap) return limit.length > open.length ? limit : open;
  return Math.abs(limit.at - place) < Math.abs(open.at - place) ? limit : open;
}
