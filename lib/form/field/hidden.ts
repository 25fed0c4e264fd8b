import { tokenize } from '../../address/token.ts';
import { hiddenCountIn, showsMore } from '../../lexicon/hidden-count.ts';
import { read } from '../../lexicon/read.ts';
import type { HiddenCount } from '../../lexicon/reading.ts';
import { drawnParent } from '../../page/reach.ts';
import type { Chip } from '../chip.ts';
import { BUTTON } from '../dom/controls.ts';
import { ancestry, holds, selectWithin } from '../dom/reach.ts';
import { textOf } from '../dom/text.ts';
import { isSeen } from '../dom/visible.ts';
import { holdsTyped } from './candidate.ts';
import { unrenderedIn } from './unrendered.ts';

/** How far around the entries the button that unfolds them may stand. */
const LEVELS = 2;
/** Selects what is closed and can be opened, without menus and boxes to type in. */
const CLOSED =
  '[aria-expanded="false"]:not([role="combobox"]):not([aria-haspopup]):not(input), details:not([open]) > summary';
/** An address that is cut off: it ends in dots. */
const CUT_OFF = /^[\d.:a-f]+\s?(?:…|\.{3})$/iu;

/**
 * How many entries of a list are not shown: a counter among them ("+2"), a button that unfolds the rest ("Show all
 * (3)"), a list that says its size, a pager, a filter, or a scrolled part that is drawn only where it is seen.
 * @param part what holds the list: the row of a key, or the part of the form around the field
 * @param chips the entries that are shown
 * @returns null where the list is whole, as far as the page shows it
 */
export function hiddenIn(part: Element, chips: readonly Chip[]): HiddenCount | null {
  const boxes = chips.map(({ box }) => box).filter((box) => holds(part, box));
  const group = groupOf(boxes, part);
  const found = [
    ...(group ? countersIn(group, boxes) : []),
    ...(group ? unfoldersAround(group, part, boxes) : []),
    ...closedIn(part, boxes),
    ...(group ? [unrenderedIn(part, group, boxes)] : []),
  ].filter((count) => count !== null);
  return found.find((count) => count !== 'unknown') ?? found[0] ?? null;
}

/** The smallest element that holds every entry, and something beside one entry alone. */
function groupOf(boxes: readonly Element[], part: Element): Element | null {
  const [first] = boxes;
  if (!first) return null;
  const around = ancestry(first).slice(boxes.length > 1 ? 0 : 1);
  const group = around.find((at) => boxes.every((box) => holds(at, box))) ?? null;
  return group && (group === part || holds(part, group)) ? group : part;
}

/** Short texts among the entries that count the rest, or are cut off. */
function countersIn(group: Element, boxes: readonly Element[]): (HiddenCount | null)[] {
  return [...group.querySelectorAll('*')]
    .filter((element) => isApart(element, boxes) && isSeen(element))
    .map((element): HiddenCount | null => {
      const text = textOf(element);
      if (CUT_OFF.test(text)) return 'unknown';
      const count = hasAddress(text) ? null : hiddenCountIn(text, boxes.length);
      return count ?? (element.matches(BUTTON) && isUnfolder(element, text) ? 'unknown' : null);
    });
}

/** Buttons near the entries that count the rest: those of the whole form stand further away. */
function unfoldersAround(group: Element, part: Element, boxes: readonly Element[]): (HiddenCount | null)[] {
  const around = ancestry(group).slice(1, LEVELS + 1);
  const end = around.findIndex((at) => at === part || !holds(part, at) || holdsTyped(at));
  const [widest] = around.slice(0, end < 0 ? LEVELS : end + 1).slice(-1);
  if (!widest || widest.matches('tr, [role="row"], form, body')) return [];
  return selectWithin(widest, `${BUTTON}, summary`)
    .filter((button) => isApart(button, boxes) && !holds(group, button) && isSeen(button))
    .map((button) => {
      const text = textOf(button);
      const counts = /^[+＋]/u.test(text.trim()) || showsMore(text) || button.matches(CLOSED);
      return counts && !hasAddress(text) ? hiddenCountIn(text, boxes.length) : null;
    });
}

/** Closed parts that say how much is in them: "Trusted IPs (3)". */
function closedIn(part: Element, boxes: readonly Element[]): (HiddenCount | null)[] {
  return selectWithin(part, CLOSED)
    .filter((toggle) => isApart(toggle, boxes) && isSeen(toggle))
    .map((toggle) => (hasAddress(textOf(toggle)) ? null : hiddenCountIn(textOf(toggle), boxes.length)));
}

/**
 * Whether a button unfolds the list: by a word for more, or as a closed sign without letters. "Add", "Edit"
 * and the like do something else, whatever else they say.
 */
function isUnfolder(button: Element, text: string): boolean {
  if (read(text).has('stage', 'add-row', 'edit', 'save', 'cancel', 'remove')) return false;
  const isSign = button.matches(CLOSED) && !/\p{L}/u.test(text);
  return isSign || (showsMore(text) && !button.matches('[aria-haspopup]'));
}

/** Whether an element is neither an entry, nor inside one, nor around one. */
function isApart(element: Element, boxes: readonly Element[]): boolean {
  return !boxes.some((box) => holds(box, element) || holds(element, box)) && drawnParent(element) !== null;
}

function hasAddress(text: string): boolean {
  return tokenize(text).some(({ kind }) => kind !== 'other');
}
