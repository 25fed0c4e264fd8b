import type { Reach } from '../../lib/page/reach.ts';

interface ChromeDom {
  readonly dom?: { readonly openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null };
}

/** Sees closed shadow roots too: Chrome by `chrome.dom`, Firefox by a property of the element. */
export const contentReach: Reach = {
  shadowOf: (element) => {
    const closed = (globalThis as { chrome?: ChromeDom }).chrome?.dom?.openOrClosedShadowRoot;
    if (closed && element instanceof HTMLElement) return closed(element);
    return (
      (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
      element.shadowRoot
    );
  },
};
