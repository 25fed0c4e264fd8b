import { ancestry, holds } from '../dom/reach.ts';
import { holdsTyped, isCandidate, TEXT_CONTROL } from '../field/candidate.ts';
import { namesOf, textsNear } from '../label.ts';
import { namesIp } from '../stems.ts';

/** How far around the choices their field may stand. */
const LEVELS = 6;

/** Whether the page shows a field for addresses with these choices: the first one after them, or one among them. */
export function addressFieldNear(first: Element, last: Element): boolean {
  for (const part of ancestry(last).slice(1, LEVELS + 1)) {
    const fields = [...part.querySelectorAll(TEXT_CONTROL)].filter(
      (field) => isCandidate(field) && isAfter(field, first),
    );
    const [field] = fields;
    if (field) return namesAddresses(field);
    if (part.localName === 'form' || part.localName === 'body') return false;
  }
  return false;
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
