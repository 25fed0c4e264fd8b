import { ancestry, holds } from '../form/dom/reach.ts';
import { isOurs } from '../page/ours.ts';
import type { Reach } from '../page/reach.ts';

/** So many parts of the page are tried; one that can be reached is enough. */
const MOST_PARTS = 6;
/** Where in a box it is tried whether a pointer reaches it, as shares of its width and height. */
const SHARES = [0.08, 0.5, 0.92] as const;
/** A layer that leaves less than this of the window free is meant to keep everything else from the user. */
const COVERS = 0.9;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Whether a modal is in front that holds none of these parts: a native modal dialog, or a layer that keeps
 * the pointer from all of them. Found by what a pointer would hit, so that UI kits without any role are found
 * and a cookie bar is not.
 * @param parts the form that the card is about, or the keys that it names
 */
export function isBehindModal(document: Document, reach: Reach, parts: readonly Element[]): boolean {
  const here = parts.map((part) => inDocument(part, document)).slice(0, MOST_PARTS);
  const native = [...document.querySelectorAll('dialog')].filter((dialog) => dialog.matches(':modal')).at(-1);
  if (native) return !here.some((part) => holds(native, part));
  const view = { left: 0, top: 0, width: innerWidthOf(document), height: innerHeightOf(document) };
  const hits = pointsIn(view, view).flatMap((point) => hitAt(document, reach, point) ?? []);
  const layers = hits.filter((hit) => isInLayer(hit, here));
  if (layers.length === 0) return false;
  const onParts = here.flatMap((part) =>
    pointsIn(part.getBoundingClientRect(), view).map((point) => ({ part, point })),
  );
  if (onParts.length === 0) return layers.length === hits.length;
  return !onParts.some(({ part, point }) => {
    const hit = hitAt(document, reach, point);
    return hit !== null && holds(part, hit);
  });
}

/** The element that stands for a part in this document: for a part inside a frame, the frame. */
function inDocument(part: Element, document: Document): Element {
  return ancestry(part).find((at) => at.ownerDocument === document) ?? part;
}

/** The points of a box that are inside the window. */
function pointsIn(box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>, view: typeof box): Point[] {
  return SHARES.flatMap((down) =>
    SHARES.map((across) => ({ x: box.left + box.width * across, y: box.top + box.height * down })),
  ).filter(({ x, y }) => x >= 0 && y >= 0 && x < view.width && y < view.height);
}

/** What a pointer would hit there, into shadow roots; null where that is the bare page, or nothing but ourselves. */
function hitAt(document: Document, reach: Reach, { x, y }: Point): Element | null {
  let hit = document.elementsFromPoint(x, y).find((element) => !isOurs(element)) ?? null;
  for (let root = hit && reach.shadowOf(hit); hit && root; root = reach.shadowOf(hit)) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit && /^(?:html|body)$/.test(hit.localName) ? null : hit;
}

/** Whether an element belongs to a layer over the whole window, or to a dialog, that holds none of the parts. */
function isInLayer(hit: Element, parts: readonly Element[]): boolean {
  return ancestry(hit).some((at) => {
    if (parts.some((part) => holds(at, part))) return false;
    if (at.matches('[aria-modal="true"], [role="dialog"], [role="alertdialog"]')) return true;
    const view = at.ownerDocument.defaultView;
    if (!view || !/^(?:fixed|absolute)$/.test(view.getComputedStyle(at).position)) return false;
    const { width, height } = at.getBoundingClientRect();
    return width >= view.innerWidth * COVERS && height >= view.innerHeight * COVERS;
  });
}

function innerWidthOf(document: Document): number {
  return document.documentElement.clientWidth;
}

function innerHeightOf(document: Document): number {
  return document.documentElement.clientHeight;
}
