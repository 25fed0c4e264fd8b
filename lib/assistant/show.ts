import { editButtonOf } from '../form/input/kind.ts';
import type { KeyForm } from '../form/key-form.ts';
import { entriesOf } from '../form/read.ts';
import { keyOf } from '../form/token-key.ts';
import { outline } from './outline.ts';
import { shownKey } from './say/condition.ts';
import { worstFirst } from './say/read-only.ts';
import type { Scene } from './scene.ts';
import type { Seen } from './seen.ts';

/** Outlines the exchange's own edit button of the key that needs it most. */
export function showWorst(scene: Scene, seen: readonly Seen[]): void {
  const [worst] = seen.toSorted((a, b) => worstFirst(shownKey(scene, a.reading), shownKey(scene, b.reading)));
  const button = worst ? (editButtonOf(worst.form) ?? worst.form.card) : null;
  if (button instanceof HTMLElement) outline(button);
}

/** Returns a function that outlines one of the entries with these keys, at each call the next one. */
export function makeEntryShow(): (form: KeyForm, keys: readonly string[]) => void {
  let last = -1;
  return (form, keys) => {
    const boxes = entriesOf(form).chips.filter(({ token }) => keys.includes(keyOf(token)));
    last = (last + 1) % Math.max(1, boxes.length);
    const box = boxes[last]?.box;
    if (box instanceof HTMLElement) outline(box);
  };
}
