import type { HiddenCount } from '../../lexicon/reading.ts';
import { ancestry, holds, selectWithin } from '../dom/reach.ts';
import { textOf, textPieces } from '../dom/text.ts';
import { isSeen } from '../dom/visible.ts';

/** A scrolled list that is higher than its entries by more than this many of them is drawn only where it is seen. */
const ENTRIES = 1.5;
const FILTER = 'input[type="search"], [role="searchbox"]';
const SIZED = 'li[aria-setsize], [role="listitem"][aria-setsize], [role="option"][aria-setsize]';
const PAGE = 'button, a, [role="button"], li';

/**
 * How many entries a list holds that are not in the page: it says its size, is paged or filtered, or draws only what
 * is scrolled into view.
 * @param part what holds the list and what belongs to it
 * @param group the smallest element that holds the entries
 */
export function unrenderedIn(part: Element, group: Element, boxes: readonly Element[]): HiddenCount | null {
  return (
    bySize(boxes) ??
    byRowCount(group, part, boxes) ??
    (isPaged(part, boxes) || isFiltered(part, group) || isScrolledPart(group, part, boxes) ? 'unknown' : null)
  );
}

/** `aria-setsize` of an entry: −1 where the page does not know it either. */
function bySize(boxes: readonly Element[]): HiddenCount | null {
  for (const box of boxes) {
    const sized = [...box.querySelectorAll(SIZED), ...ancestry(box).slice(0, 4)].find((at) =>
      at.matches(SIZED),
    );
    const size = Number(sized?.getAttribute('aria-setsize') ?? Number.NaN);
    if (size === -1) return 'unknown';
    if (size > boxes.length) return size - boxes.length;
  }
  return null;
}

/** `aria-rowcount` of a table whose rows are the entries. */
function byRowCount(group: Element, part: Element, boxes: readonly Element[]): HiddenCount | null {
  const table = ancestry(group).find((at) => at.hasAttribute('aria-rowcount'));
  if (!table || !holds(part, table)) return null;
  const count = Number(table.getAttribute('aria-rowcount'));
  if (count === -1) return 'unknown';
  const rows = table.querySelectorAll('tr, [role="row"]').length;
  return count > rows && boxes.length > 0 ? count - rows : null;
}

/** Whether two consecutive page numbers are shown outside of the entries. */
function isPaged(part: Element, boxes: readonly Element[]): boolean {
  const numbers = selectWithin(part, PAGE)
    .filter((element) => /^\d{1,3}$/.test(textOf(element)) && isSeen(element))
    .filter((element) => !boxes.some((box) => holds(box, element)));
  return numbers.some((element) => {
    const next = String(Number(textOf(element)) + 1);
    return numbers.some((other) => textOf(other) === next && isBeside(element, other));
  });
}

/** Whether two page numbers stand in one row: as siblings, or each in a box of its own. */
function isBeside(one: Element, other: Element): boolean {
  const [parent, box] = [one.parentElement, one.parentElement?.parentElement];
  return parent !== null && (parent === other.parentElement || box === other.parentElement?.parentElement);
}

function isFiltered(part: Element, group: Element): boolean {
  return selectWithin<HTMLInputElement>(part, FILTER).some(
    (input) =>
      input.value.trim() !== '' &&
      isSeen(input) &&
      (input.compareDocumentPosition(group) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

/** Whether the entries stand in a scrolled part with nothing else in it, and are far from filling it. */
function isScrolledPart(group: Element, part: Element, boxes: readonly Element[]): boolean {
  const scroller = ancestry(group).find((at) => at === part || scrolls(at));
  if (!scroller || !scrolls(scroller)) return false;
  const others = textPieces(scroller).length - boxes.flatMap((box) => textPieces(box)).length;
  const drawn = boxes.map((box) => box.getBoundingClientRect());
  const top = Math.min(...drawn.map((box) => box.top));
  const bottom = Math.max(...drawn.map((box) => box.bottom));
  const tallest = Math.max(...drawn.map((box) => box.height));
  return others === 0 && scroller.scrollHeight - (bottom - top) > ENTRIES * tallest;
}

function scrolls(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return /auto|scroll/.test(style?.overflowY ?? '') && element.scrollHeight > element.clientHeight + 4;
}
