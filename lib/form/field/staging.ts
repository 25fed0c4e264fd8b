import type { Exchange } from '../../exchanges/index.ts';
import { buttonsIn, formButtons } from '../card.ts';
import { ancestry, selectWithin } from '../dom/reach.ts';
import { isDisabled } from '../dom/visible.ts';
import { nameOf, refusalToPress } from '../press.ts';
import { hasStem } from '../stems.ts';
import { words } from '../words.ts';
import { ANY_TYPED } from './candidate.ts';

/** The most levels between a field and the group that its staging button stands in. */
const LEVELS = 10;

/**
 * The button that takes what was typed into the field's own list ("Confirm", "Add"). It stands on the line of a
 * single-line field, in a group with nothing else to press; a bare "confirm" counts only where the form has another
 * button that saves, since a lone "Confirm" saves.
 */
export function stagingButtonOf(field: Element, card: Element, exchange: Exchange): Element | null {
  if (field.localName === 'textarea') return null;
  for (const group of ancestry(field).slice(1, LEVELS + 1)) {
    if (
      selectWithin(group, ANY_TYPED).some(
        (other) => other !== field && !other.contains(field) && !field.contains(other),
      )
    )
      return null;
    const candidates = buttonsIn(group).filter(
      (button) => refusalToPress(button, 'stage', exchange) === null && standsBy(field, button, group),
    );
    const [button] = candidates;
    if (candidates.length > 1) return null;
    if (button) return isUnmistakable(button, card, group, exchange) ? button : null;
    if (group === card) return null;
  }
  return null;
}

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

function isUnmistakable(button: Element, card: Element, group: Element, exchange: Exchange): boolean {
  const name = nameOf(button);
  const ambiguous = hasStem(name, words.save);
  const submits = button.matches('[type="submit"]') && button.closest('form') !== null;
  if (!ambiguous && !submits) return true;
  const saves = buttonsIn(card).filter(
    (other) => !group.contains(other) && hasStem(nameOf(other), exchange.stems.save, words.save),
  );
  if (submits && button.closest('form')?.querySelectorAll('[type="submit"], button:not([type])').length === 1)
    return false;
  return saves.length > 0 || formButtons(card, exchange).some((other) => !group.contains(other));
}

/** Whether a staging button waits for text before it can be pressed; that is no reason to doubt it. */
export function isWaiting(button: Element): boolean {
  return isDisabled(button);
}
