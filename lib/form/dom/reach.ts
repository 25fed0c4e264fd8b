import { isOurs } from '../../page/ours.ts';
import { drawnParent, innerTree, openReach, type Reach } from '../../page/reach.ts';
import { oncePerRun } from './once.ts';

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
      const inner = innerOf(element, reach);
      if (inner) open.push(inner);
    }
  }
  return trees;
}

/** What Keyfence draws is no part of the page: it would read its own list as the page's. */
function innerOf(element: Element, reach: Reach): Document | ShadowRoot | null {
  return isOurs(element) ? null : innerTree(element, element.localName, reach);
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
const treesWithin = oncePerRun((part: Element): readonly (Document | ShadowRoot)[] => {
  const inner = [...part.querySelectorAll('*')].flatMap((element) => innerOf(element, openReach) ?? []);
  const own = part.shadowRoot ? [part.shadowRoot] : [];
  return [...own, ...inner].flatMap((tree) => treesOf(tree, openReach));
});

/** Whether an element holds another one, through shadow roots and frames. */
export function holds(ancestor: Element, element: Element): boolean {
  for (let at: Element | null = element; at; at = drawnParent(at)) if (at === ancestor) return true;
  return false;
}

/** The element and its ancestors, nearest first, through shadow roots and frames. */
export function ancestry(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at; at = drawnParent(at)) chain.push(at);
  return chain;
}
