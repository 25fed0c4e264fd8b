import { type Address, extractAddresses } from '../../address/index.ts';
import type { Exchange } from '../../exchanges/index.ts';
import { BUTTON, buttonsIn, dialogOf, formButtons } from '../card.ts';
import { ancestry, holds } from '../dom/reach.ts';
import { isVisible } from '../dom/visible.ts';
import { nameOf, refusalToPress } from '../press.ts';
import { hasStem } from '../stems.ts';
import { words } from '../words.ts';
import { typedIn } from './candidate.ts';
import { notesBeside } from './notes.ts';

/**
 * What a combobox offers for the address that was just typed: the one choice of its list that is this address. Enter
 * takes it where the kit has put its mark on it; where it has not, a person presses it.
 */
export function offeredOption(field: Element, address: Address): Element | null {
  const root = field.getRootNode() as Document | ShadowRoot;
  const lists = ancestry(field)
    .slice(0, 5)
    .flatMap((at) => [at.getAttribute('aria-controls'), at.getAttribute('aria-owns')])
    .flatMap((id) => (id ? (root.getElementById(id) ?? []) : []));
  const says = (option: Element) => extractAddresses(nameOf(option)).map((found) => found.address);
  const offers = lists
    .flatMap((list) => [...list.querySelectorAll('[role="option"]:not([aria-selected="true"])')])
    .filter((option) => isVisible(option) && says(option).join() === address);
  return offers.length === 1 ? (offers[0] ?? null) : null;
}

/** The most levels between a field and the group that its staging button stands in. */
const LEVELS = 10;

/**
 * The button that takes what was typed into the field's own list ("Confirm", "Add"). It stands on the line of a
 * single-line field, in a group with nothing else to press; a bare "confirm" counts only where the form has another
 * button that saves, since a lone "Confirm" saves.
 */
export function stagingButtonOf(field: Element, card: Element, exchange: Exchange): Element | null {
  if (field.localName === 'textarea') return null;
  const notes = notesBeside(field);
  const isOther = (other: Element) =>
    other !== field && !other.contains(field) && !field.contains(other) && !notes.includes(other);
  for (const group of ancestry(field).slice(1, LEVELS + 1)) {
    if (typedIn(group).some(isOther)) return flatButton(field, group, card, exchange);
    const candidates = buttonsIn(group).filter(
      (button) =>
        refusalToPress(button, 'stage', exchange) === null &&
        standsBy(field, button, group) &&
        extractAddresses(nameOf(button)).length === 0,
    );
    const [button] = candidates;
    if (candidates.length > 1) return null;
    if (button) return isUnmistakable(field, button, card, group, exchange) ? button : null;
    if (group === card) return null;
  }
  return null;
}

/** In a flat form the button stands right behind the field's own branch, among the other fields. */
function flatButton(field: Element, group: Element, card: Element, exchange: Exchange): Element | null {
  const branch = branchOf(field, group);
  const next = branch.nextElementSibling;
  if (!next?.matches(BUTTON) || refusalToPress(next, 'stage', exchange) !== null) return null;
  return standsBy(field, next, group) && isUnmistakable(field, next, card, branch, exchange) ? next : null;
}

/**
 * A button on the line of a single-line field that is neither known nor a part of the field's own frame (clear, show):
 * it may be what takes the text, so text alone proves nothing there.
 */
export function strangerBeside(field: Element, card: Element, exchange: Exchange): Element | null {
  for (const group of ancestry(field).slice(1, LEVELS + 1)) {
    if (typedIn(group).some((other) => other !== field && !other.contains(field))) return null;
    const found = buttonsIn(group).find((button) => isStranger(field, button, exchange));
    if (found) return found;
    if (group === card) return null;
  }
  return null;
}

function isStranger(field: Element, button: Element, exchange: Exchange): boolean {
  const line = field.getBoundingClientRect();
  const box = button.getBoundingClientRect();
  const near = Math.min(Math.abs(box.left - line.right), Math.abs(line.left - box.right)) < NEAR;
  const level = box.top < line.bottom && box.bottom > line.top;
  const apart = box.left >= line.right - SLACK || box.right <= line.left + SLACK;
  const name = nameOf(button);
  const known = hasStem(name, words.save, words.edit, words.cancel, words.remove, exchange.stems.save);
  return near && level && apart && !known && !sharesFrame(field, button);
}

