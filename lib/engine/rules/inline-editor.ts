import { read } from '../../lexicon/read.ts';
import type { Part } from '../../page/scene.ts';
import { verbSays } from '../verbs.ts';
import { canPress, holds, isChoice, isTyped, type View, verbOf } from '../view.ts';

/** How far around a control the form of its editor may stand. */
const LEVELS = 3;

/**
 * The button that ends an editor which was opened in the line of one value: in a form with nothing else to type or
 * choose, "OK" stands beside "Cancel", and what saves the key stands outside. Null for any other control: what is typed
 * in this one counts once its own "OK" was pressed, and that may send it at once.
 */
export function endOfInlineEditor(part: Part, view: View): Part | null {
  const form = view
    .around(part)
    .slice(0, LEVELS)
    .find(({ role }) => role === 'form');
  if (!form) return null;
  const inside = view.inside(form);
  if (inside.some((other) => other.id !== part.id && (isTyped(other) || isChoice(other)))) return null;
  const buttons = inside.filter(canPress);
  if (!buttons.some((button) => verbSays(button, 'cancel'))) return null;
  const [end] = buttons.filter((button) => agrees(verbOf(button)));
  return end && view.parts.some((other) => !holds(form, other) && keeps(other)) ? end : null;
}

function agrees(verb: string): boolean {
  return read(verb).has('agree') && !read(verb).has('keeps', 'cancel');
}

function keeps(part: Part): boolean {
  return canPress(part) && verbSays(part, 'keeps');
}
