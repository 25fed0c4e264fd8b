import { ancestry } from './dom/reach.ts';
import { textOf } from './dom/text.ts';
import { hasStem, namesApi } from './stems.ts';
import { against } from './words.ts';

/** "Last login IP", "Signed in from". */
export function isAboutLogins(text: string): boolean {
  return hasStem(text, LOGIN);
}

const LOGIN = {
  ...against('device'),
  en: [
    ...(against('device').en ?? []).filter((stem) => !['history', 'location', 'session'].includes(stem)),
    'log in',
    'logged in',
    'logging in',
    'sign in',
    'signed in',
    'signing in',
  ],
};

const HEADING = 'h1, h2, h3, h4, h5, legend, [role="heading"]';
const LONGEST = 80;
/** How far around a control the heading of its section may stand. */
const LEVELS = 6;

/** Whether a control stands under a heading about logging in or devices: a list of addresses there is no key's. */
export function isInLoginSection(control: Element): boolean {
  const heading = headingOver(control);
  const text = heading ? textOf(heading) : '';
  return text.length <= LONGEST && isAboutLogins(text) && !namesApi(text);
}

/** The nearest heading that stands before an element, or before what the element is in, and holds nothing else. */
export function headingOver(element: Element): Element | null {
  for (const at of ancestry(element).slice(0, LEVELS)) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(HEADING)) return before;
      const [inner] = before.querySelectorAll(HEADING);
      if (inner && textOf(inner) === textOf(before)) return inner;
    }
  }
  return null;
}

/** The nearest heading before an element or before one of the few that it is in, whatever else stands with it. */
export function headingBefore(element: Element): Element | null {
  for (const at of ancestry(element).slice(0, 4)) {
    for (let sibling = at.previousElementSibling; sibling; sibling = sibling.previousElementSibling) {
      const heading = sibling.matches('h1, h2, h3, h4') ? sibling : sibling.querySelector('h1, h2, h3, h4');
      if (heading) return heading;
    }
  }
  return null;
}
