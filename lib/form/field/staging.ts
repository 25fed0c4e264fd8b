import type { Exchange } from '../../exchanges/index.ts';
import { buttonsIn, formButtons } from '../card';
import { ancestry, selectWithin } from '../dom/reach';
import { isDisabled } from '../dom/visible';
import { nameOf, refusalToPress } from '../press';
import { hasStem } from '../stems';
import { words } from '../words';
import { ANY_TYPED } from './candidate';

/** The most levels between a field and the group that its staging button stands in. */
const LEVELS = 4;

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
      (button) => refusalToPress(button, 'stage', exchange) === null && sameLine(field, button),
    );
    const [button] = candidates;
    if (candidates.length > 1) return null;
    if (button) return isUnmistakable(button, card, group, exchange) ? button : null;
    if (group === card) return null;
  }
  return null;
}

function sameLine(field: Element, button: Element): boolean {
  const a = field.getBoundingClientRect();
  const b = button.getBoundingClientRect();
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return overlap > Math.min(a.height, b.height) / 2;
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
