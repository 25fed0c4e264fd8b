import { drawnOf } from './drawn.ts';
import { BLANK, type Field, type Part, type Role } from './scene.ts';
import { isSecret } from './secret.ts';
import { isDisabled, isInSeenBox, isRendered, isSeen } from './visible.ts';
import { descriptionOf, LONGEST, nameOf } from './words.ts';

type Described = Omit<Part, 'id' | 'parent' | 'end'>;

/** The most characters of the value of a text control that are kept. */
const LONGEST_VALUE = 8_000;

/**
 * Describes a text control; null where it is not rendered. Values of password and code fields are not read,
 * values that look like a key are not kept.
 */
export function describeField(element: Element, role: Role): Described | null {
  if (!isRendered(element)) return null;
  const field = fieldOf(element);
  const seen = isSeen(element) || (role === 'textbox' && isInSeenBox(element));
  const named = { name: nameOf(element), description: descriptionOf(element) };
  const isCode =
    /one-time-code|password|cc-/.test(field.autocomplete) && field.autocomplete !== 'new-password';
  const value = role === 'secret' || isCode ? '' : textIn(element);
  const hidden = role === 'secret' || isSecret(value.trim());
  return {
    ...BLANK,
    ...named,
    role: hidden ? 'secret' : 'textbox',
    text: hidden ? '' : value.slice(0, LONGEST_VALUE),
    seen,
    disabled: isDisabled(element),
    field,
    ...drawnOf(element, role),
  };
}

function fieldOf(element: Element): Field {
  const input = element as HTMLInputElement;
  const local = element.localName;
  const placeholder = ['placeholder', 'aria-placeholder', 'data-placeholder'].map(
    (name) => element.getAttribute(name) ?? '',
  );
  return {
    kind: local === 'textarea' ? 'area' : local === 'input' ? 'line' : 'rich',
    type: local === 'input' ? input.type : element.getAttribute('role') === 'searchbox' ? 'search' : 'text',
    placeholder: (placeholder.find((text) => text !== '') ?? '').slice(0, LONGEST),
    autocomplete: element.getAttribute('autocomplete') ?? '',
    maxLength: input.maxLength > 0 ? input.maxLength : null,
    combobox: element.closest('[role="combobox"]') !== null || isInTokens(element),
    enter: element.getAttribute('enterkeyhint') ?? '',
  };
}

/** Whether an input ends a list of entries: a box for tokens, as ARIA marks it. One in a cell is that of its row. */
function isInTokens(element: Element): boolean {
  const around = element.parentElement?.closest('td, [role]:not([role="presentation"])');
  const isList = /^(?:grid|listbox)$/.test(around?.getAttribute('role') ?? '');
  return (
    isList &&
    element.matches('[type="text"], :not([type])') &&
    around?.lastElementChild?.contains(element) === true
  );
}

/** What stands in a text control now, with its line breaks. */
function textIn(element: Element): string {
  if (element.localName === 'input' || element.localName === 'textarea')
    return (element as HTMLInputElement).value;
  return linesOf(element);
}

function linesOf(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeName === 'BR') return '\n';
      if (node.nodeType !== 1) return node.nodeValue ?? '';
      const inner = linesOf(node as Element);
      return /^(?:DIV|P|LI)$/.test(node.nodeName) ? `\n${inner}` : inner;
    })
    .join('')
    .replace(/^\n/, '');
}
