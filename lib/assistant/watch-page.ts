import { type Reach, treesOf } from '../form/dom/reach.ts';
import { isOurs } from '../page/ours.ts';
import { isTick } from '../page/weigh.ts';

/** Changes are looked at together, this long after the first, in ms. */
const GATHER = 120;
/** Once more this long after the last change: what fades in by script is seen only then. In ms. */
const AFTERWARDS = 700;
/** While a fill waits for its save, the list is looked at this often: scripts change values without any event. In ms. */
const GUARD = 400;
/** A look may take this share of the time between two looks… */
const SHARE = 0.25;
/** …but on a busy machine the next one still comes within this time, in ms. */
const LONGEST_REST = 400;

/** Calls for a look whenever the page may have changed, and rests while nobody sees it. */
export interface PageWatch {
  /** Looks soon. */
  readonly soon: () => void;
  /** Looks at short intervals, as long as a fill is not saved. */
  readonly guard: (on: boolean) => void;
}

/**
 * Watches a page: its mutations, shadow trees and frames included, the user's input, and its return from the
 * background. A slow look makes the next one wait; a hidden tab is not looked at, and words that tick outside of the
 * forms call for no look.
 * @param cards the forms and keys that the last look found
 */
export function watchPage(
  document: Document,
  reach: Reach,
  cards: () => readonly Element[],
  look: () => void,
  signal: AbortSignal,
): PageWatch {
  let timer = 0;
  let guard = 0;
  let afterwards = 0;
  let rest = GATHER;
  const trees = new WeakSet<Node>();

  const run = () => {
    clearTimeout(timer);
    timer = 0;
    if (document.hidden || signal.aborted) return;
    const start = performance.now();
    observeTrees();
    look();
    rest = Math.min(LONGEST_REST, Math.max(GATHER, (performance.now() - start) / SHARE));
  };
  const soon = () => {
    if (signal.aborted) return;
    if (timer === 0) timer = window.setTimeout(run, rest);
    clearTimeout(afterwards);
    afterwards = window.setTimeout(run, AFTERWARDS);
  };
  const observer = new MutationObserver((records) => {
    const found = cards();
    if (records.some((record) => !isOurs(record.target) && !isTick(record, found))) soon();
  });
  function observeTrees(): void {
    for (const tree of treesOf(document, reach)) {
      if (trees.has(tree)) continue;
      trees.add(tree);
      observer.observe(tree, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: WATCHED,
      });
      if (tree !== document)
        for (const type of ['input', 'change', 'click'])
          tree.addEventListener(type, soon, { capture: true, passive: true, signal });
    }
  }
  // What fades or slides in is seen only at the end of it, and no mutation tells of that.
  for (const type of ['input', 'change', 'click', 'focusin', 'animationend', 'transitionend'])
    document.addEventListener(type, soon, { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', soon, { signal });
  window.addEventListener('resize', soon, { passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(afterwards);
    clearInterval(guard);
  });
  soon();
  return {
    soon,
    guard: (on) => {
      clearInterval(guard);
      guard = on ? window.setInterval(soon, GUARD) : 0;
    },
  };
}

/** What can turn a control on or off, show or hide it, or say what it is. */
const WATCHED = [
  'class',
  'style',
  'hidden',
  'inert',
  'open',
  'disabled',
  'readonly',
  'checked',
  'value',
  'aria-checked',
  'aria-disabled',
  'aria-hidden',
  'aria-label',
  'placeholder',
  'lang',
];
