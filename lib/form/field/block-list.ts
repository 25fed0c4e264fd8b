import { blocksListed } from '../../lexicon/index.ts';
import { ancestry, selectWithin } from '../dom/reach.ts';
import { textOf, textPieces } from '../dom/text.ts';
import { type NearText, namesOf, textsNear } from '../label.ts';
import { headingBefore, headingOver } from '../login-section.ts';
import { namesApi, namesIp } from '../stems.ts';
import { CHOICE, choiceGroups } from '../switches/choices.ts';
import { holdsTyped } from './candidate.ts';

/** How many levels around a control the words for its list may stand, its heading, and the choice that it follows. */
const LABEL_LEVELS = 3;
const HINT_LEVELS = 2;
const HEADING_LEVELS = 6;
const CHOICE_LEVELS = 5;
const LONGEST_LABEL = 80;
const LONGEST_HINT = 320;

/**
 * Whether the addresses in a control are kept out instead of let in: by its own words, its label, a sentence beside it,
 * the heading above it or the mode that is chosen for it.
 * @param whole the control itself, or the list of rows that it is the first of
 */
export function isBlockList(control: Element, whole: Element): boolean {
  const { own, hint } = namesOf(control);
  return (
    [...own, ...hint].some((text) => blocksListed(text)) ||
    labelsNear(whole).some(({ text, side }) =>
      blocksListed(text, side === 'before' ? undefined : 'sentence'),
    ) ||
    isInBlockSection(control) ||
    isModeBlocking(control)
  );
}

/** The words near a control; what a choice says counts only where it is taken. */
function labelsNear(whole: Element): NearText[] {
  const near = textsNear(whole, (other) => holdsTyped(other) || holdsChoice(other));
  const label = near.find(({ side, text }) => side === 'before' && text.length <= LONGEST_LABEL);
  return near.filter(
    (one) =>
      one.text.length <= LONGEST_HINT &&
      (one === label ? one.level <= LABEL_LEVELS : one.level <= HINT_LEVELS),
  );
}

function holdsChoice(element: Element): boolean {
  return element.matches(MODE) || element.querySelector(MODE) !== null;
}

const MODE = `${CHOICE}, select`;
const NAMED =
  '[role="group"], [role="region"], [role="dialog"], [role="tabpanel"], fieldset, section, dialog';

/** Whether an element stands under a heading, in a named part or below the head of a table that blocks. */
export function isInBlockSection(element: Element): boolean {
  const heading = headingOver(element);
  const parts = ancestry(element)
    .slice(1, HEADING_LEVELS)
    .filter((at) => at.matches(NAMED))
    .flatMap((at) => namesOf(at).label);
  const heads = [...(element.closest('table')?.querySelectorAll('th') ?? [])].map(textOf);
  const said = [...(heading ? [textOf(heading)] : []), ...parts];
  return (
    said.some((text) => text.length <= LONGEST_LABEL && !namesApi(text) && blocksListed(text)) ||
    (element.closest('td') !== null && heads.some((head) => blocksListed(head)))
  );
}

/** "Blocked IPs: …" in the row of a list, or above it: what is listed there is kept out. */
export function isBlockedRow(row: Element): boolean {
  const table = row.closest('table, [role="table"], [role="grid"], ul, ol');
  const heading = headingBefore(table ?? row);
  const title = heading ? textOf(heading) : '';
  return (
    textPieces(row).some((piece) => piece.length <= LONGEST_HINT && namesIp(piece) && blocksListed(piece)) ||
    (title.length <= LONGEST_LABEL && !namesApi(title) && blocksListed(title))
  );
}

/** Whether the nearest choice of a mode before a control is set to blocking. */
function isModeBlocking(control: Element): boolean {
  for (const at of ancestry(control).slice(1, CHOICE_LEVELS + 1)) {
    const isBefore = (element: Element) =>
      (element.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const groups = choiceGroups(selectWithin(at, CHOICE).filter(isBefore));
    const chosen = groups.flatMap(({ choices }) => choices.filter((choice) => choice.chosen));
    const selects = selectWithin<HTMLSelectElement>(at, 'select').filter(isBefore);
    const said = [
      ...chosen.map(({ label }) => label),
      ...selects.flatMap((select) => [...select.selectedOptions].map(textOf)),
    ];
    if (said.length > 0) return said.some((text) => blocksListed(text.slice(0, LONGEST_LABEL)));
  }
  return false;
}
