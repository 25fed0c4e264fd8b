import { drawnParent } from './reach.ts';

/** Something like an IP or a range: an entry of a list may have come. */
const ENTRY = /\d{1,3}\.\d{1,3}\.(?:\d{1,3}|\*)|(?:[0-9a-f]{1,4}:){3,}|[0-9a-f]::[0-9a-f]/i;
/** The longest text that an entry can be part of. */
const LONGEST = 400;

/** `Node.TEXT_NODE`: what changes most on a page that updates by itself. */
const TEXT = 3;

/** What a form is made of, and what can stand in front of it: a change of one of these is looked at at once. */
const WEIGHTY =
  'input, textarea, select, button, dialog, iframe, slot, template, [role], [contenteditable], [popover], [aria-modal]';
/** The most elements in a branch that counts as small: one that changes as prices do. */
const SMALL = 12;

/** When a page is to be looked at because of a change: at once, when there is time for it, or not at all. */
export type Weight = 'now' | 'later' | 'never';

/** A cache of whether an element stands in one of the cards. */
export type Insides = WeakMap<Element, boolean>;

/**
 * Decides from one change how soon the page has to be captured again. `never`: a text without an entry
 * changes outside of every card. `later`: the same while there is no card; or small branches without a
 * control or an entry come, go or change outside of every card. `now`: everything else.
 * @param cards the forms and keys that were found
 * @param insides a cache that is valid for these cards, and until a change weighs `now`
 */
export function weigh(
  record: MutationRecord,
  cards: readonly Element[],
  insides: Insides = new WeakMap(),
): Weight {
  if (record.type === 'attributes')
    return isSmallChange(record, [record.target], cards, insides) ? 'later' : 'now';
  const changed =
    record.type === 'characterData' ? [record.target] : [...record.addedNodes, ...record.removedNodes];
  if (changed.every(({ nodeType }) => nodeType === TEXT)) {
    if (changed.some((node) => isEntry(node.nodeValue ?? ''))) return 'now';
    if (cards.length === 0) return 'later';
    return isInside(record.target, cards, insides) ? 'now' : 'never';
  }
  return isSmallChange(record, changed, cards, insides) ? 'later' : 'now';
}

/** Whether a change is one of small branches, none of them a control or an entry, outside of every form. */
function isSmallChange(
  { target }: MutationRecord,
  changed: readonly Node[],
  cards: readonly Element[],
  insides: Insides,
): boolean {
  return !isTop(target) && !isInside(target, cards, insides) && changed.every(isSmall);
}

function isSmall(node: Node): boolean {
  if (node.nodeType !== 1) return node.nodeType !== TEXT || !isEntry(node.nodeValue ?? '');
  const element = node as Element;
  if (element.shadowRoot || element.matches(WEIGHTY)) return false;
  const inside = element.querySelectorAll('*');
  if (inside.length > SMALL) return false;
  for (const each of inside) if (each.shadowRoot || each.matches(WEIGHTY)) return false;
  return !isEntry(element.textContent ?? '');
}

/** Whether an element is the page itself or stands right in it, where dialogs and covers come. */
function isTop(node: Node): boolean {
  const { parentNode } = node;
  return (
    node.nodeName === 'BODY' || parentNode === null || /^(?:HTML|BODY|#document)/.test(parentNode.nodeName)
  );
}

/** Whether a node stands in one of the cards as it is drawn: through shadow roots and frames. */
function isInside(node: Node, cards: readonly Element[], insides: Insides): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  // A text that hangs in a shadow root alone has no element above it.
  if (!element) return true;
  const known = insides.get(element);
  if (known !== undefined) return known;
  let at: Element | null = element;
  while (at && !cards.includes(at)) at = drawnParent(at);
  insides.set(element, at !== null);
  return at !== null;
}

/** Whether a text may hold an entry of a list. */
export function isEntry(text: string): boolean {
  return text.length <= LONGEST && ENTRY.test(text);
}
