import type { Exchange } from '../exchanges/index.ts';
import { selectAll } from './dom/reach.ts';
import { textOf, textPieces } from './dom/text.ts';
import { isVisible } from './dom/visible.ts';
import { hasStem, namesIp } from './stems.ts';
import { CHOICE, choiceGroups } from './switches/choices.ts';
import { words } from './words.ts';

const TAB =
  '[role="tab"][aria-selected="true"], [aria-current="page"], [aria-current="true"], [role="tab"][aria-checked="true"]';
const LONGEST = 60;

/**
 * The choice by which a form makes a key for somebody's app, if it is taken: such a key is bound by the exchange and
 * has no list that anybody could edit.
 */
export function chosenAppLink(trees: readonly (Document | ShadowRoot)[], exchange: Exchange): Element | null {
  const says = (text: string) =>
    text.length <= LONGEST && hasStem(text, words.thirdParty, exchange.stems.thirdParty);
  for (const { choices } of choiceGroups(selectAll<Element>(trees, CHOICE))) {
    const taken = choices.find(({ chosen }) => chosen);
    if (taken && says(taken.label)) return taken.element;
  }
  const tab = selectAll<Element>(trees, TAB).find((found) => isVisible(found) && says(textOf(found)));
  if (tab) return tab;
  const select = selectAll<HTMLSelectElement>(trees, 'select').find(
    (found) => isVisible(found) && says(found.selectedOptions[0]?.text ?? ''),
  );
  if (select) return select;
  // The field that takes the app's place: "Restricted to the IP addresses of a third party", "Third-Party Application".
  return (
    selectAll<Element>(trees, LABEL).find(
      (found) => isVisible(found) && !labelsChoice(found) && isAppLabel(textOf(found), says),
    ) ?? null
  );
}

const LABEL = 'label, legend, h2, h3, h4, h5';
const LONGEST_LABEL = 120;

function isAppLabel(text: string, says: (text: string) => boolean): boolean {
  return text.length <= LONGEST_LABEL && says(text.slice(0, LONGEST)) && (namesIp(text) || text.length <= 32);
}

/** The words of a choice say what could be taken, not what is. */
function labelsChoice(label: Element): boolean {
  const control = (label as HTMLLabelElement).control ?? null;
  return (
    (control?.matches('[type="radio"], [type="checkbox"]') ?? false) ||
    label.closest('[role="radiogroup"], [role="radio"]') !== null ||
    label.querySelector('input, [role="radio"]') !== null
  );
}

/** A sentence that says who holds the key is not longer than this. */
const LONGEST_SENTENCE = 200;

/** Whether a part of the page that shows one key says that somebody's app holds it. */
export function saysBoundToApp(card: Element, exchange: Exchange): boolean {
  return textPieces(card).some(
    (piece) =>
      piece.length <= LONGEST_SENTENCE && hasStem(piece, words.thirdParty, exchange.stems.thirdParty),
  );
}
