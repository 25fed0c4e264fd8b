import { treesOf } from '../form/dom/reach.ts';
import type { Reach } from '../page/reach.ts';

/** What is observed in each tree of a page, and what is called then. */
interface Observing {
  readonly observer: MutationObserver;
  readonly changes: MutationObserverInit;
  /** The events that are listened to in each tree. */
  readonly events: readonly string[];
  readonly hear: () => void;
  readonly signal: AbortSignal;
}

/**
 * Returns a function that observes every tree of the page which is not observed yet, and listens to events
 * there.
 */
export function treeObserver(
  document: Document,
  reach: Reach,
  { observer, changes, events, hear, signal }: Observing,
): () => void {
  const known = new WeakSet<Node>();
  return () => {
    for (const tree of treesOf(document, reach)) {
      if (known.has(tree)) continue;
      known.add(tree);
      observer.observe(tree, changes);
      for (const type of events) tree.addEventListener(type, hear, { capture: true, passive: true, signal });
    }
  };
}
