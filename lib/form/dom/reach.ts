import { isOurs } from '../../page/ours.ts';

/** How far the engine can see into a page. The content script passes what its browser offers. */
export interface Reach {
  /** The shadow root of an element, also a closed one where the browser tells. */
  readonly shadowOf: (element: Element) => ShadowRoot | null;
}

/** What any script can see: open shadow roots. */
export const openReach: Reach = { shadowOf: (element) => element.shadowRoot };

/** The most elements one pass looks at for shadow roots and frames; a page beyond that is not an API form. */
const MOST_ELEMENTS = 25_000;

/**
 * Every tree the engine may read: the document, the shadow roots in it, the same-origin frames, nested ones too.
 * Our own elements are left out.
 */
export function treesOf(root: Document | ShadowRoot, reach: Reach): (Document | ShadowRoot)[] {
  const trees: (Document | ShadowRoot)[] = [];
  const open: (Document | ShadowRoot)[] = [root];
  let left = MOST_ELEMENTS;
  for (let tree = open.shift(); tree; tree = open.shift()) {
    trees.push(tree);
    for (const element of tree.querySelectorAll('*')) {
      if (left-- <= 0) return trees;
      const inner = innerTree(element, reach);
      if (inner) open.push(inner);
    }
  }
  return trees;
}

function innerTree(element: Element, reach: Reach): Document | ShadowRoot | null {
  // What Keyfence draws is no part of the page: it would read its own list as the page's.
  if (isOurs(element)) return null;
  if (element.localName === 'iframe' || element.localName === 'frame') return frameDocument(element);
  return element.shadowRoot ?? (element.localName.includes('-') ? reach.shadowOf(element) : null);
}

function frameDocument(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    // A frame of another origin is out of reach by design.
    return null;
  }
}

/** All elements that match, over every tree the engine may read, in tree order. */
export function selectAll<E extends Element = HTMLElement>(
  trees: readonly (Document | ShadowRoot)[],
  selector: string,
): E[] {
  return trees.flatMap((tree) => [...tree.querySelectorAll<E>(selector)]);
}

/** The elements below one element that match, through open shadow roots and same-origin frames in it. */
export function selectWithin<E extends Element = Element>(part: Element, selector: string): E[] {
  return [...part.querySelectorAll<E>(selector), ...selectAll<E>(treesWithin(part), selector)];
}

/** The open shadow roots and same-origin frames inside one element, its own first. */
export function treesWithin(part: Element): (Document | ShadowRoot)[] {
  const inner = [...part.querySelectorAll('*')].flatMap((element) => innerTree(element, openReach) ?? []);
  const own = part.shadowRoot ? [part.shadowRoot] : [];
  return [...own, ...inner].flatMap((tree) => treesOf(tree, openReach));
}

/** The parent as the user sees it: out of a shadow root to its host, out of a frame to its element. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if (isShadowRoot(root)) return root.host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** Whether an element holds another one, through shadow roots and frames. */
export function holds(ancestor: Element, element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === ancestor) return true;
  return false;
}

/** The element and its ancestors, nearest first, through shadow roots and frames. */
export function ancestry(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) chain.push(at);
  return chain;
}

/** `instanceof` fails for nodes of a frame; the node type does not. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}
