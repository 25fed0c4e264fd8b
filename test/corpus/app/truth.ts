import type { PageTruth, WouldSave } from '../case.ts';

declare global {
  interface Window {
    __page: PageTruth;
  }
}

const presses: string[] = [];
let untrusted = 0;
let awake = true;
let lastHand = Number.NEGATIVE_INFINITY;
let lastTyped = Number.NEGATIVE_INFINITY;

/** A hand that moved within this time (ms) is taken as the cause of what the page then does. */
const HAND = 1000;

for (const type of ['pointerdown', 'keydown', 'paste'] as const) {
  window.addEventListener(
    type,
    (event) => {
      if (!event.isTrusted) return;
      lastHand = performance.now();
      if (type !== 'pointerdown') lastTyped = lastHand;
    },
    true,
  );
}

/** Whether a person pressed a key or pasted just now. `insertText` and synthetic events leave no such trace. */
export function typedByHand(): boolean {
  return performance.now() - lastTyped < HAND;
}

/** Notes a press that saves, edits, deletes or leaves; `event` is what made the page do it. */
export function notePress(name: string, event: Event): void {
  presses.push(name);
  const submit = event.type === 'submit';
  if (!event.isTrusted || (submit && performance.now() - lastHand > HAND)) untrusted += 1;
}

/** Says that what is shown is only drawn yet: no script of the page runs. */
export function sleep(): void {
  awake = false;
}

/** Tells the outside what the page's Save would send now. */
export function tellTruth(wouldSave: () => WouldSave): void {
  awake = true;
  window.__page = {
    wouldSave,
    get awake() {
      return awake;
    },
    get untrusted() {
      return untrusted;
    },
    get presses() {
      return [...presses];
    },
  };
}
