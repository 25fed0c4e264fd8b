import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { buttonsIn } from './card.ts';
import { beginsKey, keyEvidence } from './key-evidence.ts';
import { savesBy, savesNothing } from './saves.ts';
import { canPress, holds, isChoice, isTyped, showsSecret, type View, verbOf } from './view.ts';

/** What only a form shows in which a key is made or changed. */
const OF_A_FORM = ['name', 'rights', 'passphrase'];
/** What stands in one of these is no part of a form around it. */
const APART: readonly Part['role'][] = ['page-frame', 'row', 'item'];

/**
 * The button behind a window that saves the key's form which the window belongs to: what ends the window then only hands
 * the list over to that form. Null where no such form stands behind it, as behind one that is opened from a list of keys,
 * and where the window is such a form itself, or shows a key.
 */
export function savesBehind(dialog: Part | null, view: View): Part | null {
  const [page] = view.parts;
  if (!dialog || !page || isKeyForm(dialog, view) || showsSecret(dialog, view)) return null;
  const isBehind = (part: Part) =>
    !holds(dialog, part) && !view.around(part).some(({ role }) => APART.includes(role));
  const isControl = (part: Part) =>
    part.seen &&
    !part.disabled &&
    (isTyped(part) || isChoice(part)) &&
    isBehind(part) &&
    !read(part.name).has('search');
  const saves = (button: Part) => {
    const verb = verbOf(button);
    const isOther = read(verb).has('add', 'add-row') || beginsKey(button, view);
    if (isOther || !savesBy(verb) || !isBehind(button)) return false;
    const form = view
      .around(button)
      .find((at) =>
        view.inside(at).some((part) => isControl(part) || (isBehind(part) && opens(part, dialog, view))),
      );
    return form !== undefined && isKeyForm(form, view);
  };
  return buttonsIn(page, view).findLast(saves) ?? null;
}

/** Whether a part stands in a window whose buttons save nothing, and no key's form stands behind that. */
export function isSavedNowhere(part: Part, view: View): boolean {
  const dialog = view.dialogOf(part);
  return dialog !== null && savesNothing(part, view) && savesBehind(dialog, view) === null;
}

/** The shortest title of a window by which the row that opens it is known. */
const SHORTEST_NAME = 4;

/** Whether a part is the row of a form that opened a window: it begins with the window's title, and says what is chosen there. */
function opens(part: Part, dialog: Part, view: View): boolean {
  if (!canPress(part)) return false;
  const verb = verbOf(part);
  const title = dialog.name || (view.inside(dialog).find(({ text }) => text !== '')?.text ?? '');
  return (
    title.length >= SHORTEST_NAME && verb.startsWith(title) && /[\p{L}\p{N}]/u.test(verb.slice(title.length))
  );
}

/**
 * The button around a card that saves the key's form which the card is a part of, where the card has a button of its own:
 * that one then only hands the list over, as "Done" does beside a list that was opened to be edited. Null where the card
 * is a key's form itself, or shows a key.
 */
export function savesAround(card: Part, save: Part | null, view: View): Part | null {
  if (!save || !holds(card, save) || isKeyForm(card, view) || showsSecret(card, view)) return null;
  const dialog = view.dialogOf(card);
  const saves = (button: Part) => {
    const reading = read(verbOf(button));
    // "Confirm changes" confirms more than an entry.
    const stages = reading.has('stage') && !reading.has('edit');
    const isOther = stages || reading.has('add', 'add-row', 'remove', 'new-key');
    if (isOther || holds(card, button) || !button.seen || !reading.has('keeps')) return false;
    if (view.dialogOf(button)?.id !== dialog?.id) return false;
    const around = view.around(button);
    const common = around.find((at) => holds(at, card));
    const branch = around.filter((at) => !holds(at, card));
    // With controls of its own beside it, or in a row of its own, it saves those.
    const isApart = branch.some(
      (at) => APART.includes(at.role) || view.inside(at).some((part) => isTyped(part) || isChoice(part)),
    );
    if (!common || common.role === 'page' || isApart) return false;
    return reading.has('key') || isKeyForm(common, view);
  };
  const [page] = view.parts;
  return page ? (buttonsIn(page, view).findLast(saves) ?? null) : null;
}

/** Whether a key is made or changed in a part of the page. */
function isKeyForm(part: Part, view: View): boolean {
  return keyEvidence(part, view).some((found) => OF_A_FORM.includes(found));
}
