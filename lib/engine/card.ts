import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { canPress, holds, isShownSecret, showsSecret, type View, verbOf } from './view.ts';

/** The most characters of a button's verb; a longer text is none. */
export const LONGEST_VERB = 60;

/**
 * The part of the page that belongs to one key: the smallest one around its controls that has a button which saves,
 * edits or leaves, but nothing of another key.
 */
export function cardOf(own: readonly Part[], others: readonly Part[], view: View): Part {
  const [first] = own as [Part];
  let card = first;
  for (const at of [first, ...view.around(first)]) {
    const whole = own.every((part) => holds(at, part));
    // A page that is nothing but one form has no part around it.
    const isForm = others.length === 0 && !own.every((part) => holds(card, part));
    if ((at.role === 'page' && !isForm) || others.some((other) => holds(at, other))) break;
    card = at;
    if (
      at.role === 'dialog' ||
      (whole && (hasFormButton(at, view) || isOpenRow(at, view) || isKeyRow(at, view)))
    )
      break;
  }
  return card;
}

/** A button by which a person saves, edits or leaves; what only stages is none. */
function hasFormButton(card: Part, view: View): boolean {
  return buttonsIn(card, view).some((part) => {
    const reading = read(verbOf(part));
    const leaves = reading.has('edit', 'cancel') && !reading.has('remove');
    return leaves || (reading.has('save') && !reading.has('stage', 'add', 'remove'));
  });
}

/**
 * A row of a table that saves by itself, by whatever verb: it was opened to edit the key above it. Where the form around
 * the table has a button that does nothing but save, a "Confirm" in the row only takes what was typed.
 */
function isOpenRow(at: Part, view: View): boolean {
  if (at.role !== 'row') return false;
  const saving = buttonsIn(at, view)
    .map((part) => read(verbOf(part)))
    .filter((reading) => reading.has('save') && !reading.has('add', 'add-row', 'remove'));
  if (saving.some((reading) => !reading.has('stage'))) return true;
  const around = view.around(at).find(({ role }) => role === 'form' || role === 'dialog');
  return saving.length > 0 && !(around && hasFormButton(around, view)) && !isSavedAround(at, view);
}

/** How far around a row the button may stand that saves the form it is a part of. */
const AROUND = 4;

/** Whether what holds a row, and shows no other key, has a button outside of it that does nothing but save or leave. */
function isSavedAround(row: Part, view: View): boolean {
  const keys = (at: Part) => view.inside(at).filter(isShownSecret).length;
  for (const at of view.around(row).slice(0, AROUND)) {
    // One key shows its id and its secret.
    if (at.role === 'page' || keys(at) > keys(row) + 2) return false;
    const outside = buttonsIn(at, view).filter((part) => !holds(row, part));
    const readings = outside.map((part) => read(verbOf(part)));
    if (readings.some((reading) => reading.has('cancel') && !reading.has('remove', 'edit'))) return true;
    if (readings.some((reading) => reading.has('save') && !reading.has(...ELSE))) return true;
  }
  return false;
}

const ELSE = ['stage', 'add', 'add-row', 'remove', 'edit', 'new-key'] as const;

/** A row that shows a key, in a table whose other rows do, too: what is edited in a cell of it is that key's. */
function isKeyRow(at: Part, view: View): boolean {
  if (at.role !== 'row' || !showsSecret(at, view)) return false;
  return view.parts.some(
    (other) =>
      other.role === 'row' && other.parent === at.parent && other.id !== at.id && showsSecret(other, view),
  );
}

/** The buttons of a card that a person can see, with a name that is one. */
export function buttonsIn(card: Part, view: View): readonly Part[] {
  return view
    .inside(card)
    .filter((part) => canPress(part) && verbOf(part) !== '' && verbOf(part).length <= LONGEST_VERB);
}
