import { isOurs } from '../../page/ours.ts';
import type { Reach } from '../../page/reach.ts';
import { holds, selectAll, treesOf } from '../dom/reach.ts';
import { isRendered, isSeen } from '../dom/visible.ts';
import type { RefusalReason } from './refusal.ts';
import { frameOf, surfaceOf } from './surface.ts';

const MODAL = 'dialog, [aria-modal="true"], [role="alertdialog"]';
/** Selects what a UI kit opens in a layer of its own, outside the dialog that it belongs to. */
const LAYER = '[role="listbox"], [role="option"], [role="menu"], [role="menuitem"], [role="menuitemradio"]';

/**
 * Why a person could not reach a control at this moment; null where they can. Our own elements are left out, shadow
 * roots and same-origin frames are looked through. The control is scrolled into view only where it is out of it.
 * @param inLayer whether it stands in a layer that a kit opens outside the dialog it belongs to
 */
export function obstacleTo(control: Element, reach: Reach, inLayer = false): RefusalReason | null {
  const surface = surfaceOf(control);
  if (!surface || !isRendered(surface)) return 'unreachable';
  const front = inLayer || control.closest(LAYER) ? null : frontModal(topDocumentOf(control), reach);
  if (front && !holds(front, control)) return 'dialog-in-front';
  if (isHit(surface, control, reach)) return null;
  surface.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return isHit(surface, control, reach) ? null : 'covered';
}

/**
 * The same for a wordless icon, which is hidden from screen readers by itself: a person reaches it where they reach what
 * it stands in, and where nothing lies over it.
 */
export function obstacleToIcon(icon: Element, reach: Reach): RefusalReason | null {
  const holder = icon.parentElement;
  if (!holder) return 'gone';
  return obstacleTo(holder, reach) ?? (isHit(icon, icon, reach) ? null : 'covered');
}

/** The modal dialog in front: the last one in the page's order, native ones in the top layer before all others. */
function frontModal(document: Document, reach: Reach): Element | null {
  const open = selectAll<Element>(treesOf(document, reach), MODAL).filter(
    (dialog) =>
      (dialog.localName !== 'dialog' || dialog.matches(':modal, [aria-modal="true"]')) && isSeen(dialog),
  );
  return open.filter((dialog) => dialog.matches(':modal')).at(-1) ?? open.at(-1) ?? null;
}

function topDocumentOf(element: Element): Document {
  let document = element.ownerDocument;
  for (let frame = frameElementOf(document); frame; frame = frameElementOf(document))
    document = frame.ownerDocument;
  return document;
}

function frameElementOf(document: Document): Element | null {
  return document.defaultView?.frameElement ?? null;
}

/** Whether one of a few points of the surface belongs to the control and not to something that lies over it. */
function isHit(surface: Element, control: Element, reach: Reach): boolean {
  const { left, top, width, height } = surface.getBoundingClientRect();
  const view = surface.ownerDocument.defaultView;
  if (!view) return false;
  const frame = frameOf(surface);
  return POINTS.some(([x, y]) => {
    const point = { x: left + width * x, y: top + height * y };
    if (point.x < 0 || point.y < 0 || point.x >= view.innerWidth || point.y >= view.innerHeight) return false;
    const hit = topmostAt(surface.ownerDocument, point, reach);
    return (
      hit !== null && belongs(hit, control, frame) && isHitThroughFrames(surface.ownerDocument, point, reach)
    );
  });
}

/** The middle first, then towards the edges: a clear button or a counter may stand on part of a field. */
const POINTS: readonly (readonly [number, number])[] = [
  [0.5, 0.5],
  [0.25, 0.5],
  [0.75, 0.5],
  [0.1, 0.3],
  [0.9, 0.7],
];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The topmost element at a point that is not ours, down into shadow roots. */
function topmostAt(root: Document | ShadowRoot, point: Point, reach: Reach): Element | null {
  // A shadow root also names what lies outside it.
  const hit = root
    .elementsFromPoint(point.x, point.y)
    .find((element) => element.getRootNode() === root && !isOurs(element));
  if (!hit) return null;
  const inner = hit.shadowRoot ?? (hit.localName.includes('-') ? reach.shadowOf(hit) : null);
  return (inner && topmostAt(inner, point, reach)) ?? hit;
}

/**
 * Whether a hit element is the control, inside its frame, its label, or what holds it and gets the press
 * instead of it.
 */
function belongs(hit: Element, control: Element, frame: Element): boolean {
  if (holds(frame, hit)) return true;
  const label = hit.closest('label') as HTMLLabelElement | null;
  if (label?.control === control) return true;
  return holds(hit, frame) && hit.localName !== 'body' && hit.localName !== 'html' && isPassing(frame);
}

/** Whether a surface lets presses through to what lies behind it. */
function isPassing(surface: Element): boolean {
  return surface.ownerDocument.defaultView?.getComputedStyle(surface).pointerEvents === 'none';
}

/** Whether the frame that holds the document lies on top at that place in its own document, too. */
function isHitThroughFrames(document: Document, { x, y }: Point, reach: Reach): boolean {
  const frame = frameElementOf(document);
  if (!frame) return true;
  const box = frame.getBoundingClientRect();
  const outer = { x: box.left + frame.clientLeft + x, y: box.top + frame.clientTop + y };
  const hit = topmostAt(frame.ownerDocument, outer, reach);
  return hit === frame && isHitThroughFrames(frame.ownerDocument, outer, reach);
}
