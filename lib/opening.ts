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
