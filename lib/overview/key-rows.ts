import type { Moment } from '../rotation/list.ts';
import type { Key } from './key.ts';
import { rowOf } from './row.ts';
import type { Snapshot } from './snapshot.ts';
import type { KeyRow } from './view-keys.ts';
import { WORST_FIRST } from './worst.ts';

/** `bot-2` before `bot-10`. */
const byLabel = new Intl.Collator(undefined, { numeric: true });

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
