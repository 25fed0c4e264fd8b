import { CROSS } from './cross.ts';

/** Elements that mark words within a text. */
const INLINE = new Set([
  'b',
  'i',
  'em',
  'strong',
  'span',
  'font',
  'small',
  'code',
  'u',
  'mark',
  'sup',
  'sub',
  'bdi',
  'bdo',
  'a',
  'wbr',
  'br',
  'kbd',
]);
const MOST_INLINE = 8;
/** A cross in an element of its own is a control, however it is drawn. */
const LONE_CROSS = new RegExp(`^\\s*${CROSS}\\s*$`, 'u');

/** Whether words and the inline elements among them are one text: "Restrict to trusted IPs (Recommended)". */
export function isOneText(element: Element): boolean {
  const nodes = [...element.childNodes];
  if (!nodes.some((node) => (node.nodeType === 3 ? hasWord(node) : (node as Element).localName === 'font')))
    return false;
  if (nodes.some((node) => node.nodeType === 1 && !isInline(node as Element))) return false;
  return element.firstElementChild === null || element.querySelectorAll('*').length <= MOST_INLINE;
}

function hasWord(text: Node): boolean {
  return /[\p{L}\p{N}]/u.test(text.nodeValue ?? '');
}

/** Whether an element only marks words of the text around it: it draws no icon, and is no cross. */
function isInline(element: Element): boolean {
  if (!INLINE.has(element.localName)) return false;
  if (element.firstElementChild && element.querySelector('svg, img, i:empty, span:empty')) return false;
  if (element.localName === 'i' && element.childNodes.length === 0) return false;
  return !isCross(element);
}

function isCross({ firstChild }: Element): boolean {
  const text = firstChild?.nodeType === 3 ? (firstChild.nodeValue ?? '') : '';
  return text !== '' && text.length < 8 && LONE_CROSS.test(text);
}
