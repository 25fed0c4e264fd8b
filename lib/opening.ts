/** What a press in the assistant may lead to: one of our own pages, the platform's, the popup, or the API page. */
export type Destination = 'options' | 'queue' | 'leak' | 'check' | 'connect' | 'popup' | 'exchange';

/** Where it opens. A private window opens nothing in a normal one, and can show no page of the extension. */
export type Opening = 'this-tab' | 'new-tab' | 'tab-beside' | 'popup-of-this-window';

/** Where a destination opens from a tab. */
export function openingOf(page: Destination, isPrivate: boolean): Opening {
  if (page === 'exchange') return 'this-tab';
  if (!isPrivate) return 'new-tab';
  return page === 'connect' ? 'tab-beside' : 'popup-of-this-window';
}

/** A person presses no faster than this, in ms. */
const BETWEEN_OPENS = 1_000;

/**
 * Tells whether a tab may open something now: one press opens one page, and a page that asks in a loop opens no more
 * than that. `now` in ms.
 */
export function onePerPress(): (tabId: number, now: number) => boolean {
  const openedAt = new Map<number, number>();
  return (tabId, now) => {
    if (now - (openedAt.get(tabId) ?? Number.NEGATIVE_INFINITY) < BETWEEN_OPENS) return false;
    openedAt.set(tabId, now);
    return true;
  };
}
