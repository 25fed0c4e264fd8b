import { forget } from '../dom/once.ts';

/** One way of putting text into a control, as a person's hand would have left it. */
export interface Way {
  readonly name: 'insert-text' | 'setter' | 'paste';
  readonly write: (field: Element, text: string) => void;
}

/**
 * The ways in their order: `insertText` first, since its events are trusted; then the prototype's setter with one
 * `input` and one `change`, which React and Vue take; a synthetic paste last, which only Chromium delivers.
 */
export const WAYS: readonly Way[] = [
  { name: 'insert-text', write: forgetting(insertText) },
  { name: 'setter', write: forgetting(setValue) },
  { name: 'paste', write: forgetting(paste) },
];

function forgetting(write: Way['write']): Way['write'] {
  return (field, text) => {
    write(field, text);
    forget();
  };
}

function insertText(field: Element, text: string): void {
  take(field);
  const { ownerDocument } = field;
  // Deprecated without a successor: nothing else makes trusted input events and keeps the page's own undo.
  if (text === '') ownerDocument.execCommand('delete');
  else ownerDocument.execCommand('insertText', false, text);
}

function setValue(field: Element, text: string): void {
  take(field);
  if (isEditable(field)) {
    field.textContent = text;
  } else {
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')?.set;
    setter?.call(field, text);
  }
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

function paste(field: Element, text: string): void {
  take(field);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  field.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
}

/** Focuses a control and selects all that is in it, so that what comes replaces it. */
function take(field: Element): void {
  (field as HTMLElement).focus({ preventScroll: true });
  if (isEditable(field)) {
    field.ownerDocument.getSelection()?.selectAllChildren(field);
  } else {
    (field as HTMLInputElement).select();
  }
}

/** Whether the control is an editable element rather than a form control. */
export function isEditable(field: Element): boolean {
  return field.localName !== 'input' && field.localName !== 'textarea';
}

/** Types at the end of what is in a control. */
export function append(field: Element, text: string): void {
  (field as HTMLElement).focus({ preventScroll: true });
  if (isEditable(field)) {
    const selection = field.ownerDocument.getSelection();
    selection?.selectAllChildren(field);
    selection?.collapseToEnd();
  } else {
    const { value } = field as HTMLInputElement;
    (field as HTMLInputElement).setSelectionRange(value.length, value.length);
  }
  // Deprecated without a successor, as in `insertText`.
  field.ownerDocument.execCommand('insertText', false, text);
  forget();
}

/** Presses Enter in a field that stages by it. Never called without evidence of a chip box. */
export function pressEnter(field: Element): void {
  const key = {
    key: 'Enter',
    code: 'Enter',
    keyCode: 13,
    which: 13,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  for (const type of ['keydown', 'keypress', 'keyup']) field.dispatchEvent(new KeyboardEvent(type, key));
  forget();
}

/** Leaves a field as a person does who goes on. */
export function leave(field: Element): void {
  (field as HTMLElement).blur();
  forget();
}
