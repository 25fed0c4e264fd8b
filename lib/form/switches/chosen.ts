import { CHOICE } from '../dom/controls.ts';
import { choiceGroups, isChosen } from './choices.ts';
import type { RestrictionSwitch } from './switch.ts';

/**
 * Makes a restriction switch of the control that the user pointed at: taken means on. Its `change` gives null
 * where nothing is to be changed, or where more than one other choice could lift the restriction.
 */
export function chosenSwitch(element: Element): RestrictionSwitch {
  const on = isChosen(element) || (element as HTMLInputElement).checked === true;
  const groups = choiceGroups([...(element.getRootNode() as ParentNode).querySelectorAll(CHOICE)]);
  const kin = groups.find(({ choices }) => choices.some((choice) => choice.element === element));
  const others = kin?.choices.filter((choice) => choice.element !== element) ?? [];
  return {
    state: on ? 'on' : 'off',
    change: (wanted) => {
      if (wanted === on) return null;
      // Of more than two it is not known which one lifts the restriction.
      const lifts = others.length === 1 ? others[0]?.press : undefined;
      const target = wanted || !element.matches(CHOICE) ? element : lifts;
      return target ? { kind: 'press', element: target } : null;
    },
  };
}
