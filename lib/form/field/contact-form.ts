import { buttonsIn } from '../card.ts';
import { ancestry, selectWithin } from '../dom/reach.ts';
import { isVisible } from '../dom/visible.ts';
import { namesOf } from '../label.ts';
import { hasStem } from '../stems.ts';
import { against } from '../words.ts';
import { typedIn } from './candidate.ts';

/** How far up the other fields and the buttons of a field's form may stand. */
const LEVELS = 6;
const CONTACT =
  'input[type="email"], input[type="tel"], input[autocomplete="email"], input[autocomplete="tel"]';

/**
 * Whether the form of a control asks how somebody can be reached: an application or a ticket, where servers may be
 * named too. No key has an e-mail address.
 */
export function asksForContact(control: Element): boolean {
  for (const at of ancestry(control).slice(1, LEVELS + 1)) {
    if (selectWithin(at, CONTACT).some(isVisible)) return true;
    if (typedIn(at).some((other) => other !== control && isContact(other))) return true;
    if (buttonsIn(at).length > 0) return false;
  }
  return false;
}

/** A code that is sent to an e-mail address is none. */
function isContact(other: Element): boolean {
  return namesOf(other).own.some(
    (name) => hasStem(name, against('contact')) && !hasStem(name, against('code')),
  );
}
