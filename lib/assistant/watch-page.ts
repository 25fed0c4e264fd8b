import { isOurs } from '../page/ours.ts';
import type { Reach } from '../page/reach.ts';
import { type Insides, weigh } from '../page/weigh.ts';
import { treeObserver } from './observe-trees.ts';

/** How long changes are gathered before a look, in ms. */
const GATHER = 120;
/** A look follows this long after the last change: what a script fades in is visible only then. In ms. */
const AFTERWARDS = 700;
/** While a fill waits for its save, the list is looked at this often: scripts change values without any event. In ms. */
const GUARD = 400;
/** The share of the time between two looks that a look may take. */
const SHARE = 0.25;
/** The longest rest between two looks, however long a look takes, in ms. */
const LONGEST_REST = 400;
/** How long after a change of little weight the page is looked at, in ms. */
const LATER = 1000;
/** The share of the time that looks after changes of little weight may take. */
const SMALL_SHARE = 0.005;

/** Asks for a look whenever the page may have changed, and for none while its tab is hidden. */
export interface PageWatch {
  /** Looks soon. */
  readonly soon: () => void;
  /** Looks once more in about so many ms; null: not. A later call replaces an earlier one. */
  readonly soonAfter: (ms: number | null) => void;
  /** Looks at short intervals, as long as a fill is not saved. */
  readonly guard: (on: boolean) => void;
}

/**
 * Watches a page: its mutations, shadow trees and frames included, the user's input, and its return from the
 * background. A slow look makes the next one wait; a hidden tab is not looked at. {@link weigh} says which
 * changes ask for a look at once, for one now and then, or for none.
 * @param cards the forms and keys that the last look found; the same array as long as there was no other
 */
export function watchPage(
  document: Document,
  reach: Reach,
  cards: () => readonly Element[],
  look: () => void,
  signal: AbortSignal,
): PageWatch {
  const { soon, sometime, ...others } = paced(
    document,
    () => {
      observeTrees();
      look();
    },
    signal,
  );
  let found: readonly Element[] = [];
  let insides: Insides = new WeakMap();
  const observer = new MutationObserver((records) => {
    if (found !== cards()) {
      found = cards();
      insides = new WeakMap();
    }
    for (const record of records) {
      if (isOurs(record.target)) continue;
      const weight = weigh(record, found, insides);
      if (weight === 'now') {
        insides = new WeakMap();
        return soon();
      }
      if (weight === 'later') sometime();
    }
  });
  const observing = { observer, changes: EVERYTHING, events: USED, hear: soon, signal };
  const observeTrees = treeObserver(document, reach, observing);
  listenToUser(document, soon, signal);
  signal.addEventListener('abort', () => observer.disconnect());
  soon();
  return { soon, ...others };
}

/** Calls for looks, with a rest between two of them that grows with the time that a look takes. */
function paced(
  document: Document,
  look: () => void,
  signal: AbortSignal,
): PageWatch & { readonly sometime: () => void } {
  let timer = 0;
  let guard = 0;
  let afterwards = 0;
  let later = 0;
  let planned = 0;
  let rest = GATHER;
  let longRest = LATER;

  const run = () => {
    clearTimeout(timer);
    clearTimeout(later);
    timer = 0;
    later = 0;
    if (document.hidden || signal.aborted) return;
    const start = performance.now();
    look();
    const took = performance.now() - start;
    rest = Math.min(LONGEST_REST, Math.max(GATHER, took / SHARE));
    longRest = Math.max(LATER, took / SMALL_SHARE);
  };
  const soon = () => {
    if (signal.aborted) return;
    if (timer === 0) timer = window.setTimeout(run, rest);
    clearTimeout(afterwards);
    afterwards = window.setTimeout(run, AFTERWARDS);
  };
  signal.addEventListener('abort', () => {
    for (const each of [timer, afterwards, later, planned]) clearTimeout(each);
    clearInterval(guard);
  });
  return {
    soon,
    sometime: () => {
      if (later === 0) later = window.setTimeout(run, longRest);
    },
    soonAfter: (ms) => {
      clearTimeout(planned);
      if (ms !== null) planned = window.setTimeout(soon, ms);
    },
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

const EVERYTHING: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: WATCHED,
};

/** What the user does to controls, in every tree. */
const USED = ['input', 'change', 'click'];

/** Calls for a look after what the user does, and after what fades or slides in: no mutation tells of its end. */
function listenToUser(document: Document, soon: () => void, signal: AbortSignal): void {
  for (const type of [...USED, 'focusin', 'animationend', 'transitionend'])
    document.addEventListener(type, soon, { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', soon, { signal });
  window.addEventListener('resize', soon, { passive: true, signal });
}
