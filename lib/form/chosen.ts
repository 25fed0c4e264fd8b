import { type ControlMark, sameMark } from './control-mark.ts';
import { CHOICE } from './dom/controls.ts';
import { selectAll } from './dom/reach.ts';
import { textOf } from './dom/text.ts';
import { isCandidate, isCodeField, TEXT_CONTROL } from './field/candidate.ts';
import { namesOf, textsNear } from './label.ts';

const STABLE = ['name', 'type', 'placeholder', 'inputmode', 'value'] as const;
/** Selects the controls that can be on or off. */
const TOGGLE =
  'input[type="checkbox"], [role="switch"], [role="checkbox"], button[aria-checked]:not([role="radio"])';
/** Selects the controls that a person can point at. */
export const PICKABLE = `${TEXT_CONTROL}, ${CHOICE}, ${TOGGLE}`;

/** Whether a control may be pointed at: fields for codes, passwords and the like are never picked. */
export function mayPick(element: Element): boolean {
  return element.matches(TEXT_CONTROL) ? isCandidate(element) && !isCodeField(element) : true;
}

/**
 * The mark by which a control is found again: its role, its name and its stable attributes, each cut to 80
 * characters.
 */
export function controlMarkOf(element: Element): ControlMark {
  const attributes = STABLE.flatMap((name) => {
    const value = name === 'value' && !element.matches(CHOICE) ? null : element.getAttribute(name);
    return value ? [[name, value.slice(0, 80)] as const] : [];
  });
  return { role: roleOf(element), name: nameOf(element), attributes: Object.fromEntries(attributes) };
}

/** The one control of a page that fits a mark; null where none or more than one does. */
export function controlOf(trees: readonly (Document | ShadowRoot)[], mark: ControlMark): Element | null {
  const fitting = selectAll<Element>(trees, PICKABLE).filter(
    (element) => mayPick(element) && sameMark(controlMarkOf(element), mark),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function roleOf(element: Element): string {
  if (element.matches(TEXT_CONTROL)) return 'textbox';
  if (element.matches('input[type="radio"], [role="radio"]')) return 'radio';
  return element.matches('[role="switch"]') ? 'switch' : 'checkbox';
}

function nameOf(element: Element): string {
  const [own] = namesOf(element).own;
  const near = textsNear(
    element,
    (other) => other.matches(PICKABLE) || other.querySelector(PICKABLE) !== null,
  );
  return (own ?? near[0]?.text ?? textOf(element)).slice(0, 80);
}
