import type { Exchange } from '../../exchanges/index.ts';
import { selectAll } from '../dom/reach.ts';
import { choiceSwitch } from './choice-switch.ts';
import { CHOICE, choiceGroups } from './choices.ts';
import { drawnChoices } from './drawn.ts';
import { LISTBOX, listboxSwitch } from './listbox.ts';
import { selectSwitch } from './select.ts';
import type { RestrictionSwitch } from './switch.ts';
import { TOGGLE, toggleSwitch } from './toggle.ts';

export type { RestrictionSwitch } from './switch.ts';

/** Every restriction switch on the page, in tree order, from the surest kind to the least. */
export function findSwitches(
  trees: readonly (Document | ShadowRoot)[],
  exchange: Exchange,
): RestrictionSwitch[] {
  const choices = choiceGroups(selectAll<Element>(trees, CHOICE)).map((group) =>
    choiceSwitch(group, exchange),
  );
  const selects = selectAll<HTMLSelectElement>(trees, 'select').map((select) =>
    selectSwitch(select, exchange),
  );
  const toggles = selectAll<Element>(trees, TOGGLE).map((toggle) => toggleSwitch(toggle, exchange));
  const listboxes = selectAll<Element>(trees, LISTBOX).map((opener) => listboxSwitch(opener, exchange));
  const found = [...choices, ...selects, ...listboxes, ...toggles].filter((found) => found !== null);
  if (found.length > 0) return found;
  return trees
    .flatMap((tree) => drawnChoices(tree, exchange))
    .map((group) => choiceSwitch(group, exchange))
    .filter((drawn) => drawn !== null);
}
