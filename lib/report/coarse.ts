import type { Place } from './report.ts';

/**
 * Across, everything is told in steps of so many px: the width of a word to the pixel would tell which word of its
 * class of length it was.
 */
const STEP = 24;

/** A place across the page, in whole steps. */
export function coarse(x: number): number {
  return Math.floor(x / STEP) * STEP;
}

/** A place of which the left side and the width are in whole steps. */
export function coarsePlace(place: Place): Place {
  if (!place) return null;
  const [left, top, width, height] = place;
  const from = coarse(left);
  return [from, top, width > 0 ? coarse(left + width) + STEP - from : 0, height];
}
