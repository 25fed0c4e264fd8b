/** Items put in order between two chances to pause. */
const STEP = 500;

/**
 * Sorts by merging, a little at a time: a built-in sort of ten thousand rows would block the page for too
 * long on a slow machine. Equal items keep their order.
 * @yields 1, whenever the caller may pause
 */
export function* sortInSteps<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Generator<number, Item[]> {
  let runs: Item[][] = [];
  for (let from = 0; from < items.length; from += STEP) {
    runs.push(items.slice(from, from + STEP).sort(compare));
    yield 1;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Generator<number, Item[]> {
  const out: Item[] = [];
  let inB = 0;
  for (const item of a) {
    for (let next = b[inB]; inB < b.length && next !== undefined && compare(next, item) < 0; next = b[inB]) {
      out.push(next);
      inB += 1;
      if (out.length % STEP === 0) yield 1;
    }
    out.push(item);
    if (out.length % STEP === 0) yield 1;
  }
  for (; inB < b.length; inB += 1) {
    out.push(...b.slice(inB, inB + 1));
    if (out.length % STEP === 0) yield 1;
  }
  return out;
}
