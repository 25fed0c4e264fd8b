import { message } from '../language/message.ts';
import type { Moment } from '../rotation/index.ts';
import type { Key } from './keys.ts';
import { rowOf } from './row.ts';
import type { Snapshot } from './snapshot.ts';
import type { KeyGroup } from './view.ts';

/** `bot-2` before `bot-10`. */
const byLabel = new Intl.Collator(undefined, { numeric: true });

/** Keys by exchange, in the order the exchanges are shown; within one, by label as a reader would sort them. */
export function groupKeys(snapshot: Snapshot, keys: readonly Key[], now: Moment): KeyGroup[] {
  return snapshot.exchanges.flatMap(({ id, name, apiPage }): KeyGroup[] => {
    const rows = keys
      .filter(({ exchange }) => exchange === id)
      .toSorted((a, b) => byLabel.compare(a.label, b.label))
      .map((key) => rowOf(snapshot, key, now));
    if (rows.length === 0) return [];
    const label = message('press_open_exchange', { exchange: name });
    return [
      {
        exchange: id,
        name,
        open: { label, press: { kind: 'open-exchange', exchange: id, url: apiPage } },
        keys: rows,
      },
    ];
  });
}
