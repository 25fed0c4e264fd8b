import { extractAddresses } from '../../address/extract.ts';
import { read } from '../../lexicon/read.ts';
import { CROSS } from '../../page/cross.ts';
import type { Part } from '../../page/scene.ts';
import type { ButtonCandidate } from '../candidates.ts';
import { buttonsIn, LONGEST_VERB } from '../card.ts';
import { notesBeside, onOneLine } from '../notes.ts';
import { isUnderOther } from '../saves.ts';
import { verbSays } from '../verbs.ts';
import { canPress, holds, isPressable, isTyped, type View, verbOf } from '../view.ts';

/** The reading of a button's verb. */
export const says = ({ part }: ButtonCandidate) => read(verbOf(part));
/** In px: how far layouts overlap, and how far below a field its button may stand. */
const SLACK = 8;
const BELOW = 48;

/** Whether a button stands beside its field, or less than 48 px below it. False where either has no box. */
export function standsBy({ part, field }: ButtonCandidate): boolean {
  if (!field?.box || !part.box) return false;
  const beside = part.box.left >= field.box.right - SLACK || part.box.right <= field.box.left + SLACK;
  const below = part.box.top >= field.box.bottom - SLACK && part.box.top - field.box.bottom < BELOW;
  return (beside && onOneLine(part, field)) || below;
}

/** Whether nothing to type in stands between a field and its button, but a note of the same entry. */
export function sharesGroup({ part, field }: ButtonCandidate, view: View): boolean {
  if (!field) return false;
  const group = view.around(field).find((at) => holds(at, part));
  if (!group) return false;
  const between = view.parts.filter(
    (other) => other.id > Math.min(field.id, part.id) && other.id < Math.max(field.id, part.id),
  );
  const notes = notesBeside(field, view);
  return !between.some((other) => isTyped(other) && !notes.includes(other));
}

/** Whether another button of the card saves. */
export function otherSaves({ part, card }: ButtonCandidate, view: View): boolean {
  return buttonsIn(card, view).some((other) => {
    const reading = read(verbOf(other));
    const isSave = other.id !== part.id && reading.has('save') && !reading.has('cancel', 'remove');
    return isSave && !isUnderOther(other, part, view);
  });
}

/** Whether "Cancel" stands beside a button: then the button sends the form, whatever it is called. */
export function isBesideCancel({ part }: ButtonCandidate, view: View): boolean {
  const [parent] = view.around(part);
  return (
    parent !== undefined &&
    view
      .children(parent)
      .some((other) => isPressable(other) && verbSays(other, 'cancel') && !verbSays(other, 'remove'))
  );
}

/** Whether a button is alone with its field, but for the buttons of entries. */
export function isAlone({ part, field }: ButtonCandidate, view: View): boolean {
  if (!field) return false;
  const group = view.around(field).find((at) => view.inside(at).some(isPressable));
  if (!group || !holds(group, part)) return false;
  const inside = view.inside(group);
  return (
    inside.filter(isTyped).length === 1 &&
    inside.filter((other) => canPress(other) && !isEntryButton(other)).length === 1
  );
}

/** The text of a button that has no word, or a cross for one. */
const NO_WORD = new RegExp(`^(?:${CROSS}|x)?$`, 'iu');

/** Whether a button is an entry, or the cross of one. */
function isEntryButton(part: Part): boolean {
  return extractAddresses(verbOf(part)).length > 0 || NO_WORD.test(verbOf(part)) || verbSays(part, 'remove');
}

/** Whether a button behind a dialog adds a row or an IP to a list: then the dialog may be what it opened. */
export function opensRow(button: Part): boolean {
  if (!isPressable(button) || verbOf(button).length > LONGEST_VERB) return false;
  const reading = read(verbOf(button));
  return reading.has('add-row') || (reading.has('add', 'stage') && reading.has('ip', 'address'));
}

/**
 * The form of a control: the first part around it with a button that is no entry's, at most six levels up.
 */
export function formAround(part: Part, view: View): Part {
  const around = view.around(part).slice(0, 6);
  const isOwn = (other: Part) => canPress(other) && !isEntryButton(other);
  return around.find((at) => view.inside(at).some(isOwn)) ?? around.at(-1) ?? part;
}
