import { drawnParent } from './reach.ts';
import type { Part, Role } from './scene.ts';

/** The facts of a part that need layout and style. */
export type Facts = Pick<Part, 'box' | 'size' | 'framed' | 'clickable' | 'wraps' | 'marked' | 'busy'>;

/** How many ancestors of a text control are searched for its frame. */
const FRAME = 5;

/** The drawn facts of a group: its marks alone, which cost no layout. */
export function markOf(element: Element): Facts {
  return {
    box: null,
    size: 0,
    framed: false,
    clickable: false,
    wraps: false,
    marked: isMarked(element),
    busy: isBusy(element),
  };
}

/** The drawn facts of a text: how prominent it is, and whether it can be pressed. */
export function factsOfText(element: Element): Facts {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return markOf(element);
  return { ...markOf(element), size: sizeOf(style), clickable: style.cursor === 'pointer' };
}

/** The geometry and the drawn facts of a control or a box. */
export function drawnOf(element: Element, role: Role): Facts {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  if (!style) return markOf(element);
  return {
    box: {
      left: Math.round(left),
      top: Math.round(top),
      right: Math.round(right),
      bottom: Math.round(bottom),
    },
    size: role === 'heading' ? sizeOf(style) : 0,
    framed: role === 'textbox' && isFramed(style),
    clickable: style.cursor === 'pointer',
    wraps: role === 'textbox' && wrapsAround(element, style),
    marked: isMarked(element),
    busy: isBusy(element),
  };
}

/** Whether an element says that the page works on what is in it. */
export function isBusy(element: Element): boolean {
  const isProgress = element.localName === 'progress' || element.getAttribute('role') === 'progressbar';
  return isProgress || element.getAttribute('aria-busy') === 'true';
}

/** Caches: a page has few font sizes and class lists, but thousands of texts. */
const sizes = new Map<string, number>();
const marks = new Map<string, boolean>();
/** The most entries of a cache; some pages generate class names without end. */
const MOST_KNOWN = 2000;

/** The cached value of a text; computed where there is none. */
function known<Value>(all: Map<string, Value>, text: string, made: () => Value): Value {
  const before = all.get(text);
  if (before !== undefined) return before;
  if (all.size >= MOST_KNOWN) all.clear();
  const value = made();
  all.set(text, value);
  return value;
}

/** Font size in px plus font weight / 400, to one decimal. */
function sizeOf({ fontSize, fontWeight }: CSSStyleDeclaration): number {
  return known(
    sizes,
    `${fontSize} ${fontWeight}`,
    () => Math.round(Number.parseFloat(fontSize) * 10 + Number(fontWeight) / 40) / 10,
  );
}

function isFramed(style: CSSStyleDeclaration): boolean {
  return (
    (style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) > 0) ||
    style.boxShadow !== 'none'
  );
}

/** A borderless input in a bordered box whose content may wrap: that box is made for entries. */
function wrapsAround(field: Element, own: CSSStyleDeclaration): boolean {
  const view = field.ownerDocument.defaultView;
  if (!view || field.localName === 'textarea' || isFramed(own)) return false;
  let at = drawnParent(field);
  for (let level = 0; at && level < FRAME; level += 1, at = drawnParent(at)) {
    if (at.querySelectorAll('input:not([type="hidden"]), textarea').length > 1) return false;
    const style = view.getComputedStyle(at);
    if (style.display.includes('flex') && style.flexWrap === 'wrap') return true;
    if (isFramed(style)) return false;
  }
  return false;
}

/** The words in classes and data attributes by which UI kits mark a choice as taken. */
const TAKEN = /(?:^|[-_\s])(?:is)?(?:active|selected|checked|chosen|current|on)(?:$|[-_\s])/i;

/** Whether an element bears the mark of a taken choice: in its data attributes, else in its classes. */
export function isMarked(element: Element): boolean {
  const state =
    element.getAttribute('data-state') ??
    element.getAttribute('data-selected') ??
    element.getAttribute('data-checked');
  if (state !== null) return /^(?:checked|on|active|true|selected|)$/.test(state);
  const classes = element.getAttribute('class') ?? '';
  return known(marks, classes, () => TAKEN.test(classes.replace(/([a-z])([A-Z])/g, '$1-$2')));
}
