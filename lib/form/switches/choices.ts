import { drawnParent } from '../../page/reach.ts';
import { isDisabled } from '../../page/visible.ts';
import { ancestry, holds } from '../dom/reach.ts';
import { textOf } from '../dom/text.ts';
import { isRendered, isVisible } from '../dom/visible.ts';
import type { Choice } from './switch.ts';

/** A set of choices of which one is taken, with the element that holds them all. */
export interface ChoiceGroup {
  readonly group: Element;
  readonly choices: readonly Choice[];
}

/**
 * Groups 2 to 4 choices that stand together: each belongs to the nearest ancestor that holds a second one
 * with the same `name`.
 * @param elements everything that matches `CHOICE`, in tree order
 */
export function choiceGroups(elements: readonly Element[]): ChoiceGroup[] {
  const single = elements.filter(
    (element) =>
      isPresent(element) && !elements.some((other) => other !== element && element.contains(other)),
  );
  const groups: { group: Element; name: string; members: Element[] }[] = [];
  for (const element of single) {
    const group = groupOf(element, single);
    if (!group) continue;
    // In a flat form the radios of several questions share one parent: then the name tells them apart.
    const name = nameOf(element);
    const known = groups.find((other) => other.group === group && other.name === name);
    if (known) known.members.push(element);
    else groups.push({ group, name, members: [element] });
  }
  return groups.flatMap(({ group, members }) => {
    if (members.length < 2 || members.length > 4) return [];
    return [{ group, choices: members.map((element) => toChoice(element, members)) }];
  });
}

function nameOf(element: Element): string {
  return (element as HTMLInputElement).name ?? '';
}

function isPresent(element: Element): boolean {
  if (isVisible(element)) return true;
  // The native control is often invisible behind a drawn one: then its label or its wrapper must be seen.
  return (
    ancestry(element)
      .slice(1, 4)
      .some((at) => isVisible(at) && isRendered(at)) && hasSeenLabel(element)
  );
}

function hasSeenLabel(element: Element): boolean {
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  return labels.length === 0
    ? isRendered(drawnParent(element) ?? element)
    : labels.some((label) => isVisible(label));
}

function groupOf(element: Element, all: readonly Element[]): Element | null {
  const kin = all.filter((other) => other !== element && nameOf(other) === nameOf(element));
  for (const at of ancestry(element).slice(1)) if (kin.some((other) => holds(at, other))) return at;
  return null;
}

function toChoice(element: Element, members: readonly Element[]): Choice {
  const own = ownBranch(element, members);
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  const label = labels[0];
  return {
    element,
    press: label && isVisible(label) && !isVisible(element) ? label : isVisible(element) ? element : own,
    label: labelText(element, own, labels),
    chosen: isChosen(element),
    disabled: isDisabled(element) || isDisabled(own),
  };
}

/** The largest ancestor of one choice that holds no other choice of the group. */
function ownBranch(element: Element, members: readonly Element[]): Element {
  let branch = element;
  for (const at of ancestry(element).slice(1)) {
    if (members.some((other) => other !== element && holds(at, other))) break;
    branch = at;
  }
  return branch;
}

function labelText(element: Element, own: Element, labels: readonly Element[]): string {
  const named = element.getAttribute('aria-label') ?? '';
  const text = [...labels.map(textOf), textOf(own), named].find((part) => part !== '');
  return text ?? textOf(nextText(own));
}

function nextText(element: Element): Node {
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    if ((node.textContent ?? '').trim() !== '') return node;
  }
  return element;
}

/** Whether a choice is taken: by its native state, else by ARIA. */
export function isChosen(element: Element): boolean {
  if (element.localName === 'input') return (element as HTMLInputElement).checked;
  return (
    (element.getAttribute('aria-checked') ??
      element.getAttribute('aria-pressed') ??
      element.getAttribute('aria-selected')) === 'true'
  );
}
