import { drawnParent, innerTree, isOurs, type Reach } from './reach.ts';
import { isHere } from './role.ts';

/** What a person can use or must answer; what stands beside one of these is read in full. */
const ANCHORS = [
  'input, textarea, select, button, dialog, tr, iframe, frame, a, [contenteditable], [aria-haspopup="listbox"]',
  ...[
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
  ].map((role) => `[role="${role}"]`),
].join();

function isAnchor(element: Element): boolean {
  return element.localName !== 'a' || isHere(element) || element.matches(LINK_ANCHORS);
}

/** A link that leads away is an anchor only where it says that it is more. */
const LINK_ANCHORS = ANCHORS.replace(' a,', '');

/** Every element that has an anchor inside it, over every tree that can be read. */
export function pathsIn(document: Document, reach: Reach): Set<Element> {
  const paths = new Set<Element>();
  const open: (Document | ShadowRoot)[] = [document];
  for (let tree = open.shift(); tree; tree = open.shift()) {
    for (const anchor of tree.querySelectorAll(ANCHORS)) if (isAnchor(anchor)) addPath(anchor, paths);
    for (const host of hostsIn(tree, reach)) {
      open.push(host.inner);
      addPath(host.element, paths);
    }
  }
  return paths;
}

interface Host {
  readonly element: Element;
  readonly inner: Document | ShadowRoot;
}

/** The elements of a tree with a tree of their own inside. Nothing but a walk finds them. */
function hostsIn(tree: Document | ShadowRoot, reach: Reach): Host[] {
  const hosts: Host[] = [];
  const walker = (tree.ownerDocument ?? (tree as Document)).createTreeWalker(tree, 1);
  for (let at = walker.nextNode() as Element | null; at; at = walker.nextNode() as Element | null) {
    const inner = innerTree(at, at.localName, reach);
    if (inner && !isOurs(at)) hosts.push({ element: at, inner });
  }
  return hosts;
}

function addPath(anchor: Element, paths: Set<Element>): void {
  for (let at: Element | null = anchor; at && !paths.has(at); at = drawnParent(at)) paths.add(at);
}
