import { isOurs } from '../page/ours.ts';
import type { Reach } from '../page/reach.ts';

/** Stands in the card's root, which pages cannot see into, and draws nothing. */
const MARK = 'meta';

/** Marks a card as one of this extension's. `id` is that of the extension. */
export function markAs(root: ShadowRoot, id: string): void {
  const mark = root.ownerDocument.createElement(MARK);
  mark.name = id;
  root.append(mark);
}

/**
 * Takes the card away that a version before has left. Firefox ends the scripts of an extension that is updated without a
 * word to them: their card would stay, with buttons that nobody hears. One of another extension is left alone.
 */
export function removeLeftBehind(document: Document, reach: Reach, id: string): void {
  for (const other of document.querySelectorAll('html > div, dialog > div'))
    if (!isOurs(other) && reach.shadowOf(other)?.querySelector<HTMLMetaElement>(MARK)?.name === id)
      other.remove();
}
