import { drawnParent } from '../../page/reach.ts';
import { clipsNow, isOpaque } from '../../page/visible.ts';
import { oncePerRun } from './once.ts';
import { ancestry } from './reach.ts';

/**
 * The least width and height of something seen, in px: what is smaller is meant for screen readers, or left
 * over.
 */
const SMALLEST = 4;

/**
 * Whether a person can see the element: rendered, with an area, on the page, not clipped away, not inert. One
 * that a transparent ancestor hides counts as visible.
 */
export const isVisible: (element: Element) => boolean = oncePerRun((element: Element): boolean => {
  if (!isRendered(element)) return false;
  const boxed = boxedOf(element);
  const box = boxed.getBoundingClientRect();
  if (box.width < SMALLEST) return box.height >= SMALLEST && growsWithText(element);
  return box.height >= SMALLEST && !isOffPage(boxed, box) && !isClipped(boxed);
});

/** Whether an input gets its width from its text, as in chip boxes, so that it has none while it is empty. */
function growsWithText(element: Element): boolean {
  const parent = element.localName === 'input' ? drawnParent(element) : null;
  return (
    parent !== null && /^\d+(?:\.\d+)?px$/.test((element as HTMLElement).style.width) && isVisible(parent)
  );
}

/** Whether the element takes part in the page at all. A visually hidden native control behind a drawn one does. */
export const isRendered = oncePerRun(
  (element: Element): boolean =>
    boxedOf(element).checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
    !isHiddenBranch(element),
);

/** The element, or, where it has no box of its own (`display: contents`), the nearest ancestor that has one. */
function boxedOf(element: Element): Element {
  const view = element.ownerDocument.defaultView;
  for (let at: Element | null = element; at; at = drawnParent(at))
    if (view?.getComputedStyle(at).display !== 'contents') return at;
  return element;
}

/**
 * Whether an element or an ancestor is inert or hidden from assistive technology. The `hidden` attribute is
 * not asked: a page's own style may show what bears it.
 */
const isHiddenBranch: (element: Element) => boolean = oncePerRun((element: Element): boolean => {
  if (element.hasAttribute('inert') || element.getAttribute('aria-hidden') === 'true') return true;
  const parent = drawnParent(element);
  return parent !== null && isHiddenBranch(parent);
});

/** Like `isVisible`, but also without an ancestor that is fully transparent and stays so. */
export const isSeen = oncePerRun(
  (element: Element): boolean => isVisible(element) && isOpaque(boxedOf(element)),
);

/**
 * Whether an element stands left of or above everything that can be scrolled to. What is only scrolled away
 * does not.
 */
function isOffPage(element: Element, box: DOMRect): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return true;
  const left = box.right + view.scrollX;
  const top = box.bottom + view.scrollY;
  if (left > 0 && top > 0) return false;
  const page = element.ownerDocument.scrollingElement;
  const scrollers = ancestry(element).filter((at) => at !== page && at !== element);
  const sum = (of: (at: Element) => number) => scrollers.reduce((all, at) => all + Math.abs(of(at)), 0);
  return left + sum((at) => at.scrollLeft) <= 0 || top + sum((at) => at.scrollTop) <= 0;
}

/** How many elements are checked for clipping: the element itself and its nearest ancestors. */
const CLIPPING = 8;

function isClipped(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < CLIPPING; level += 1, at = drawnParent(at)) if (clips(at)) return true;
  return false;
}

const clips = oncePerRun(clipsNow);
