import type { Paused } from './status.ts';

/**
 * Whether a pause is meant for an extension of this version: for all, or for those below the release that mends what
 * was wrong.
 * @param version as in the manifest, up to four numbers
 */
export function isMeant({ belowVersion }: Paused, version: string): boolean {
  return belowVersion === undefined || isBelow(version, belowVersion);
}

function isBelow(one: string, other: string): boolean {
  const [left, right] = [numbersOf(one), numbersOf(other)];
  const at = [0, 1, 2, 3].find((place) => (left[place] ?? 0) !== (right[place] ?? 0));
  return at !== undefined && (left[at] ?? 0) < (right[at] ?? 0);
}

function numbersOf(version: string): number[] {
  return version.split('.').map(Number);
}
