import { isOurs } from '../page/ours.ts';
import type { Reach } from '../page/reach.ts';

/** The tag of the mark: it stands in the card's closed root and draws nothing. */
const MARK = 'meta';

/** Marks a card as one of this extension's. `id` is that of the extension. */
export function markAs(root: ShadowRoot, id: string): void {
  const mark = root.ownerDocument.createElement(MARK);
  mark.name = id;
  root.append(mark);
}

/**
 * Removes the card that an earlier version of this extension has left. Firefox ends the scripts of an updated
 * extension without telling them: their card would stay, with buttons that do nothing. Cards of other
 * extensions stay.
 */
export function removeLeftBehind(document: Document, reach: Reach, id: string): void {
  for (const other of document.querySelectorAll('html > div, dialog > div'))
    if (!isOurs(other) && reach.shadowOf(other)?.querySelector<HTMLMetaElement>(MARK)?.name === id)
      other.remove();
}
