import type { Exchange } from '../../exchanges/index.ts';
import { selectAll } from '../dom/reach.ts';
import { isVisible } from '../dom/visible.ts';
import { isInBlockSection } from '../field/block-list.ts';
import { isInLoginSection } from '../login-section.ts';
import { choiceSwitch } from './choice-switch.ts';
import { CHOICE, choiceGroups } from './choices.ts';
import { drawnChoices } from './drawn.ts';
import { drawnToggles } from './drawn-toggle.ts';
import { LISTBOX, listboxSwitch } from './listbox.ts';
import { selectSwitch } from './select.ts';
import type { RestrictionSwitch } from './switch.ts';
import { PRESSED, TOGGLE, toggleSwitch } from './toggle.ts';

export type { RestrictionSwitch } from './switch.ts';

/** Every restriction switch on the page, in tree order, from the surest kind to the least. */
export function findSwitches(
  trees: readonly (Document | ShadowRoot)[],
  exchange: Exchange,
): RestrictionSwitch[] {
  const groups = choiceGroups(selectAll<Element>(trees, CHOICE));
  const choices = groups.map((group) => choiceSwitch(group, exchange));
  const grouped = new Set(groups.flatMap((group) => group.choices.map(({ element }) => element)));
  const pressed = selectAll<Element>(trees, PRESSED).filter((button) => !grouped.has(button));
  const selects = selectAll<HTMLSelectElement>(trees, 'select').map((select) =>
    selectSwitch(select, exchange),
  );
  const toggles = [...drawnBeforeNative(selectAll<Element>(trees, TOGGLE)), ...pressed].map((toggle) =>
    toggleSwitch(toggle, exchange),
  );
  const listboxes = selectAll<Element>(trees, LISTBOX).map((opener) => listboxSwitch(opener, exchange));
  const found = [...choices, ...selects, ...listboxes, ...toggles]
    .filter((found) => found !== null)
    .filter(({ group, last }) => !isInLoginSection(group) && !isInBlockSection(last));
  if (found.length > 0) return found;
  const drawn = trees
    .flatMap((tree) => drawnChoices(tree, exchange))
    .map((group) => choiceSwitch(group, exchange))
    .filter((found) => found !== null);
  return drawn.length > 0 ? drawn : trees.flatMap((tree) => drawnToggles(tree, exchange));
}

/** A kit's drawn toggle and the native one that it keeps out of sight for forms are one control: the drawn one. */
function drawnBeforeNative(toggles: readonly Element[]): Element[] {
  const seen = toggles.filter(isVisible);
  return toggles.filter(
    (toggle) =>
      seen.includes(toggle) ||
      !seen.some((other) => other.parentElement !== null && other.parentElement === toggle.parentElement),
  );
}
