import { isOurs } from '../../page/ours.ts';
import { looksSecret } from '../../page/secret.ts';
import { oncePerRun } from './once.ts';

/** Elements without label text: code, pictures, controls with a value of their own. */
const NO_TEXT =
  'script, style, noscript, template, svg, canvas, input, textarea, select, option, [contenteditable=""], [contenteditable="true"]';

/** The most text nodes that one label is made of; more is a part of the page. */
const MOST_PIECES = 80;

/** The most characters of one label that are looked at. */
const LONGEST = 600;

/**
 * The words of an element as one line, without the content of controls and without anything that looks like a
 * key or a secret. `<font>` wrappers of the browser's translation vanish, as elements do.
 */
export const textOf = oncePerRun((node: Node): string =>
  textPieces(node).join(' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST),
);

/** The text nodes below a node that hold words, in order, secrets left out. */
export const textPieces = oncePerRun((node: Node): readonly string[] => {
  const pieces: string[] = [];
  collect(node, pieces, { left: 400 });
  return pieces;
});

function collect(node: Node, pieces: string[], budget: { left: number }): void {
  if (budget.left-- <= 0) return;
  if (pieces.length > MOST_PIECES) return;
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.nodeValue ?? '').trim();
    if (text !== '' && !looksSecret(text)) pieces.push(text);
    return;
  }
  if (node.nodeType === Node.ELEMENT_NODE) {
    const element = node as Element;
    if (isOurs(element) || element.matches(NO_TEXT)) return;
    const children = element.shadowRoot ?? element;
    for (const child of slotted(element) ?? children.childNodes) collect(child, pieces, budget);
    return;
  }
  if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node)
    for (const child of node.childNodes) collect(child, pieces, budget);
}

function slotted(element: Element): Node[] | null {
  if (element.localName !== 'slot') return null;
  const nodes = (element as HTMLSlotElement).assignedNodes({ flatten: true });
  return nodes.length > 0 ? nodes : null;
}
