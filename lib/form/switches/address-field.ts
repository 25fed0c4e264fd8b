import { ancestry, holds } from '../dom/reach.ts';
import { holdsTyped, isCandidate, TEXT_CONTROL } from '../field/candidate.ts';
import { isForCopying } from '../field/for-copying.ts';
import { namesOf, textsNear } from '../label.ts';
import { namesIp } from '../stems.ts';

/** How far around the choices their field may stand. */
const LEVELS = 6;

/** Whether the page shows a field for addresses with these choices. */
export function addressFieldNear(first: Element, last: Element): boolean {
  const field = fieldNear(first, last);
  return field !== null && namesAddresses(field) && !isForCopying(field);
}

/** Whether what the page shows with these choices only hands addresses out: they choose what is shown there. */
export function handsOutNear(first: Element, last: Element): boolean {
  const field = fieldNear(first, last);
  return field !== null && isForCopying(field);
}

/** The first field after the first choice, or among them. */
function fieldNear(first: Element, last: Element): Element | null {
  for (const part of ancestry(last).slice(1, LEVELS + 1)) {
    const fields = [...part.querySelectorAll(TEXT_CONTROL)].filter(
      (field) => isCandidate(field) && isAfter(field, first),
    );
    const [field] = fields;
    if (field) return field;
    if (part.localName === 'form' || part.localName === 'body') return null;
  }
  return null;
}

function isAfter(field: Element, choice: Element): boolean {
  return (
    (choice.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !holds(choice, field)
  );
}

function namesAddresses(field: Element): boolean {
  const { own, hint } = namesOf(field);
  const near = textsNear(field, holdsTyped)
    .filter(({ level, text }) => level <= 3 && text.length < 90)
    .map(({ text }) => text);
  return [...own, ...hint, ...near].some(namesIp);
}