/** A clear or show button stands inside the frame that is drawn around the field. */
function sharesFrame(field: Element, button: Element): boolean {
  const view = field.ownerDocument.defaultView;
  const frame = ancestry(field)
    .slice(1, 5)
    .find((at) => at.contains(button));
  if (!frame || !view) return false;
  const style = view.getComputedStyle(frame);
  const box = frame.getBoundingClientRect();
  const drawn = Number.parseFloat(style.borderTopWidth) > 0 || style.boxShadow !== 'none';
  const bare = Number.parseFloat(view.getComputedStyle(field).borderTopWidth) === 0;
  return bare && (drawn || box.height < field.getBoundingClientRect().height + FRAME);
}

/** Padding that a frame has around its field, in px. */
const FRAME = 24;

/** How near a button must stand to be the field's. */
const NEAR = 40;

/** Beside the field, or beside the block of label, field and hint that it stands in; or close below it. */
function standsBy(field: Element, button: Element, group: Element): boolean {
  const line = field.getBoundingClientRect();
  const block = branchOf(field, group).getBoundingClientRect();
  const box = button.getBoundingClientRect();
  const beside = box.left >= line.right - SLACK || box.right <= line.left + SLACK || inside(box, block);
  const level = box.top < block.bottom && box.bottom > block.top;
  const below = box.top >= line.bottom - SLACK && box.top - line.bottom < BELOW;
  return (beside && level) || below;
}

/** Layouts overlap by a few px; a button further below than this belongs to the form, not to the field. */
const SLACK = 8;
const BELOW = 48;

function branchOf(field: Element, group: Element): Element {
  return [...group.children].find((child) => child.contains(field)) ?? field;
}

function inside(box: DOMRect, block: DOMRect): boolean {
  return (
    box.left >= block.left && box.right <= block.right && box.top >= block.top && box.bottom <= block.bottom
  );
}

/** Whether no other button of the card comes after it or stands above it with a verb of its own. */
function isLastWord(button: Element, card: Element): boolean {
  const verbs = buttonsIn(card).filter(
    (other) => other !== button && nameOf(other).trim().length > 1 && hasStem(nameOf(other), words.save),
  );
  const dialog = dialogOf(button);
  return dialog !== null && verbs.length === 0;
}

function isUnmistakable(
  field: Element,
  button: Element,
  card: Element,
  group: Element,
  exchange: Exchange,
): boolean {
  const name = nameOf(button);
  // What stands in one row with "Cancel", or is the last word of its dialog, sends the form whatever it is called.
  if (buttonsIn(group).some((other) => other !== button && hasStem(nameOf(other), words.cancel)))
    return false;
  if (isLastWord(button, card)) return false;
  const ambiguous = hasStem(name, words.save);
  const submits = (button as HTMLButtonElement).type === 'submit' && button.closest('form') !== null;
  if (!ambiguous && !submits) return true;
  if (submits && button.closest('form')?.querySelectorAll('[type="submit"], button:not([type])').length === 1)
    return false;
  return formAndSaveButtons(card, exchange).some(
    (other) => !group.contains(other) && !isOfOtherSection(other, field),
  );
}

/** Under a heading of its own, beside that of the field, a button saves something else ("Save permissions"). */
function isOfOtherSection(button: Element, field: Element): boolean {
  const common = ancestry(field).find((at) => holds(at, button));
  if (!common) return false;
  const headings = [...common.children].filter((child) => child.matches('h1, h2, h3, h4, h5, h6, legend'));
  const over = (element: Element) =>
    headings.findLast(
      (heading) => (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
  const [own, its] = [over(field), over(button)];
  return own !== undefined && its !== undefined && own !== its;
}

/** The buttons that save, edit or leave the form, and those that save by a name that may stage, too. */
function formAndSaveButtons(card: Element, exchange: Exchange): Element[] {
  const saves = buttonsIn(card).filter((button) => hasStem(nameOf(button), exchange.stems.save, words.save));
  return [...saves, ...formButtons(card, exchange)];
}
