import type { Exchange } from '../../exchanges/index.ts';
import { ancestry, holds, parentOf } from '../dom/reach.ts';
import { textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import { holdsTyped } from '../field/candidate.ts';
import { namesIp } from '../stems.ts';
import type { ChoiceGroup } from './choices.ts';
import { meaningOf } from './meaning.ts';
import type { Choice } from './switch.ts';

/** Class names by which drawn controls say that they are taken. The last resort, where nothing standard says it. */
export const TAKEN = /(?:^|[-_])(?:is-?)?(?:checked|active|selected|current|on)(?:$|[-_])/i;
export const GREYED = /(?:^|[-_])(?:is-?)?disabled(?:$|[-_])/i;

/** A choice says what it does at its beginning; more than this is a paragraph. */
const LONGEST = 400;
const LABEL = 60;

/**
 * Finds two choices that are only drawn: no native control, no role, just two alike elements side by side of which
 * one says that it restricts IPs and the other that it does not.
 */
export function drawnChoices(tree: Document | ShadowRoot, exchange: Exchange): ChoiceGroup[] {
  const sayers = [
    ...tree.querySelectorAll<HTMLElement>('label, div, li, span, p, button, a:not([href])'),
  ].filter((element) => isSayer(element, exchange));
  const innermost = sayers.filter(
    (element) => !sayers.some((other) => other !== element && element.contains(other)),
  );
  for (const element of innermost) {
    for (const branch of ancestry(element).slice(0, 4)) {
      const twin = twinOf(branch, innermost, exchange);
      const parent = parentOf(branch);
      if (!twin || !parent) continue;
      return [{ group: parent, choices: [branch, twin].map(toChoice) }];
    }
  }
  return [];
}

function isSayer(element: HTMLElement, exchange: Exchange): boolean {
  const text = textOf(element);
  if (text === '' || text.length > LONGEST || element.childElementCount > 6) return false;
  if (element.querySelector('input, [role="radio"], [role="switch"], select, textarea')) return false;
  const { meaning, how } = meaningOf(text, exchange, false);
  // Sentences of a note limit and open all kinds of things: there only known phrases count.
  if (how === 'composed' && text.length > LABEL) return false;
  return (meaning === 'restricts' || meaning === 'opens') && isVisible(element);
}

/** A sibling branch that says the opposite, where one of the two names IP. */
function twinOf(branch: Element, sayers: readonly Element[], exchange: Exchange): Element | null {
  const said = meaningOf(textOf(branch), exchange, false).meaning;
  const parent = parentOf(branch);
  const twins = [...(parent?.children ?? [])].filter(
    (sibling) =>
      sibling !== branch &&
      sibling.localName === branch.localName &&
      !holdsTyped(sibling) &&
      sayers.some((sayer) => holds(sibling, sayer)) &&
      meaningOf(textOf(sibling), exchange, false).meaning === (said === 'restricts' ? 'opens' : 'restricts'),
  );
  const [twin] = twins;
  return twins.length === 1 && twin && (namesIp(textOf(branch)) || namesIp(textOf(twin))) ? twin : null;
}

function toChoice(element: Element): Choice {
  return {
    element,
    press: element,
    label: textOf(element),
    chosen: saysByClass(element, TAKEN),
    disabled: saysByClass(element, GREYED),
  };
}

/** Whether a drawn control, or something close inside it, has a class that says so. */
export function saysByClass(element: Element, pattern: RegExp): boolean {
  return [element, ...element.querySelectorAll('*')]
    .slice(0, 12)
    .some((at) => [...at.classList].some((name) => pattern.test(name)));
}
