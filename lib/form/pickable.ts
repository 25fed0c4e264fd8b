import { mayPick, PICKABLE } from './chosen.ts';
import { ancestry, selectAll } from './dom/reach.ts';
import { isVisible } from './dom/visible.ts';

/** The control that a person means who points at this element: itself, the one it labels, the only one inside it. */
export function pickableAt(element: Element): Element | null {
  for (const at of ancestry(element).slice(0, 4)) {
    if (at.matches(PICKABLE)) return mayPick(at) ? at : null;
    const labelled = at.localName === 'label' ? (at as HTMLLabelElement).control : null;
    if (labelled?.matches(PICKABLE) && mayPick(labelled)) return labelled;
    const inside = [...at.querySelectorAll(PICKABLE)];
    if (inside.length === 1 && inside[0]) return mayPick(inside[0]) ? inside[0] : null;
    if (inside.length > 1) return null;
  }
  return null;
}

/** Everything that can be picked with the keyboard, in page order. */
export function pickables(trees: readonly (Document | ShadowRoot)[]): Element[] {
  return selectAll<Element>(trees, PICKABLE).filter((element) => mayPick(element) && isVisible(element));
}
