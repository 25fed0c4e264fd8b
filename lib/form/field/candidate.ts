import { oncePerRun } from '../dom/once.ts';
import { selectWithin } from '../dom/reach.ts';
import { isVisible } from '../dom/visible.ts';

/** Everything that takes text and could hold addresses. Joined when it is loaded: bundlers write a plain text out at each use. */
export const TEXT_CONTROL = [
  'input:is(:not([type]), [type=""], [type="text"], [type="search"], [type="url"])',
  'textarea',
  ':is([contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"])',
  '[role="textbox"]',
].join(', ');

/** Any control in which a person types, also those that are never read. */
export const ANY_TYPED = [
  TEXT_CONTROL,
  'input:is([type="password"], [type="number"], [type="tel"], [type="email"])',
].join(', ');

/** Whether a person can type into this element; what a kit keeps hidden beside its own controls is nothing of the kind. */
function isTyped(element: Element): boolean {
  return element.matches(ANY_TYPED) && isVisible(element);
}

/** Everything inside a part of the page that a person can type into, through shadow roots and frames. */
export const typedIn = oncePerRun((part: Element): readonly Element[] =>
  selectWithin(part, ANY_TYPED).filter(isVisible),
);

/** Whether the element is or holds something to type into. */
export const holdsTyped = oncePerRun(
  (element: Element): boolean => isTyped(element) || [...element.querySelectorAll(ANY_TYPED)].some(isVisible),
);

/** Whether the control is a text control of the page that a person can see. */
export function isCandidate(element: Element): boolean {
  return (
    element.matches(TEXT_CONTROL) && !isNested(element) && !element.matches(SELECT_BOX) && isVisible(element)
  );
}

/** The input of a drawn select box: it takes a choice, not a text. */
const SELECT_BOX = '[role="combobox"][readonly]';

/** Whether an element has the role of a text box, but only wraps the real control. */
function isNested(element: Element): boolean {
  return element.getAttribute('role') === 'textbox' && element.querySelector('input, textarea') !== null;
}

/** What stands in a text control now, as the page shows it. Never called for anything that may hold a secret. */
export function textIn(control: Element): string {
  return isEditable(control) ? linesOf(control) : (control as HTMLInputElement).value;
}

/** Whether the control is an editable element rather than a form control. */
export function isEditable(field: Element): boolean {
  return field.localName !== 'input' && field.localName !== 'textarea';
}

/**
 * Whether a control takes a code, a password or personal data: by its `autocomplete`, or as an input with a
 * `maxlength` below 15.
 */
export function isCodeField(control: Element): boolean {
  const most = (control as HTMLInputElement).maxLength;
  const autocomplete = control.getAttribute('autocomplete') ?? '';
  return (
    (most > 0 && most < 15 && control.localName === 'input') ||
    // `new-password` is what kits write to keep the browser's own suggestions away from their chip boxes.
    /one-time-code|current-password|username|email|tel|cc-/.test(autocomplete)
  );
}

/** The text of an editable element with its line breaks, which are elements there. */
function linesOf(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeName === 'BR') return '\n';
      if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeValue ?? '';
      const inner = linesOf(node as Element);
      return /^(?:DIV|P|LI)$/.test(node.nodeName) ? `\n${inner}` : inner;
    })
    .join('')
    .replace(/^\n/, '');
}
