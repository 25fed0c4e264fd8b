import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { buttonsIn } from './card.ts';
import { keyEvidence } from './key-evidence.ts';
import { savesBy } from './rules/button-facts.ts';
import { holds, isChoice, isTyped, type View, verbOf } from './view.ts';

/** What only a form shows in which a key is made or changed. */
const OF_A_FORM = ['name', 'rights', 'passphrase'];

/**
 * The button behind a window that saves the key's form which the window belongs to: what ends the window then only hands
 * the list over to that form. Null where no such form stands behind it, as behind one that is opened from a list of keys,
 * and where the window is such a form itself.
 */
export function savesBehind(dialog: Part | null, view: View): Part | null {
  const [page] = view.parts;
  if (!dialog || !page || isKeyForm(dialog, view)) return null;
  const saving = buttonsIn(page, view).filter(
    (part) =>
      !holds(dialog, part) &&
      savesBy(verbOf(part)) &&
      !read(verbOf(part)).has('add', 'add-row') &&
      !view.around(part).some(({ role }) => role === 'page-frame' || role === 'row' || role === 'item'),
  );
  return saving.findLast((part) => isOfKeyForm(part, dialog, view)) ?? null;
}

/** Whether a button stands in a form in which a key is made or changed: what is nearest around it that has controls. */
function isOfKeyForm(button: Part, dialog: Part, view: View): boolean {
  const isOpen = (part: Part) => part.seen && !part.disabled && (isTyped(part) || isChoice(part));
  const form = view
    .around(button)
    .find((at) =>
      view.inside(at).some((part) => isOpen(part) && !holds(dialog, part) && !isInFrame(part, view)),
    );
  return form !== undefined && isKeyForm(form, view);
}

function isKeyForm(part: Part, view: View): boolean {
  return keyEvidence(part, view).some((found) => OF_A_FORM.includes(found));
}

function isInFrame(part: Part, view: View): boolean {
  return view.around(part).some(({ role }) => role === 'page-frame');
}
