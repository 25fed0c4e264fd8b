/*
 * The calls that touch a page, and nothing that decides about them. Only `hand.ts` imports this file: it asks the gate
 * before each of them.
 */
import { isEditable } from './field/candidate.ts';
import type { Way } from './input/way.ts';

/** Replaces the whole text of a control that {@link focusAll} has selected. */
export function replaceText(field: Element, text: string, way: Way): void {
  if (way === 'setter') setValue(field, text);
  else if (way === 'paste') paste(field, text);
  else insertText(field, text);
}

/**
 * Types a text over what is selected; an empty one deletes it. A key goes up after it that is no key of its own, as after an
 * input method: pages that look at what was typed then would not hear of it otherwise.
 */
export function insertText(field: Element, text: string): void {
  const { ownerDocument } = field;
  // Deprecated without a successor: nothing else makes trusted input events and keeps the page's own undo.
  if (text === '') ownerDocument.execCommand('delete');
  else ownerDocument.execCommand('insertText', false, text);
  field.dispatchEvent(new KeyboardEvent('keyup', { keyCode: 229, bubbles: true, composed: true }));
}

/** Sets the value of a control and sends one `input` and one `change`. */
export function setValue(field: Element, text: string): void {
  if (isEditable(field)) field.textContent = text;
  else valueSetterOf(field)?.call(field, text);
  field.dispatchEvent(
    new InputEvent('input', {
      bubbles: true,
      composed: true,
      inputType: 'insertReplacementText',
      data: text,
    }),
  );
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** React and Vue replace the setter on the element; the one of its prototype tells them of the change. */
function valueSetterOf(control: Element): ((value: string) => void) | undefined {
  return Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control) as object, 'value')?.set;
}

function paste(field: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  field.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
}

/** Sends the events of the Enter key. */
export function pressEnter(field: Element): void {
  const key = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13 };
  for (const type of ['keydown', 'keypress', 'keyup'])
    field.dispatchEvent(new KeyboardEvent(type, { ...key, bubbles: true, cancelable: true, composed: true }));
}

/** Chooses an option of a native select box. */
export function choose(select: HTMLSelectElement, option: HTMLOptionElement): void {
  select.focus({ preventScroll: true });
  valueSetterOf(select)?.call(select, option.value);
  for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Clicks an element. */
export function click(element: Element): void {
  // A drawn cross is often an `<svg>`, which has no `click()`.
  if ('click' in element) (element as HTMLElement).click();
  else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}

/** Sends the events of a mouse button that goes down and up, without the click. */
export function pointerDown(element: Element): void {
  const init = { bubbles: true, cancelable: true, composed: true, button: 0 };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
    element.dispatchEvent(
      type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
    );
}

/** Focuses a control and selects all that is in it, so that what comes replaces it. */
export function focusAll(field: Element): void {
  (field as HTMLElement).focus({ preventScroll: true });
  if (isEditable(field)) field.ownerDocument.getSelection()?.selectAllChildren(field);
  else (field as HTMLInputElement).select();
}

/** Puts the caret at the end of a text. */
export function collapseToEnd(field: Element): void {
  if (isEditable(field)) field.ownerDocument.getSelection()?.collapseToEnd();
  else {
    const { value } = field as HTMLInputElement;
    (field as HTMLInputElement).setSelectionRange(value.length, value.length);
  }
}

/** Whether a control has the keyboard, also inside a shadow root. */
export function hasFocus(field: Element): boolean {
  const root = field.getRootNode() as Document | ShadowRoot;
  const { activeElement } = root;
  return (
    activeElement !== null &&
    (activeElement === field || (isEditable(field) && field.contains(activeElement)))
  );
}
