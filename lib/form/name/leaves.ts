import { BUTTON } from '../dom/controls.ts';
import { selectWithin } from '../dom/reach.ts';
import { textOf } from '../dom/text.ts';
import { isSeen } from '../dom/visible.ts';

/** One piece of text of a card, in the order of the page. */
export interface Leaf {
  readonly element: HTMLElement;
  readonly text: string;
}

/** The texts of a card above its controls, in order. What belongs to a button or a control's label is none of them. */
export function leavesAbove(card: Element, anchor: Element | null): Leaf[] {
  const leaves: Leaf[] = [];
  for (const element of selectWithin<HTMLElement>(card, '*')) {
    if (anchor && (anchor.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) break;
    if (!isLeaf(element) || element.closest(BUTTON) || element.closest('label') || !isSeen(element)) continue;
    const text = withoutMasked(element);
    if (text !== '') leaves.push({ element, text });
  }
  return leaves;
}

function isLeaf(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
  );
}

/** The text of an element; where a masked key stands in it too, only the words beside that. */
function withoutMasked(element: Element): string {
  const text = textOf(element);
  if (!MASKED.test(text)) return text;
  const own = [...element.childNodes].map((node) =>
    node.nodeType === Node.TEXT_NODE ? node.nodeValue : ' ',
  );
  const words = own.join('').replace(/\s+/g, ' ').trim();
  return MASKED.test(words) ? '' : words;
}

/** "k1•••x9Qk", "PiCQ***": the ends of a key are no one's to keep either. */
const MASKED = /[•●∙·*]{2,}|[a-z0-9]…[a-z0-9]/i;
