import type { KeyRecord } from '../../lib/keys/record.ts';
import { recordChanges, withoutRecordChanges } from '../../lib/keys/record-changes.ts';
import { changesBetween, withoutChanges } from '../../lib/settings/list-changes.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { keysItem, settingsItem } from '../../lib/storage.ts';
import type { Item } from '../../lib/stored/item.ts';

/** How long a change can be taken back, in ms: longer than the offer is shown. */
const KEPT = 30_000;

/** The sender of a change: a page of the extension, or the page in a tab by its id. */
type Doer = 'own' | number;

/** What a press changed, as far as it can be taken back. */
interface KeptChange {
  readonly at: number;
  readonly takeBack: () => Promise<unknown>;
}

/**
 * The last change by each sender that can be taken back. In memory alone: what was forgotten is not stored anywhere.
 */
const lastChanges = new Map<Doer, KeptChange>();

/** Changes keys, and keeps what is needed to take that back. Resolves once it is stored, and rejects where it is not. */
export async function changeKeys(
  doer: Doer,
  next: (records: readonly KeyRecord[]) => readonly KeyRecord[],
): Promise<void> {
  const { before, after } = await changeOf(keysItem, next);
  const changes = recordChanges(before, after);
  if (doer !== 'own' || changes.length > 0)
    keep(doer, () => keysItem.change((records) => withoutRecordChanges(records, changes)));
}

/** Changes lists of the settings, as `changeKeys` does keys. */
export async function changeLists(doer: Doer, next: (settings: Settings) => Settings): Promise<void> {
  const { before, after } = await changeOf(settingsItem, next);
  const changes = changesBetween(before, after);
  // An entry added on our own pages has a button that removes it.
  const isForgotten = Object.values(changes).some(({ gone }) => gone.length > 0);
  if (doer !== 'own' || isForgotten)
    keep(doer, () => settingsItem.change((settings) => withoutChanges(settings, changes)));
}

/** Changes what is stored. Resolves to the values right before and after this change. */
async function changeOf<T>(stored: Item<T>, next: (now: T) => T): Promise<{ before: T; after: T }> {
  let before: T | undefined;
  const after = await stored.change((now) => {
    before = now;
    return next(now);
  });
  return { before: before ?? after, after };
}

function keep(doer: Doer, takeBack: KeptChange['takeBack']): void {
  lastChanges.set(doer, { at: Date.now(), takeBack });
}

/**
 * Takes back the last change of a sender; does nothing after half a minute. A change that could not be taken
 * back can be tried again.
 */
export async function takeBack(doer: Doer): Promise<void> {
  const last = lastChanges.get(doer);
  lastChanges.delete(doer);
  if (!last || Date.now() - last.at > KEPT) return;
  try {
    await last.takeBack();
  } catch (error) {
    if (!lastChanges.has(doer)) lastChanges.set(doer, last);
    throw error;
  }
}

/** Forgets all changes that could be taken back: called where everything was forgotten, or a file was imported. */
export function forgetChanges(): void {
  lastChanges.clear();
}
