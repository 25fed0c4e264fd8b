import { extractAddresses } from '../../address/index.ts';
import { read } from '../../lexicon/index.ts';
import type { Part } from '../../page/scene.ts';
import { notesBeside, onOneLine } from '../lines.ts';
import { holds, isPressable, isTyped, type View, verbOf } from '../view.ts';

/** A button, and the field and card that it is weighed for. */
export interface ButtonCandidate {
  readonly part: Part;
  readonly field: Part | null;
  readonly card: Part;
}

/** The longest words of a button that are its verb. */
export const LONGEST_VERB = 60;
/** What a button says. */
export const says = ({ part }: ButtonCandidate) => read(verbOf(part));
const verbs = (card: Part, view: View) =>
  view
    .inside(card)
    .filter(
      (part) => isPressable(part) && part.seen && verbOf(part).length <= LONGEST_VERB && verbOf(part) !== '',
    );

/** Layouts overlap by a few px; a button further below than this belongs to the form, not to the field. */
const SLACK = 8;
const BELOW = 48;

/** Beside the field, or close below it. */
export function standsBy({ part, field }: ButtonCandidate): boolean {
  if (!field?.box || !part.box) return false;
  const beside = part.box.left >= field.box.right - SLACK || part.box.right <= field.box.left + SLACK;
  const below = part.box.top >= field.box.bottom - SLACK && part.box.top - field.box.bottom < BELOW;
  return (beside && onOneLine(part, field)) || below;
}

/** The part that holds field and button holds nothing else to type in, but a note of the same entry. */
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
  return verbs(card, view).some((other) => {
    const reading = read(verbOf(other));
    const isSave = other.id !== part.id && reading.has('save') && !reading.has('cancel', 'remove');
    return isSave && !isUnderOther(other, part, view);
  });
}

/** Under a heading of its own, beside that of the field, a button saves something else ("Save permissions"). */
function isUnderOther(one: Part, other: Part, view: View): boolean {
  const common = view.around(one).find((at) => holds(at, other));
  const headings = common ? view.children(common).filter(({ role }) => role === 'heading') : [];
  const over = (part: Part) => headings.findLast(({ id }) => id < part.id);
  const [own, its] = [over(one), over(other)];
  return own !== undefined && its !== undefined && own.id !== its.id;
}

/** "Save changes" saves; "Edit bound IPs" does not. */
export function savesBy(verb: string): boolean {
  const reading = read(verb);
  return (
    reading.has('keeps') &&
    !reading.has('remove', 'cancel', 'code', 'moves', 'search', 'query') &&
    (!reading.has('edit') || reading.before('save', 'edit') || !reading.has('ip'))
  );
}

/** Whether a part of the page has a button that saves it, and not only takes an entry. */
export function savesIn(at: Part, view: View): boolean {
  return view
    .inside(at)
    .some(
      (part) =>
        isPressable(part) &&
        part.seen &&
        savesBy(verbOf(part)) &&
        !read(verbOf(part)).has('stage', 'add', 'add-row'),
    );
}

/** Whether "Cancel" stands beside it: then it sends the form, whatever it is called. */
export function isBesideCancel({ part }: ButtonCandidate, view: View): boolean {
  const [parent] = view.around(part);
  return (
    parent !== undefined &&
    view
      .children(parent)
      .some(
        (other) =>
          isPressable(other) && read(verbOf(other)).has('cancel') && !read(verbOf(other)).has('remove'),
      )
  );
}

/** Nothing else to press or type in the part around the field. */
export function isAlone({ part, field }: ButtonCandidate, view: View): boolean {
  if (!field) return false;
  const group = view.around(field).find((at) => view.inside(at).some(isPressable));
  if (!group || !holds(group, part)) return false;
  const inside = view.inside(group);
  return (
    inside.filter(isTyped).length === 1 &&
    inside.filter((other) => isPressable(other) && other.seen && !isEntryButton(other)).length === 1
  );
}

/** Whether a button is an entry, or the cross of one. */
export function isEntryButton(part: Part): boolean {
  return (
    extractAddresses(verbOf(part)).length > 0 ||
    /^[×✕✖✗⨯╳x]?$/iu.test(verbOf(part)) ||
    read(verbOf(part)).has('remove')
  );
}
