import { type IsMute, isMuteText } from './mute.ts';
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
/**
 * Attributes that can make any element an anchor or a named one. One query for all of them takes a third of
 * the time of asking each element.
 */
const BY_ATTRIBUTE =
  '[role], [contenteditable], [aria-haspopup="listbox"], [aria-label], [title], [alt], [aria-busy]';
/** Tags that count whatever their text says: titles, slots for other content, progress bars. */
const TOLD_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'slot', 'progress']);
const TOLD_ROLES = new Set(['heading', 'progressbar']);
const NAMES = ['aria-label', 'title', 'alt'];

/** The elements of a page that are, or contain, something of these two kinds. */
export interface Paths {
  /** Something to use or to answer: an anchor. */
  readonly anchored: Set<Element>;
  /** A title, or a name that means something. */
  readonly told: Set<Element>;
}

/**
 * Finds the elements that are or contain an anchor, and those that are or contain a title or a name that
 * means something, in every tree that can be read.
 */
export function pathsIn(document: Document, reach: Reach, isMute: IsMute): Paths {
  const paths = new Set<Element>();
  const told = new Set<Element>();
  const open: (Document | ShadowRoot)[] = [document];
  for (let tree = open.shift(); tree; tree = open.shift()) {
    for (const element of tree.querySelectorAll(BY_ATTRIBUTE))
      if (isAnchorByAttribute(element)) addPath(element, paths);
      else if (isToldByAttribute(element, isMute)) addPath(element, told);
    const walker = (tree.ownerDocument ?? (tree as Document)).createTreeWalker(tree, ELEMENTS);
    for (let at = walker.nextNode() as Element | null; at; at = walker.nextNode() as Element | null) {
      const local = at.localName;
      if (ANCHOR_TAGS.has(local) || (local === 'a' && isHere(at))) addPath(at, paths);
      else if (TOLD_TAGS.has(local)) addPath(at, told);
      const inner = innerTree(at, local, reach);
      if (!inner || isOurs(at)) continue;
      open.push(inner);
      addPath(at, paths);
    }
  }
  return { anchored: paths, told };
}

/** NodeFilter.SHOW_ELEMENT */
const ELEMENTS = 1;

function isAnchorByAttribute(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role !== null && ANCHOR_ROLES.has(role)) return true;
  return element.hasAttribute('contenteditable') || element.getAttribute('aria-haspopup') === 'listbox';
}

function isToldByAttribute(element: Element, isMute: IsMute): boolean {
  if (element.hasAttribute('aria-busy') || TOLD_ROLES.has(element.getAttribute('role') ?? '')) return true;
  return !NAMES.every((name) => isMuteText(element.getAttribute(name) ?? '', isMute));
}

function addPath(anchor: Element, paths: Set<Element>): void {
  for (let at: Element | null = anchor; at && !paths.has(at); at = drawnParent(at)) paths.add(at);
}
