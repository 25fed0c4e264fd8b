import { ancestry, holds } from '../dom/reach.ts';
import { isRendered, isVisible } from '../dom/visible.ts';
import { ANY_TYPED } from '../field/candidate.ts';

/** How far around a control its drawn surface may lie. */
const LEVELS = 4;
/** Smaller than this in px is no surface that a person meets. */
const SMALLEST = 4;

const FIELD = `${ANY_TYPED}, input[type="radio"], input[type="checkbox"], select, [role="radio"], [role="switch"], [role="checkbox"]`;
const CONTROL = `${FIELD}, button, [role="button"]`;

/**
 * What a person sees and presses of a control: the control itself; its label; or, where a kit hides the native control
 * or gives an input no width, the nearest visible part around it that holds no other control.
 * @returns null where nothing of it can be seen
 */
export function surfaceOf(control: Element): Element | null {
  if (hasArea(control) && isVisible(control)) return control;
  const labels = [...((control as HTMLInputElement).labels ?? [])];
  const label = labels.find((each) => hasArea(each) && isVisible(each));
  if (label) return label;
  if (!isRendered(control)) return null;
  for (const at of ancestry(control).slice(1, LEVELS + 1)) {
    if (holdsAnother(at, control)) return null;
    if (hasArea(at) && isVisible(at)) return at;
  }
  return null;
}

/**
 * The frame that is drawn around a control and belongs to it alone: a track beside a hidden checkbox, the box around an
 * input, a floating label. What lies on top within it does not cover the control.
 */
export function frameOf(surface: Element): Element {
  let frame = surface;
  for (const at of ancestry(surface).slice(1, LEVELS)) {
    if (holdsAnother(at, surface) || isMuchLarger(at, surface)) break;
    frame = at;
  }
  return frame;
}

/**
 * Whether a part holds another control. For a field, buttons do not count: its box may hold entries, each
 * with a cross.
 */
function holdsAnother(part: Element, own: Element): boolean {
  const others = part.querySelectorAll(own.matches(ANY_TYPED) ? FIELD : CONTROL);
  return [...others].some(
    (other) => other !== own && !holds(other, own) && !holds(own, other) && isVisible(other),
  );
}

/** Whether a part is too large to be the padding around a control. */
function isMuchLarger(outer: Element, inner: Element): boolean {
  const a = outer.getBoundingClientRect();
  const b = inner.getBoundingClientRect();
  return a.height > b.height + FRAME || (!inner.matches(ANY_TYPED) && a.width > b.width + LABELLED);
}

/** The padding around a control, and the width of a label beside it; a field is as wide as what it is left. In px. */
const FRAME = 40;
const LABELLED = 400;

function hasArea(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= SMALLEST && height >= SMALLEST;
}
