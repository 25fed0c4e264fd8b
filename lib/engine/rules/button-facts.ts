import { extractAddresses } from '../../address/extract.ts';
import type { Concept } from '../../lexicon/concept.ts';
import type { Hit } from '../../lexicon/hit.ts';
import { read } from '../../lexicon/read.ts';
import { CROSS } from '../../page/cross.ts';
import type { Part } from '../../page/scene.ts';
import type { ButtonCandidate } from '../candidates.ts';
import { notesBeside, onOneLine } from '../lines.ts';
import { holds, isChoice, isPressable, isTyped, type View, verbOf } from '../view.ts';

/** The most characters of a button's verb; a longer text is none. */
export const LONGEST_VERB = 60;
/** The reading of a button's verb. */
export const says = ({ part }: ButtonCandidate) => read(verbOf(part));
const verbs = (card: Part, view: View) =>
  view
    .inside(card)
    .filter(
      (part) => isPressable(part) && part.seen && verbOf(part).length <= LONGEST_VERB && verbOf(part) !== '',
    );

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
  return verbs(card, view).some((other) => {
    const reading = read(verbOf(other));
    const isSave = other.id !== part.id && reading.has('save') && !reading.has('cancel', 'remove');
    return isSave && !isUnderOther(other, part, view);
  });
}

/** Whether two buttons stand under different headings of one part: one then saves something else. */
function isUnderOther(one: Part, other: Part, view: View): boolean {
  const common = view.around(one).find((at) => holds(at, other));
  const headings = common ? view.children(common).filter(({ role }) => role === 'heading') : [];
  const over = (part: Part) => headings.findLast(({ id }) => id < part.id);
  const [own, its] = [over(one), over(other)];
  return own !== undefined && its !== undefined && own.id !== its.id;
}

/** Whether a verb says that a button saves: "Save changes" does, "Edit bound IPs" does not. */
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

/**
 * Whether the parts around a control have buttons (crosses of entries too), and none saves, stages or adds.
 */
export function savesNothing(part: Part, view: View): boolean {
  const dialog = view.dialogOf(part);
  const around = dialog ? [dialog] : view.around(part).slice(0, 6);
  const pressed = around
    .filter(({ role }) => role !== 'page')
    .flatMap((at) =>
      view.inside(at).filter((other) => isPressable(other) && other.seen && verbOf(other) !== ''),
    );
  return (
    pressed.length > 0 && !pressed.some((other) => read(verbOf(other)).has('save', 'stage', 'add', 'add-row'))
  );
}

/** Whether "Cancel" stands beside a button: then the button sends the form, whatever it is called. */
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

/**
 * Whether "Add" beside an area of lines takes what stands there onto a list of its own: it says that it adds and, if
 * anything, that it adds IPs, and another button of the card saves. It may send a small form, in which nothing else is
 * typed or chosen and which that other button stands outside of. "Add note" and "Add current IP" add something else.
 */
export function takesLinesOf({ part, field, card }: ButtonCandidate, view: View): boolean {
  if (!addsNothingElse(verbOf(part))) return false;
  const sent = part.submits ? view.around(part).find(({ role }) => role === 'form') : null;
  if (sent === undefined) return false;
  if (
    sent &&
    view.inside(sent).some((other) => other.id !== field?.id && (isTyped(other) || isChoice(other)))
  )
    return false;
  return verbs(card, view).some(
    (other) =>
      other.id !== part.id &&
      savesBy(verbOf(other)) &&
      !isUnderOther(other, part, view) &&
      !(sent && holds(sent, other)),
  );
}

/** What a button that takes entries of a list of IPs may say. */
const ADDING: ReadonlySet<Concept> = new Set(['add', 'add-row', 'stage', 'ip', 'address']);
/** More than this share of each word a stem must cover; the rest is its ending. */
const COVERED = 0.5;

/** Whether each word of a verb says that IPs are added. */
function addsNothingElse(verb: string): boolean {
  const { text, hits } = read(verb);
  if (!hits.some(({ concept }) => concept === 'add' || concept === 'add-row')) return false;
  if (hits.some(({ concept }) => concept === 'mine' || concept === 'all' || concept === 'any')) return false;
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].every(
    ({ 0: word, index }) => coveredIn(index, index + word.length, hits) > COVERED * word.length,
  );
}

function coveredIn(from: number, to: number, hits: readonly Hit[]): number {
  let covered = 0;
  for (let at = from; at < to; at += 1)
    if (hits.some((hit) => ADDING.has(hit.concept) && hit.at <= at && at < hit.at + hit.length)) covered += 1;
  return covered;
}

/** Whether a button is alone with its field, but for the buttons of entries. */
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

/** The text of a button that has no word, or a cross for one. */
const NO_WORD = new RegExp(`^(?:${CROSS}|x)?$`, 'iu');

/** Whether a button is an entry, or the cross of one. */
function isEntryButton(part: Part): boolean {
  return (
    extractAddresses(verbOf(part)).length > 0 ||
    NO_WORD.test(verbOf(part)) ||
    read(verbOf(part)).has('remove')
  );
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
  const isOwn = (other: Part) => isPressable(other) && other.seen && !isEntryButton(other);
  return around.find((at) => view.inside(at).some(isOwn)) ?? around.at(-1) ?? part;
}
