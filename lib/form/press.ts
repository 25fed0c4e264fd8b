import { extractAddresses } from '../address/extract.ts';
import { fold } from '../lexicon/fold.ts';
import type { Hit } from '../lexicon/hit.ts';
import { putsInOthers } from '../lexicon/meanings.ts';
import { read } from '../lexicon/read.ts';
import { showsPlus } from '../page/plus.ts';
import { buttonNameOf } from './button-name.ts';
import type { Purpose } from './touching.ts';

const PLUS = /^[+＋]$/;

/** The most characters of a button's name; a longer text is none. */
const LONGEST_NAME = 60;

/**
 * Why the name and kind of an element forbid a press for this purpose; null when it may be pressed. Forbidden
 * are links, submit buttons (unless they stage), and buttons whose name holds a verb that saves, submits,
 * deletes or goes on, in any language; a staging button may carry "confirm" or "add".
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
  const name = buttonNameOf(button ?? element);
  if ((purpose === 'stage' || purpose === 'add-row') && putsInOthers(name))
    return 'the button lets everyone in, or puts in an IP of its own';
  if (purpose === 'stage')
    return name.length <= LONGEST_NAME &&
      (isOffer(element, name) || isPlus(button ?? element, name) || read(name).has('stage', 'add'))
      ? null
      : 'no staging verb';
  const chosen = element.matches(
    '[role="radio"], [role="switch"], [role="checkbox"], [role="option"], [role="combobox"], [aria-haspopup="listbox"], [role="tab"], [role="menuitemradio"], [aria-pressed], label',
  );
  if (purpose === 'switch' && element.getAttribute('aria-haspopup') === 'menu') return null;
  // The control inside one entry may be called "Delete": it takes that entry; one that names all empties the list.
  if (chosen || (purpose === 'remove-chip' && name.length <= LONGEST_NAME && !read(name).has('all')))
    return null;
  const verbs = read(name).all('save');
  const mayBePressed = verbs.every((verb) => purpose === 'add-row' && isPartOfAdding(name, verb));
  return mayBePressed ? null : 'the name holds a verb that saves or deletes';
}

/** Whether a verb that saves is only a part of one that adds: "Add next" for another row, or the beginning of a longer word. */
function isPartOfAdding(name: string, verb: Hit): boolean {
  const isWithin = ({ at, length }: Hit) => at < verb.at && verb.at + verb.length <= at + length;
  return read(name).all('add-row').some(isWithin) || (LEADING_PLUS.test(name) && isPartOfWord(name, verb));
}

/** "+ Weitere Adresse" opens a row; the German for "next" is the beginning of its first word. */
const LEADING_PLUS = /^\s*[+＋]/;

function isPartOfWord(name: string, { at, length }: Hit): boolean {
  return /^\p{L}/u.test(fold(name).slice(at + length));
}

/** Whether a button shows nothing but a plus, written or drawn. */
function isPlus(button: Element, name: string): boolean {
  return PLUS.test(name.trim()) || showsPlus(button, name.trim());
}

/** A choice of a list that is nothing but what was typed: "203.0.113.10", "Create 203.0.113.10". */
function isOffer(element: Element, name: string): boolean {
  return element.getAttribute('role') === 'option' && extractAddresses(name).length === 1;
}

function isNativeChoice(element: Element): boolean {
  return element.matches('input[type="radio"], input[type="checkbox"], select, option');
}
