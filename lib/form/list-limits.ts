import { isDisabled } from '../page/visible.ts';
import { BUTTON } from './dom/controls.ts';
import { ancestry, holds } from './dom/reach.ts';
import { textOf } from './dom/text.ts';
import { isSeen } from './dom/visible.ts';

const TABS = /(?:^|[-_])tabs?(?:[-_]|$)/i;
const LOADING = /(?:^|[-_])(?:skeleton|shimmer|placeholder|loading|loader|spin|spinning|spinner)(?:[-_]|$)/i;
const PAGER = /(?:^|[-_])(?:pagination|paginator|pager)(?:[-_]|$)/i;
const BUSY = '[aria-busy="true"], [role="progressbar"], progress';
/** A scroller that hides more than this share of a row hides a row. */
const HIDDEN_SHARE = 0.6;

/**
 * Whether anything suggests that a list is not all there is: it is being loaded, paged, filtered, one of several tabs,
 * folded, or drawn as far as it is scrolled.
 * @param list what holds the rows
 * @param region the part of the page around it, where its controls stand
 */
export function isCutShort(list: Element, region: Element, rows: readonly Element[]): boolean {
  const beside = [...region.querySelectorAll('*')].filter(
    (element) => !rows.some((row) => holds(row, element)),
  );
  const bears = (element: Element, pattern: RegExp) =>
    [...element.classList].some((name) => pattern.test(name));
  return (
    [...beside, ...rows].some((part) => (part.matches(BUSY) || bears(part, LOADING)) && isSeen(part)) ||
    [...region.querySelectorAll(BUSY)].some(isSeen) ||
    beside.some((part) => (part.matches('[role="tab"]') || bears(part, TABS)) && isSeen(part)) ||
    beside.some((part) => bears(part, PAGER) && isSeen(part) && hasMorePages(part)) ||
    beside.some((part) => isFilter(part) && isSeen(part)) ||
    beside.some((part) => part.matches('[aria-expanded="false"], details:not([open])') && isSeen(part)) ||
    isFollowedByButton(beside, rows) ||
    isVirtual(list, rows)
  );
}

/**
 * Whether a pager leads further: it has more than one page number, or an enabled control beside the one
 * number.
 */
function hasMorePages(pager: Element): boolean {
  const presses = [...pager.querySelectorAll(`${BUTTON}, li`)];
  const isNumber = (element: Element) => /^\d+$/.test(textOf(element));
  const numbers = new Set(presses.filter(isNumber).map(textOf));
  const isRefused = (element: Element) =>
    isDisabled(element) ||
    ancestry(element)
      .slice(0, 2)
      .some((at) => [...at.classList].some((name) => /disabled/i.test(name)));
  const others = presses.filter(
    (press) => !isNumber(press) && press.querySelector(`${BUTTON}, li`) === null && !isRefused(press),
  );
  return numbers.size > 1 || others.length > 0;
}

/** Whether a button is inside a pager: pagers are judged by themselves. */
function isInPager(press: Element): boolean {
  return ancestry(press).some((at) => [...at.classList].some((name) => PAGER.test(name)));
}

/**
 * Whether a control may hide keys: a search with text in it, a select box off its first option, any other
 * choice.
 */
function isFilter(control: Element): boolean {
  if (control.matches('[role="combobox"]:not(input), [role="listbox"]')) return true;
  if (control.localName === 'select') return (control as HTMLSelectElement).selectedIndex > 0;
  return control.matches('input:not([type="hidden"], [type="checkbox"], [type="radio"]), textarea')
    ? (control as HTMLInputElement).value !== ''
    : false;
}

/**
 * Whether a button stands after the last row: "Show more" does, whatever it is called. A link to another page
 * is none.
 */
function isFollowedByButton(beside: readonly Element[], rows: readonly Element[]): boolean {
  const last = rows.at(-1);
  return beside.some(
    (part) =>
      part.matches(BUTTON) &&
      !part.matches('a[href]:not([href^="#"])') &&
      !isInPager(part) &&
      isSeen(part) &&
      last !== undefined &&
      (last.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

/**
 * Whether some rows may not be drawn: a script positions them, the list counts more of them, or it scrolls
 * over more.
 */
function isVirtual(list: Element, rows: readonly Element[]): boolean {
  const counted = [list, ...ancestry(list).slice(0, 4)].map((at) => Number(at.getAttribute('aria-rowcount')));
  const sets = rows.map((row) => Number(row.getAttribute('aria-setsize')));
  const headed = list.parentElement?.querySelector('th, [role="columnheader"]') ? 1 : 0;
  if ([...counted, ...sets].some((count) => count === -1 || count > rows.length + headed)) return true;
  const view = list.ownerDocument.defaultView;
  if (!view) return true;
  const isPlaced = (row: Element) => {
    const { position, transform } = view.getComputedStyle(row);
    return position === 'absolute' || transform !== 'none';
  };
  const height = rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
  const spare = list.getBoundingClientRect().height - height;
  const isScroller = (at: Element) =>
    /auto|scroll/.test(view.getComputedStyle(at).overflowY) &&
    at.scrollHeight - at.clientHeight > (height / rows.length) * HIDDEN_SHARE;
  return (
    rows.some(isPlaced) ||
    (rows.length > 1 && list.matches('tbody, ul, ol') && spare > (height / rows.length) * HIDDEN_SHARE) ||
    ancestry(list)
      .slice(0, 4)
      .filter((at) => !/^(?:body|html)$/.test(at.localName))
      .some(isScroller)
  );
}
