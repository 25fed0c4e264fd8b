import { isOurs } from './ours.ts';
import { drawnParent, innerTree, type Reach } from './reach.ts';
import { isHere } from './role.ts';

/** What a person can use or must answer; what stands beside one of these is read in full. */
const ANCHOR_TAGS = new Set(['input', 'textarea', 'select', 'button', 'dialog', 'tr', 'iframe', 'frame']);
const ANCHOR_ROLES = new Set([
  'textbox',
  'combobox',
  'radio',
  'switch',
  'checkbox',
  'button',
  'dialog',
  'alertdialog',
  'tab',
  'option',
  'row',
]);
/** What attributes make of any element; a walk that asks every element for each of them takes three times as long. */
const BY_ATTRIBUTE = '[role], [contenteditable], [aria-haspopup="listbox"]';

/** Every element that has an anchor inside it, over every tree that can be read. */
export function pathsIn(document: Document, reach: Reach): Set<Element> {
  const paths = new Set<Element>();
  const open: (Document | ShadowRoot)[] = [document];
  for (let tree = open.shift(); tree; tree = open.shift()) {
    for (const element of tree.querySelectorAll(BY_ATTRIBUTE))
      if (isAnchorByAttribute(element)) addPath(element, paths);
    const walker = (tree.ownerDocument ?? (tree as Document)).createTreeWalker(tree, ELEMENTS);
    for (let at = walker.nextNode() as Element | null; at; at = walker.nextNode() as Element | null) {
      const local = at.localName;
      if (ANCHOR_TAGS.has(local) || (local === 'a' && isHere(at))) addPath(at, paths);
      const inner = innerTree(at, local, reach);
      if (!inner || isOurs(at)) continue;
      open.push(inner);
      addPath(at, paths);
    }
  }
  return paths;
}

/** NodeFilter.SHOW_ELEMENT */
const ELEMENTS = 1;

function isAnchorByAttribute(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role !== null && ANCHOR_ROLES.has(role)) return true;
  return element.hasAttribute('contenteditable') || element.getAttribute('aria-haspopup') === 'listbox';
}

function addPath(anchor: Element, paths: Set<Element>): void {
  for (let at: Element | null = anchor; at && !paths.has(at); at = drawnParent(at)) paths.add(at);
}
