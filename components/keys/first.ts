import type { KeyGroup } from '../../lib/overview/index.ts';

/** How many keys the groups hold. */
export function keysIn(groups: readonly KeyGroup[]): number {
  return groups.reduce((sum, { keys }) => sum + keys.length, 0);
}

/** The groups with their first `n` keys, in order. */
export function firstOf(groups: readonly KeyGroup[], n: number): KeyGroup[] {
  let left = n;
  return groups.flatMap((group) => {
    const keys = group.keys.slice(0, left);
    left -= keys.length;
    return keys.length > 0 ? [{ ...group, keys }] : [];
  });
}
