import { drawnParent, innerTree, isOurs, type Reach } from './reach.ts';
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

function isAnchor(element: Element, local: string): boolean {
  if (ANCHOR_TAGS.has(local)) return true;
  if (!element.hasAttributes()) return local === 'a';
  if (ANCHOR_ROLES.has(element.getAttribute('role') ?? '') || element.hasAttribute('contenteditable'))
    return true;
  return (local === 'a' && isHere(element)) || element.getAttribute('aria-haspopup') === 'listbox';
}

/** Every element that has an anchor inside it, over every tree that can be read. */
export function pathsIn(document: Document, reach: Reach): Set<Element> {
  const paths = new Set<Element>();
  const open: (Document | ShadowRoot)[] = [document];
  for (let tree = open.shift(); tree; tree = open.shift()) {
    for (const element of tree.querySelectorAll('*')) {
      const local = element.localName;
      if (isAnchor(element, local)) addPath(element, paths);
      const inner = innerTree(element, local, reach);
      if (!inner || isOurs(element)) continue;
      open.push(inner);
      addPath(element, paths);
    }
  }
  return paths;
}

function addPath(anchor: Element, paths: Set<Element>): void {
  for (let at: Element | null = anchor; at && !paths.has(at); at = drawnParent(at)) paths.add(at);
}
