import { headOfColumn } from './column.ts';
import { describeField } from './describe-field.ts';
import { drawnOf, factsOfText, markOf } from './drawn.ts';
import { showsPlus } from './plus.ts';
import { BLANK, type Option, type Part, type Role } from './scene.ts';
import { isSecret, withoutSecrets } from './secret.ts';
import { isCoveredChoice, isDisabled, isRendered, isSeen } from './visible.ts';
import { descriptionOf, LONGEST, nameOf, wordsOf } from './words.ts';

type Described = Omit<Part, 'id' | 'parent' | 'end'>;

/** A box that is drawn for a tick or a knob is not larger than this, in px. */
const LARGEST_BOX = 44;

/** Describes an element by its role; null where it is not rendered, or is a box larger than a knob. */
export function describe(element: Element, role: Role): Described | null {
  switch (role) {
    case 'textbox':
    case 'secret':
      return describeField(element, role);
    case 'radio':
    case 'toggle':
    case 'pressed':
    case 'tab':
    case 'option':
    case 'opener':
      return describeChoice(element, role);
    case 'select':
      return describeSelect(element as HTMLSelectElement);
    case 'button':
    case 'link':
      return describeButton(element, role);
    case 'heading':
      return isRendered(element) ? { ...describeText(wordsOf(element), element), role } : null;
    case 'icon':
    case 'box':
      return describeBox(element, role);
    default:
      return describeGroup(element, role);
  }
}

/** What begins with a plus and counts nothing: "+", "+ Add a row"; not "+2". */
const LEADING_PLUS = /^[+＋](?!\s*\d)/;

/**
 * Describes a text without the words that look like a key; a text that is nothing but a key has the role
 * `secret`. A plus under a hand as the pointer is a button, whatever element draws it.
 */
export function describeText(text: string, element: Element | null = null): Described {
  if (isSecret(text)) return { ...BLANK, role: 'secret' };
  const part: Described = { ...BLANK, role: 'text', text: withoutSecrets(text).slice(0, LONGEST) };
  if (!element) return part;
  const facts = factsOfText(element);
  if (!facts.clickable || !LEADING_PLUS.test(text)) return { ...part, ...facts };
  return {
    ...part,
    role: 'button',
    seen: isSeen(element),
    disabled: isDisabled(element),
    ...drawnOf(element, 'button'),
  };
}

function describeChoice(element: Element, role: Role): Described | null {
  if (!isRendered(element) && !isCoveredChoice(element)) return null;
  return {
    ...BLANK,
    role,
    name: nameOf(element),
    description: descriptionOf(element),
    text: wordsOf(element),
    seen: isSeen(element),
    // The input of a drawn menu is often read-only: that does not disable the menu.
    disabled: role === 'opener' ? element.matches(':disabled, [aria-disabled="true"]') : isDisabled(element),
    checked: isOn(element),
    expanded: expandedOf(element),
    set: role === 'radio' ? ((element as HTMLInputElement).name ?? '') : '',
    ...drawnOf(element, role),
  };
}

function isOn(element: Element): boolean {
  if (element.localName === 'input') return (element as HTMLInputElement).checked;
  const told = ['aria-checked', 'aria-pressed', 'aria-selected'].map((name) => element.getAttribute(name));
  return told.find((state) => state !== null) === 'true';
}

function expandedOf(element: Element): boolean | null {
  const told = element.getAttribute('aria-expanded');
  return told === null ? null : told === 'true';
}

function describeSelect(select: HTMLSelectElement): Described | null {
  if (!isRendered(select)) return null;
  const options: Option[] = [...select.options]
    .slice(0, 60)
    .map(({ text, selected }) => ({ text: withoutSecrets(text).slice(0, 120), selected }));
  return {
    ...BLANK,
    role: 'select',
    name: nameOf(select),
    description: descriptionOf(select),
    text: options.find(({ selected }) => selected)?.text ?? '',
    seen: isSeen(select),
    disabled: isDisabled(select),
    checked: select.multiple ? true : null,
    options,
    ...drawnOf(select, 'select'),
  };
}

function describeButton(element: Element, role: Role): Described | null {
  if (!isRendered(element)) return null;
  const text = element.localName === 'input' ? (element as HTMLInputElement).value : wordsOf(element);
  const submits = (element as HTMLButtonElement).type === 'submit' && element.closest('form') !== null;
  return {
    ...BLANK,
    role,
    text: withoutSecrets(text).slice(0, LONGEST),
    name: text === '' || element.hasAttribute('aria-label') ? nameOrPlusOf(element, text) : '',
    seen: isSeen(element),
    disabled: isDisabled(element),
    expanded: expandedOf(element),
    menu: /^(?:menu|true)$/.test(element.getAttribute('aria-haspopup') ?? ''),
    submits: submits || element.matches('input[type="submit"], input[type="image"]'),
    ...drawnOf(element, role),
  };
}

/** The name of a button that only shows a plus. */
const PLUS = '+';

/** The name of a button; the plus that it shows where it has neither words nor a name of its own. */
function nameOrPlusOf(button: Element, text: string): string {
  const name = nameOf(button);
  return text === '' && showsPlus(button, name) ? PLUS : name;
}

function describeBox(element: Element, role: Role): Described | null {
  const box = element.getBoundingClientRect();
  if (box.width < 4 || box.height < 4 || box.width > LARGEST_BOX || box.height > LARGEST_BOX) return null;
  if (!isSeen(element)) return null;
  const name = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '';
  const drawn = drawnOf(element, role);
  if (drawn.clickable && showsPlus(element, name))
    return { ...BLANK, role: 'button', name: PLUS, disabled: isDisabled(element), ...drawn };
  return { ...BLANK, role, name: name.slice(0, 80), ...drawn };
}

function describeGroup(element: Element, role: Role): Described | null {
  if (role === 'dialog' && !isRendered(element)) return null;
  const isNamed =
    role === 'dialog' || element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
  return {
    ...BLANK,
    role,
    name: isNamed ? nameOf(element).slice(0, LONGEST) : '',
    description: role === 'cell' ? headOfColumn(element) : '',
    modal: role === 'dialog' && isModal(element),
    disabled: element.matches(':disabled, [aria-disabled="true"]'),
    ...markOf(element),
  };
}

function isModal(dialog: Element): boolean {
  return dialog.getAttribute('aria-modal') === 'true' || dialog.matches(':modal');
}
