import { ancestry } from './reach';

const HIDDEN = '[inert], [hidden]:not([hidden="until-found"])';
/** Smaller than this in px is a trick for screen readers or a leftover, not something to type into. */
const SMALLEST = 4;

/** Whether a person can see the element: rendered, with an area, on the page, not inert, not behind a modal. */
export function isVisible(element: Element): boolean {
  if (!isRendered(element)) return false;
  const box = element.getBoundingClientRect();
  return box.width >= SMALLEST && box.height >= SMALLEST && !isOffPage(element, box) && !isClipped(element);
}

/** Whether the element takes part in the page at all. A visually hidden native control behind a drawn one does. */
export function isRendered(element: Element): boolean {
  const chain = ancestry(element);
  if (chain.some((at) => at.matches(HIDDEN) || at.getAttribute('aria-hidden') === 'true')) return false;
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
}

/** Like `isVisible`, but also without an ancestor that is fully transparent. */
export function isSeen(element: Element): boolean {
  return isVisible(element) && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

function isOffPage(element: Element, box: DOMRect): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return true;
  const left = box.right + view.scrollX;
  const top = box.bottom + view.scrollY;
  return left <= 0 || top <= 0;
}

function isClipped(element: Element): boolean {
  for (const at of ancestry(element).slice(0, 8)) {
    const style = at.ownerDocument.defaultView?.getComputedStyle(at);
    if (!style) return true;
    if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)') return true;
    if (
      style.position === 'absolute' &&
      /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(style.clip)
    )
      return true;
    const box = at.getBoundingClientRect();
    if (
      style.overflow !== 'visible' &&
      style.overflow !== '' &&
      (box.width < 2 || box.height < 2) &&
      style.display !== 'contents' &&
      style.display !== 'inline'
    )
      return true;
  }
  return false;
}

/** Whether a control refuses the user: disabled natively, by ARIA, by its fieldset, or drawn as such. */
export function isDisabled(element: Element): boolean {
  if (element.matches(':disabled, [aria-disabled="true"], [aria-readonly="true"], [readonly]')) return true;
  return ancestry(element)
    .slice(0, 5)
    .some((at) => at.matches('fieldset:disabled, [aria-disabled="true"]'));
}
