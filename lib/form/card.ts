import type { Exchange } from '../exchanges/index.ts';
import { ancestry, holds, selectWithin } from './dom/reach.ts';
import { textOf } from './dom/text.ts';
import { isSeen } from './dom/visible.ts';
import { nameOf } from './press.ts';
import { firstStem, hasStem, type StemMatch } from './stems.ts';
import { words } from './words.ts';

export const BUTTON = 'button, [role="button"], input[type="submit"], input[type="button"], a';
export const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** The longest name that a button has. */
const LONGEST_NAME = 60;

/** The dialog an element is in, if any. */
export function dialogOf(element: Element): Element | null {
  return ancestry(element).find((at) => at.matches(DIALOG)) ?? null;
}

/**
 * The part of the page that belongs to one key: the smallest ancestor of its controls that has a button which saves,
 * edits or leaves, but nothing of another key.
 * @param anchors the switch and the field of this key
 * @param others the switches and fields of the other keys
 */
export function cardOf(anchors: readonly Element[], others: readonly Element[], exchange: Exchange): Element {
  const [first] = anchors;
  if (!first) throw new Error('a card needs a control');
  let card = first;
  for (const at of ancestry(first)) {
    if (at.localName === 'body' || at.localName === 'html' || others.some((other) => holds(at, other))) break;
    card = at;
    const whole = anchors.every((anchor) => holds(at, anchor));
    if (at.matches(DIALOG) || (whole && formButtons(at, exchange).length > 0)) break;
  }
  return card;
}

/** The buttons of a card by which a person saves, edits or leaves it; the staging buttons are not among them. */
export function formButtons(card: Element, exchange: Exchange): Element[] {
  return buttonsIn(card).filter((button) => {
    const name = nameOf(button);
    if (name === '' || name.length > LONGEST_NAME) return false;
    const stages = hasStem(name, exchange.stems.staging, words.staging);
    const saves = hasStem(name, exchange.stems.save, words.save);
    return (saves && !stages) || hasStem(name, words.edit, exchange.stems.edit, words.cancel);
  });
}

/** The seen buttons of a part of the page, outermost first, each once. */
export function buttonsIn(part: Element): Element[] {
  const all = selectWithin(part, BUTTON);
  return all.filter(
    (button) => isSeen(button) && !all.some((other) => other !== button && other.contains(button)),
  );
}

/** The page's own button that saves this form, for quoting its label; null where none is recognised. */
export function saveButtonOf(card: Element, staging: Element | null, exchange: Exchange): Element | null {
  const candidates = buttonsIn(card).filter(
    (button) => button !== staging && textOf(button).length <= LONGEST_NAME,
  );
  const own = candidates.filter((button) => hasStem(nameOf(button), exchange.stems.save));
  const known = candidates.filter((button) => namesSave(nameOf(button), exchange));
  return own.at(-1) ?? known.at(-1) ?? null;
}

/** Whether a button's name says that it saves: "Save changes" and a name that ends with the verb do, although they also name a change. */
export function namesSave(name: string, exchange: Exchange): boolean {
  const save = firstStem(name, exchange.stems.save, words.save);
  const other = firstStem(name, words.remove, words.cancel);
  return save !== null && (other === null || isBefore(save, other));
}

/** Of two at one place the longer one is meant. */
function isBefore(a: StemMatch, b: StemMatch): boolean {
  return a.index === b.index ? a.stem.length > b.stem.length : a.index < b.index;
}

/** Whether a button of a name that nobody knows stands side by side with one that leaves the form. */
export function isBesideCancel(button: Element, exchange: Exchange): boolean {
  const name = nameOf(button);
  const known = hasStem(name, words.remove, words.cancel, words.staging, exchange.stems.staging);
  const opens = firstStem(name, words.edit, exchange.stems.edit)?.index === 0;
  if (known || opens || name.trim().length < 2 || name.length > LONGEST_NAME) return false;
  return ancestry(button)
    .slice(1, 3)
    .some((row) => buttonsIn(row).some((other) => other !== button && hasStem(nameOf(other), words.cancel)));
}

/** The page's own button that opens this key for editing. */
export function editButtonOf(card: Element, exchange: Exchange): Element | null {
  return buttonsIn(card).find((button) => hasStem(nameOf(button), exchange.stems.edit, words.edit)) ?? null;
}
