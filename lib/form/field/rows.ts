import { toToken } from '../../address/index.ts';
import type { Exchange } from '../../exchanges/index.ts';
import { BUTTON, buttonsIn } from '../card.ts';
import { ancestry, holds } from '../dom/reach.ts';
import { textOf } from '../dom/text.ts';
import { isDisabled } from '../dom/visible.ts';
import { namesOf } from '../label.ts';
import { nameOf } from '../press.ts';
import { hasStem } from '../stems.ts';
import { words } from '../words.ts';
import { isCodeField, textIn } from './candidate.ts';

/** Several single-line inputs of which each takes one address. */
export interface Rows {
  readonly list: Element;
  readonly inputs: readonly Element[];
}

/**
 * Finds inputs that stand under one another in alike branches of one list. Boxes of a code are not rows; neither are
 * the fields of a form, whose branches have labels that differ.
 */
export function findRows(candidates: readonly Element[], exchange: Exchange): Rows[] {
  const single = candidates.filter((element) => element.localName === 'input' && !isCodeField(element));
  const lists = new Map<Element, Element[]>();
  for (const input of single) {
    const list = ancestry(input)
      .slice(1, 6)
      .find((at) => single.some((other) => other !== input && holds(at, other)));
    if (list) lists.set(list, [...(lists.get(list) ?? []), input]);
  }
  return [...lists].flatMap(([list, inputs]) =>
    inputs.length > 1 && alike(list, inputs) && sayAddresses(inputs, list, exchange)
      ? [{ list, inputs }]
      : [],
  );
}

/** Whether every branch is built as the first one and says the same, but for its number. */
function alike(list: Element, inputs: readonly Element[]): boolean {
  const shapes = inputs.map((input) => {
    const branch = [...list.children].find((child) => holds(child, input));
    const words = branch ? unnumbered(textOf(branch)) : '';
    const names = namesOf(input).own.map(unnumbered);
    return branch
      ? [branch.localName, branch.querySelectorAll('input').length, words, ...names].join('>')
      : '';
  });
  return new Set(shapes).size === 1;
}

function unnumbered(text: string): string {
  return text.replace(/\d+/g, ' ').replace(/\s+/g, ' ').trim();
}

/** Every row is empty or an address, one at least is one, or the list has a button that adds a row. */
function sayAddresses(inputs: readonly Element[], list: Element, exchange: Exchange): boolean {
  const texts = inputs.map(textIn).filter((text) => text.trim() !== '');
  if (texts.some((text) => toToken(text.trim()).kind === 'other')) return false;
  return texts.length > 0 || addRowButton(list, exchange) !== null;
}

/** The button by which a person opens another row: inside the list or directly beside it. */
export function addRowButton(list: Element, exchange: Exchange): Element | null {
  for (const at of ancestry(list).slice(0, 3)) {
    const found = buttonsIn(at).filter(
      (button) => button.matches(BUTTON) && !isDisabled(button) && saysAddRow(nameOf(button), exchange),
    );
    if (found.length > 0) return found.at(-1) ?? null;
  }
  return null;
}

function saysAddRow(name: string, exchange: Exchange): boolean {
  const short = name.trim();
  if (/^[+＋]$/.test(short)) return true;
  return (
    short.length <= 40 &&
    (hasStem(short, words.addRow) ||
      (hasStem(short, exchange.stems.staging, words.staging) && /^[+＋]|add/i.test(short)))
  );
}
