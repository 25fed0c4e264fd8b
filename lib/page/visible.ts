import { drawnParent } from './reach.ts';

/**
 * The least width and height of something seen, in px: what is smaller is meant for screen readers, or left
 * over.
 */
const SMALLEST = 4;
/** How many elements are checked for clipping: the element itself and its nearest ancestors. */
const CLIPPING = 6;

/**
 * Whether a whole branch of the page is kept from people: inert, hidden, or hidden from assistive technology. A page's
 * own style may draw what bears `hidden`.
 */
export function isHiddenBranch(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert')) return true;
  const hidden = element.getAttribute('hidden');
  return hidden !== null && hidden !== 'until-found' && !isRendered(element);
}

/** Whether a native choice is hidden behind its drawn label, and is still the one that has the state. */
export function isCoveredChoice(element: Element): boolean {
  if (element.localName !== 'input' || element.getAttribute('aria-hidden') === 'true') return false;
  const { type, labels } = element as HTMLInputElement;
  const [label] = labels ?? [];
  return (type === 'radio' || type === 'checkbox') && label !== undefined && isRendered(label);
}

/** Whether the element takes part in the page at all; a native control that a drawn one covers does. */
export function isRendered(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) || isContents(element);
}

/** `display: contents` draws what is inside, but has no box of its own. */
function isContents(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display === 'contents' && style.visibility === 'visible';
}

/** Whether a person can see the element: drawn, with an area, on the page, not clipped away. */
export function isSeen(element: Element): boolean {
  if (!isOpaque(element)) return false;
  const box = element.getBoundingClientRect();
  return box.width >= SMALLEST && box.height >= SMALLEST && !isOffPage(element, box) && !isClipped(element);
}

/**
 * Whether an element is drawn, and neither it nor what it is in stays transparent. What fades in is there: a page that
 * draws no frames for the moment, as behind another one, keeps it transparent until then.
 */
export function isOpaque(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  for (let at: Element | null = element; at; at = drawnParent(at))
    if (getComputedStyle(at).opacity === '0' && !at.getAnimations().some(fadesIn)) return false;
  return true;
}

function fadesIn({ playState, effect }: Animation): boolean {
  const last = (effect as KeyframeEffect | null)?.getKeyframes().at(-1);
  return playState === 'running' && Number(last?.opacity) > 0;
}

/**
 * Whether a person sees the box for entries around a text control: such a box gives its input no width, or
 * hides it, until it is active.
 * @param element a text control that is drawn, but has no area of its own
 */
export function isInSeenBox(element: Element): boolean {
  let at = drawnParent(element);
  for (let level = 0; at && level < BOX; level += 1, at = drawnParent(at)) {
    if (at.querySelectorAll('input:not([type="hidden"]), textarea, select').length > 2) return false;
    if (isBoxForEntries(at) && isSeen(at)) return true;
  }
  return false;
}

/** How many ancestors of a text control are searched for its box. */
const BOX = 4;

function isBoxForEntries(element: Element): boolean {
  if (element.getAttribute('role') === 'combobox' || element.getAttribute('aria-haspopup') === 'listbox')
    return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.flexWrap === 'wrap' && style.display.includes('flex');
}

/** Whether it stands left of or above everything that can be scrolled to. */
function isOffPage(element: Element, box: DOMRect): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return true;
  let left = box.right + view.scrollX;
  let top = box.bottom + view.scrollY;
  if (left > 0 && top > 0) return false;
  for (let at = drawnParent(element); at; at = drawnParent(at)) {
    left += Math.abs(at.scrollLeft);
    top += Math.abs(at.scrollTop);
  }
  return left <= 0 || top <= 0;
}

function isClipped(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < CLIPPING; level += 1, at = drawnParent(at)) if (clips(at)) return true;
  return false;
}

/** Cache of one capture: controls of one card share their ancestors. */
let clipping = new WeakMap<Element, boolean>();

/** Forgets what an earlier capture found: a page is drawn anew between two of them. */
export function forgetDrawing(): void {
  clipping = new WeakMap();
}

function clips(element: Element): boolean {
  const known = clipping.get(element);
  if (known !== undefined) return known;
  const found = clipsNow(element);
  clipping.set(element, found);
  return found;
}

/** Whether an element clips its content to nothing, as styles for screen readers do. */
export function clipsNow(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return true;
  if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)') return true;
  if (style.position === 'absolute' && /^rect\((?:[01]px,? ){3}[01]px\)$/.test(style.clip)) return true;
  if (style.overflow === 'visible' || /^(?:contents|inline)$/.test(style.display)) return false;
  const box = element.getBoundingClientRect();
  return box.width < 2 || box.height < 2;
}

/** How many ancestors are checked for `disabled` and `aria-disabled`. */
const DISABLING = 4;

/**
 * Whether a control refuses the user: disabled or read-only by itself, or inside a disabled fieldset or
 * group.
 */
export function isDisabled(element: Element): boolean {
  if (element.matches(':disabled, [aria-disabled="true"], [aria-readonly="true"], [readonly]')) return true;
  let at = drawnParent(element);
  for (let level = 0; at && level < DISABLING; level += 1, at = drawnParent(at))
    if (at.matches('fieldset:disabled, [aria-disabled="true"]')) return true;
  return false;
}
