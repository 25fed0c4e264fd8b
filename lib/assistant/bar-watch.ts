import { isOurs } from '../page/ours.ts';
import type { Reach } from '../page/reach.ts';
import { treeObserver } from './observe-trees.ts';

/** The least time between two checks, in ms: a page that changes all the time costs no more. */
const REST = 1_000;
/** The first check after a rest comes this long after the change, in ms. */
const GATHER = 100;

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};
/**
 * Events after which a bar may have appeared without a change of the tree: a style sheet or picture arrived,
 * or an animation ended.
 */
const EVENTS = ['load', 'animationend', 'transitionend'];

/** Calls `check` after changes of the page that may have put a bar under the card. Ends with the signal. */
export function watchBars(document: Document, reach: Reach, check: () => void, signal: AbortSignal): void {
  let timer = 0;
  let last = Number.NEGATIVE_INFINITY;
  const soon = () => {
    if (timer !== 0 || document.hidden) return;
    timer = window.setTimeout(
      () => {
        timer = 0;
        last = performance.now();
        observeTrees();
        check();
      },
      Math.max(GATHER, last + REST - performance.now()),
    );
  };
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => !isOurs(target))) soon();
  });
  const observing = { observer, changes: CHANGES, events: EVENTS, hear: soon, signal };
  const observeTrees = treeObserver(document, reach, observing);
  observeTrees();
  document.addEventListener('visibilitychange', soon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
