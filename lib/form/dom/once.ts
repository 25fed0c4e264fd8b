/** Everything remembered in this run; forgotten before the page can run again. */
let stores: WeakMap<object, unknown>[] = [];
let scheduled = false;

/**
 * Caches the answers to a question about elements for one run of our code: layout and style cannot change
 * meanwhile, unless our own code changes the page, and then it calls `forget`.
 */
export function oncePerRun<E extends Node, T>(ask: (element: E) => T): (element: E) => T {
  let answers = new WeakMap<E, { readonly value: T }>();
  let store: WeakMap<object, unknown> | null = null;
  return (element) => {
    if (store === null || !stores.includes(store)) {
      answers = new WeakMap();
      store = answers;
      stores.push(store);
    }
    const known = answers.get(element);
    if (known) return known.value;
    const value = ask(element);
    answers.set(element, { value });
    schedule();
    return value;
  };
}

/** Empties all caches of this run: after a press or a write. */
export function forget(): void {
  stores = [];
}

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    forget();
  });
}
