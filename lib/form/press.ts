import { extractAddresses } from '../address/index.ts';
import { fold, type Hit, read } from '../lexicon/index.ts';
import { textOf } from './dom/text.ts';
import { namesOf } from './label.ts';

/** A button that shows nothing but a plus. */
const PLUS = /^[+＋]$/;

/** What a press is for. Nothing else in a page is ever pressed, and only by `hand.ts`. */
export type Purpose =
  | 'switch'
  /** The choice of a drawn menu that Keyfence opened: kits draw it in a layer of its own. */
  | 'option'
  | 'stage'
  | 'remove-chip'
  | 'add-row';

/** The longest text of a button that still is its name. */
const LONGEST_NAME = 60;

/**
 * Why the name and kind of an element forbid a press for this purpose; null when it may be pressed: never links, submit
 * buttons, or a button whose name holds a verb that saves, submits, deletes or goes on, in any language; a staging
 * button may carry "confirm" or "add".
 */
export function refusalToPress(element: Element, purpose: Purpose): string | null {
  if (element.closest('a[href]:not([href="#"])')) return 'a link leads away';
  if (isNativeChoice(element))
    return purpose === 'switch' || purpose === 'option' ? null : 'a choice is pressed only as a switch';
  const button = element.closest(
    'button, input[type="submit"], input[type="button"], input[type="image"], [role="button"]',
  );
  if (
    button?.matches('input[type="submit"], input[type="image"], button[type="submit"]') &&
    button.closest('form') &&
    purpose !== 'stage'
  )
    return 'the button submits its form';
  const name = nameOf(button ?? element);
  if (purpose === 'stage')
    return name.length <= LONGEST_NAME &&
      (isOffer(element, name) || PLUS.test(name.trim()) || read(name).has('stage', 'add'))
      ? null
      : 'no staging verb';
  const chosen = element.matches(
    '[role="radio"], [role="switch"], [role="checkbox"], [role="option"], [role="combobox"], [aria-haspopup="listbox"], [role="tab"], [role="menuitemradio"], [aria-pressed], label',
  );
  if (purpose === 'switch' && element.getAttribute('aria-haspopup') === 'menu') return null;
  // The control inside one entry may be called "Delete": it takes that entry; one that names all empties the list.
  if (chosen || (purpose === 'remove-chip' && name.length <= LONGEST_NAME && !read(name).has('all')))
    return null;
  const verb = read(name).first('save');
  if (verb && !(purpose === 'add-row' && LEADING_PLUS.test(name) && isPartOfWord(name, verb)))
    return 'the name holds a verb that saves or deletes';
  return null;
}

/** "+ Weitere Adresse" opens a row; the German for "next" is the beginning of its first word. */
const LEADING_PLUS = /^\s*[+＋]/;

function isPartOfWord(name: string, { at, length }: Hit): boolean {
  return /^\p{L}/u.test(fold(name).slice(at + length));
}

/** The name of a button: its text, else its aria name. */
export function nameOf(button: Element): string {
  const value = button.localName === 'input' ? (button as HTMLInputElement).value : '';
  return (textOf(button) || value || namesOf(button).own.join(' ')).slice(0, 200);
}

/** A choice of a list that is nothing but what was typed: "203.0.113.10", "Create 203.0.113.10". */
function isOffer(element: Element, name: string): boolean {
  return element.getAttribute('role') === 'option' && extractAddresses(name).length === 1;
}

function isNativeChoice(element: Element): boolean {
  return element.matches('input[type="radio"], input[type="checkbox"], select, option');
}
