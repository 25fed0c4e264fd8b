import { drawnParent } from './reach.ts';

/** Something like an IP or a range: an entry of a list may have come. */
const ENTRY = /\d{1,3}\.\d{1,3}\.(?:\d{1,3}|\*)|(?:[0-9a-f]{1,4}:){3,}|[0-9a-f]::[0-9a-f]/i;
/** The longest text that an entry can be part of. */
const LONGEST = 400;

/** The text of a node: what changes most on a page that ticks. */
const TEXT = 3;

/**
 * Whether a change means nothing for what was captured: words that tick outside of every form, and are no entry of a
 * list. Elements that come, go or change their state always mean something.
 * @param cards the forms and keys that were found; where none was, every change may bring one
 */
export function isTick(record: MutationRecord, cards: readonly Element[]): boolean {
  if (cards.length === 0 || record.type === 'attributes') return false;
  const changed =
    record.type === 'characterData' ? [record.target] : [...record.addedNodes, ...record.removedNodes];
  if (changed.some((node) => node.nodeType !== TEXT || isEntry(node.nodeValue ?? ''))) return false;
  return !isInside(record.target, cards);
}

/** Whether a node stands in one of the cards as it is drawn: through shadow roots and frames. */
function isInside(node: Node, cards: readonly Element[]): boolean {
  let at = node.nodeType === 1 ? (node as Element) : node.parentElement;
  // A text that hangs in a shadow root alone has no element above it.
  if (!at) return true;
  for (; at; at = drawnParent(at)) if (cards.includes(at)) return true;
  return false;
}

function isEntry(text: string): boolean {
  return text.length <= LONGEST && ENTRY.test(text);
}
