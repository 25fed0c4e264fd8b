import { drawnParent } from '../page/reach.ts';
import { textOf } from './dom/text.ts';
import { isRendered } from './dom/visible.ts';

/** The names of a control, by where they were taken from. */
export interface Names {
  /** What the page calls it: label, aria name. */
  readonly label: readonly string[];
  /** The label, then placeholder and title. */
  readonly own: readonly string[];
  /** Its description: what `aria-describedby` points at. */
  readonly hint: readonly string[];
}

/** The names that the page itself ties to a control. */
export function namesOf(control: Element): Names {
  const label = [
    control.getAttribute('aria-label') ?? '',
    ...referenced(control, 'aria-labelledby'),
    ...[...((control as HTMLInputElement).labels ?? [])].map(textOf),
  ].filter((text) => text !== '');
  const own = [
    ...label,
    control.getAttribute('placeholder') ?? '',
    control.getAttribute('aria-placeholder') ?? '',
    control.getAttribute('data-placeholder') ?? '',
    control.getAttribute('title') ?? '',
  ];
  return { label, own: own.filter((text) => text !== ''), hint: referenced(control, 'aria-describedby') };
}

/** The texts of the elements that an ARIA attribute names by id, in the same tree. */
function referenced(element: Element, attribute: string): string[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  return (element.getAttribute(attribute) ?? '')
    .split(/\s+/)
    .filter((id) => id !== '')
    .map((id) => root.getElementById?.(id))
    .flatMap((target) => (target ? [textOf(target)] : []))
    .filter((text) => text !== '');
}

/** A piece of text near a control: before it or after it, and how many levels up its common ancestor is. */
export interface NearText {
  readonly text: string;
  readonly level: number;
  readonly side: 'before' | 'after';
}

/** The most ancestors that are searched, and the most characters of a label or a hint. */
const LEVELS = 10;
const LONGEST_LABEL = 400;

/**
 * The texts around a control, nearest first: what stands beside it and beside its ancestors, in either direction up
 * to the first thing that belongs to something else. Whole siblings are taken as one text each.
 * @param isOther whether an element belongs to something else (another field, another group of choices)
 */
export function textsNear(control: Element, isOther: (element: Element) => boolean): NearText[] {
  const near: NearText[] = [];
  const open = { before: true, after: true };
  let below: Element = control;
  for (let level = 1; level <= LEVELS && (open.before || open.after); level += 1) {
    const parent = drawnParent(below);
    if (!parent) break;
    for (const side of ['before', 'after'] as const) {
      if (!open[side]) continue;
      for (const node of siblings(below, side)) {
        if (node.nodeType === Node.ELEMENT_NODE && isOther(node as Element)) {
          open[side] = false;
          break;
        }
        const text = readable(node);
        if (text !== '') near.push({ text, level, side });
      }
    }
    below = parent;
  }
  return near;
}

/** The sibling nodes on one side of an element, nearest first. */
function siblings(element: Element, side: NearText['side']): ChildNode[] {
  const nodes: ChildNode[] = [];
  const next = (node: ChildNode) => (side === 'before' ? node.previousSibling : node.nextSibling);
  for (let node = next(element); node; node = next(node)) nodes.push(node);
  return nodes;
}

function readable(node: ChildNode): string {
  if (node.nodeType === Node.ELEMENT_NODE && !isRendered(node as Element)) return '';
  const text = textOf(node);
  return text.length > LONGEST_LABEL ? '' : text;
}
