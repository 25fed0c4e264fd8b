import type { Address } from '../../address/address.ts';
import { extractAddresses } from '../../address/extract.ts';
import { buttonNameOf } from '../button-name.ts';
import { ancestry } from '../dom/reach.ts';
import { textOf } from '../dom/text.ts';
import { isRendered, isVisible } from '../dom/visible.ts';
import { textIn } from './candidate.ts';

/** How far around a field the element that carries its combobox attributes may stand. */
const LEVELS = 5;

/**
 * The text of the offer that Enter would take instead of what is typed: the one that the field's combobox points at
 * (`aria-activedescendant`), else the only one that its open list marks (`aria-selected`).
 * @returns null where nothing is offered, or nothing is marked
 * Source: WAI-ARIA Authoring Practices, the combobox pattern.
 */
function highlightedOffer(field: Element): string | null {
  const around = ancestry(field).slice(0, LEVELS);
  if (around.some((at) => at.getAttribute('aria-expanded') === 'false')) return null;
  const active = around.flatMap((at) => referred(at, 'aria-activedescendant'))[0];
  if (active) return nameOfOption(active);
  const lists = around.flatMap((at) => [...referred(at, 'aria-controls'), ...referred(at, 'aria-owns')]);
  const marked = lists
    .filter((list) => list.getAttribute('aria-multiselectable') !== 'true' && isRendered(list))
    .flatMap((list) => [...list.querySelectorAll('[role="option"][aria-selected="true"]')])
    .filter(isRendered);
  const [only] = marked;
  return only && marked.length === 1 ? nameOfOption(only) : null;
}

/** The highlighted offer where it is anything else than the one address that is typed: Enter would take that instead. */
export function foreignOffer(field: Element): string | null {
  const offer = highlightedOffer(field);
  // An option without text is marked, too, where the list is empty.
  if (offer === null || offer === '') return null;
  const addressesIn = (text: string) => extractAddresses(text).map(({ address }) => address);
  const typed = addressesIn(textIn(field));
  return typed.length > 0 && addressesIn(offer).join() === typed.join() ? null : offer;
}

function nameOfOption(option: Element): string {
  return textOf(option) || (option.getAttribute('aria-label') ?? '');
}

/** The elements that an attribute names by id, in the same tree. */
function referred(element: Element, attribute: string): Element[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter((id) => id !== '');
  return ids.flatMap((id) => root.getElementById?.(id) ?? []);
}

/**
 * The one option in a combobox's list that is the address just typed; null unless there is exactly one. Enter
 * takes it where the kit has marked it; where it has not, a person presses it.
 */
export function offeredOption(field: Element, address: Address): Element | null {
  const root = field.getRootNode() as Document | ShadowRoot;
  const lists = ancestry(field)
    .slice(0, 5)
    .flatMap((at) => [at.getAttribute('aria-controls'), at.getAttribute('aria-owns')])
    .flatMap((id) => (id ? (root.getElementById(id) ?? []) : []));
  const says = (option: Element) => extractAddresses(buttonNameOf(option)).map((found) => found.address);
  const offers = lists
    .flatMap((list) => [...list.querySelectorAll('[role="option"]:not([aria-selected="true"])')])
    .filter((option) => isVisible(option) && says(option).join() === address);
  return offers.length === 1 ? (offers[0] ?? null) : null;
}
