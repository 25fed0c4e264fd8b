import type { Exchange } from '../exchanges/index.ts';
import { selectAll } from './dom/reach.ts';
import { textOf } from './dom/text.ts';
import { isVisible } from './dom/visible.ts';
import { hasStem } from './stems.ts';
import { CHOICE, choiceGroups } from './switches/choices.ts';
import { words } from './words.ts';

const TAB = '[role="tab"][aria-selected="true"], [aria-current="page"], [aria-current="true"], [role="tab"][aria-checked="true"]';
const LONGEST = 60;

/**
 * The choice by which a form makes a key for somebody's app, if it is taken: such a key is bound by the exchange and
 * has no list that anybody could edit.
 */
export function chosenAppLink(trees: readonly (Document | ShadowRoot)[], exchange: Exchange): Element | null {
  const says = (text: string) => text.length <= LONGEST && hasStem(text, words.thirdParty, exchange.stems.thirdParty);
  for (const { choices } of choiceGroups(selectAll<Element>(trees, CHOICE))) {
    const taken = choices.find(({ chosen }) => chosen);
    if (taken && says(taken.label)) return taken.element;
  }
  const tab = selectAll<Element>(trees, TAB).find((found) => isVisible(found) && says(textOf(found)));
  if (tab) return tab;
  return selectAll<HTMLSelectElement>(trees, 'select').find((select) => isVisible(select) && says(select.selectedOptions[0]?.text ?? '')) ?? null;
}
