import type { Moment } from '../rotation/list.ts';
import type { Tone } from '../schema/shown.ts';
import type { Key } from './key.ts';
import { rowOf } from './row.ts';
import type { Snapshot } from './snapshot.ts';
import type { KeyRow } from './view-keys.ts';

/** `bot-2` before `bot-10`. */
const byLabel = new Intl.Collator(undefined, { numeric: true });

/** The place of a row by its tone; lower comes first. */
const WORST_FIRST: Readonly<Record<Tone, number>> = { danger: 0, warning: 1, step: 2, neutral: 3, good: 4 };

/**
 * Keys as rows, the worst first; equally bad ones in the order of the exchanges, then by label as a reader would sort
 * them.
 */
export function keyRows(snapshot: Snapshot, keys: readonly Key[], now: Moment): KeyRow[] {
  const shown = snapshot.exchanges.map(({ id }) => id);
  return keys
    .map((key) => rowOf(snapshot, key, now))
    .toSorted(
      (a, b) =>
        WORST_FIRST[a.tone] - WORST_FIRST[b.tone] ||
        shown.indexOf(a.exchange) - shown.indexOf(b.exchange) ||
        byLabel.compare(a.label, b.label),
    );
}
