import { buttonsIn } from '../card.ts';
import { ancestry, selectWithin } from '../dom/reach.ts';
import { isVisible } from '../dom/visible.ts';
import { namesOf } from '../label.ts';
import { nameOf } from '../press.ts';
import { hasStem } from '../stems.ts';
import { against } from '../words.ts';
import { TEXT_CONTROL } from './candidate.ts';

/** How far up the other fields and the buttons of a field's form may stand. */
const LEVELS = 6;

/**
 * Whether a control belongs to a form about calls that go out (a webhook, a proxy): another field of that form takes
 * a web address, or the button that sends it says so.
 */
export function isWebForm(control: Element): boolean {
  for (const at of ancestry(control).slice(1, LEVELS + 1)) {
    const buttons = buttonsIn(at).filter((button) => !button.matches(STATE));
    const fields = selectWithin(at, TEXT_CONTROL).filter((other) => other !== control && isVisible(other));
    if (fields.some(takesWebAddress) || buttons.some((button) => hasStem(nameOf(button), against('web'))))
      return true;
    if (buttons.length > 0 && fields.length > 0) return false;
  }
  return false;
}

/** What stays pressed sends nothing: "Lock this key to my servers". */
const STATE = '[role="switch"], [role="checkbox"], [aria-pressed], [aria-checked]';

/** Whether a field takes a web address, by its kind, its sample or its name. */
export function takesWebAddress(field: Element): boolean {
  return (
    field.matches('[type="url"]') ||
    /^https?:\/\//.test(field.getAttribute('placeholder') ?? '') ||
    namesOf(field).own.some((name) => /\burls?\b/i.test(name))
  );
}
