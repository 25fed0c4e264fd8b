import { buttonNameOf } from '../button-name.ts';
import { dialogOf, isBesideCancel, namesSave } from '../card.ts';
import { BUTTON } from '../dom/controls.ts';
import { holds, selectWithin } from '../dom/reach.ts';
import { isSeen } from '../dom/visible.ts';
import type { FormParts } from '../form-parts.ts';

/** The most characters of a button's name; a longer text is none. */
const LONGEST_NAME = 60;

/**
 * Whether the form has a button that saves it, other than the pressed one: then a press on a switch or a
 * staging button is not stored by itself. A disabled button, "Next", and one in the dialog's footer count; so
 * does one anywhere in the page, as long as no other key form has a button of its own. False where none was
 * decided on.
 * @param pressed the element that is about to be pressed, or a part of the page that does not count
 * @param all every key form of the page
 */
export function hasOwnSave(form: FormParts, pressed: Element | null, all: readonly FormParts[]): boolean {
  // What was decided on the scene knows buttons that no selector finds: a web component's own, for one.
  const { save } = form;
  // Where none was decided on, what looks like one belongs to the page: a consent, a settings menu.
  if (!save) return false;
  if (isSeen(save) && !(pressed && (holds(save, pressed) || holds(pressed, save)))) return true;
  const anchor = form.field ?? form.switch ?? form.card;
  const savesIn = (part: Element) =>
    selectWithin(part, BUTTON).some((button) => saves(button, pressed) && !isPartOfEntry(button, anchor));
  const dialog = dialogOf(form.card);
  if (savesIn(dialog ?? form.card)) return true;
  const others = all.map(({ card }) => card).filter((card) => card !== form.card);
  return dialog === null && !others.some(savesIn) && savesIn(topBodyOf(form.card));
}

function saves(button: Element, pressed: Element | null): boolean {
  if (pressed && (holds(button, pressed) || holds(pressed, button))) return false;
  if (!isSeen(button) || isInPageFrame(button)) return false;
  if (button.matches('a[href]:not([href="#"])')) return false;
  const name = buttonNameOf(button).trim();
  if (name === '' || name.length > LONGEST_NAME) return false;
  return namesSave(name) || isBesideCancel(button);
}

/**
 * Whether a button is in the frame of the whole page: navigation, search, banner, or a header outside of
 * every card.
 */
function isInPageFrame(button: Element): boolean {
  if (button.closest('nav, [role="navigation"], [role="search"], [role="banner"]')) return true;
  return button.closest('header')?.closest('main, article, section, form, dialog, li, [role]') === null;
}

/** A button inside an entry or a row that does not hold the form belongs to that entry. */
function isPartOfEntry(button: Element, anchor: Element): boolean {
  const entry = button.closest('li, [role="listitem"], [role="option"], [role="row"]');
  return entry !== null && !holds(entry, anchor);
}

/**
 * The body of the topmost document: a form in a frame of the same origin may be saved by a button outside the
 * frame.
 */
function topBodyOf(element: Element): Element {
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame ? topBodyOf(frame) : element.ownerDocument.body;
}

/** The form that a press on this element would send: a `button` without a type sends it, too. */
export function submittedBy(element: Element): HTMLFormElement | null {
  const button = element.closest<HTMLButtonElement | HTMLInputElement>('button, input');
  return button && /^(?:submit|image)$/.test(button.type) ? button.form : null;
}

/**
 * Whether a staging button may send its form: the form holds nothing but the field, and the page's own button that
 * saves stands outside it.
 */
export function stagesBySending(
  button: Element,
  field: Element,
  form: FormParts,
  all: readonly FormParts[],
): boolean {
  const sent = submittedBy(button);
  if (!sent || !holds(sent, field)) return false;
  const others = [...sent.elements].filter(
    (control) => control !== field && !holds(button, control) && !holds(control, field) && isControl(control),
  );
  return others.length === 0 && hasOwnSave(form, sent, all);
}

function isControl(element: Element): boolean {
  return (
    !element.matches('fieldset, output, object, [type="hidden"], button[type="button"]') && isSeen(element)
  );
}
