import { isOurs } from './ours.ts';

/** What a change of the page means for what was captured of it. */
export type Weight = 'nothing' | 'form' | 'page';

/** What a change is weighed against. */
export interface Watched {
  /** The cards of the forms that were found: any change in one of them counts. */
  readonly cards: readonly Element[];
  /** Whether an element is one that a part of the scene was made of. */
  readonly isPart: (element: Element) => boolean;
}

const CONTROLS =
  'input, textarea, select, button, dialog, iframe, [contenteditable], [role="textbox"], [role="combobox"], [role="radio"], [role="switch"], [role="checkbox"], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** Something like an IP or a range: an entry of a list may have come. */
const ENTRY = /\d{1,3}\.\d{1,3}\.(?:\d{1,3}|\*)|(?:[0-9a-f]{1,4}:){3,}|[0-9a-f]::[0-9a-f]/i;
/** The longest text that an entry can be part of. */
const LONGEST = 400;

/**
 * Weighs mutations before anything is captured: text that ticks outside the forms, and nodes without a control, a dialog
 * or an entry in them, mean nothing; what is inside a form calls for a look at the form; all else for a look at the page.
 */
export function weigh(records: readonly MutationRecord[], watched: Watched): Weight {
  let weight: Weight = 'nothing';
  for (const record of records) {
    const one = weightOf(record, watched);
    if (one === 'page') return 'page';
    if (one === 'form') weight = 'form';
  }
  return weight;
}

function weightOf(record: MutationRecord, { cards, isPart }: Watched): Weight {
  const target = record.target.nodeType === 1 ? (record.target as Element) : record.target.parentElement;
  if (!target || isOurs(target)) return 'nothing';
  if (cards.some((card) => card.contains(target))) return 'form';
  switch (record.type) {
    case 'characterData':
      return isEntry(record.target.nodeValue ?? '') ? 'page' : 'nothing';
    case 'attributes':
      return isPart(target) ||
        target.matches(CONTROLS) ||
        holdsCard(target, cards) ||
        target.querySelector(CONTROLS)
        ? 'page'
        : 'nothing';
    case 'childList':
      return changesPage(record, cards) ? 'page' : 'nothing';
  }
}

function holdsCard(element: Element, cards: readonly Element[]): boolean {
  return cards.some((card) => element.contains(card));
}

function changesPage({ addedNodes, removedNodes }: MutationRecord, cards: readonly Element[]): boolean {
  for (const node of removedNodes)
    if (node.nodeType === 1 && (holdsCard(node as Element, cards) || holdsControl(node as Element)))
      return true;
  for (const node of addedNodes) {
    if (node.nodeType === 3 && isEntry(node.nodeValue ?? '')) return true;
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (!isOurs(element) && (holdsControl(element) || isEntry(element.textContent ?? ''))) return true;
  }
  return false;
}

/** A control, a dialog, or an element that may keep one in a tree of its own. */
function holdsControl(element: Element): boolean {
  return (
    element.matches(CONTROLS) ||
    element.localName.includes('-') ||
    element.shadowRoot !== null ||
    element.querySelector(CONTROLS) !== null
  );
}

function isEntry(text: string): boolean {
  return text.length <= LONGEST && ENTRY.test(text);
}
