/** What a press in the assistant may lead to: one of our own pages, the platform's, the popup, or the API page. */
export type Destination = 'options' | 'queue' | 'leak' | 'check' | 'connect' | 'guide' | 'popup' | 'exchange';

/** The pages of the platform among them. */
export function isOfPlatform(page: Destination): page is 'connect' | 'guide' {
  return page === 'connect' || page === 'guide';
}

/**
 * Where it opens. From a private window nothing opens in a normal one, and a private window shows no
 * extension page.
 */
export type Opening = 'this-tab' | 'new-tab' | 'tab-beside' | 'popup-of-this-window';

/** Where a destination opens from a tab. */
export function openingOf(page: Destination, isPrivate: boolean): Opening {
  if (page === 'exchange') return 'this-tab';
  if (!isPrivate) return 'new-tab';
  return isOfPlatform(page) ? 'tab-beside' : 'popup-of-this-window';
}

/** The least time between two openings of a tab, in ms: a person presses no faster. */
const BETWEEN_OPENS = 1_000;

/**
 * Makes a check whether a tab may open something at `now` (ms): one press opens one page, and a page that
 * sends requests in a loop opens at most one per second.
 */
export function onePerPress(): (tabId: number, now: number) => boolean {
  const openedAt = new Map<number, number>();
  return (tabId, now) => {
    if (now - (openedAt.get(tabId) ?? Number.NEGATIVE_INFINITY) < BETWEEN_OPENS) return false;
    openedAt.set(tabId, now);
    return true;
  };
}
