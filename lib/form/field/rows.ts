import { tokenize, toToken } from '../../address/index.ts';
import type { Exchange, Stems } from '../../exchanges/index.ts';
import { BUTTON, buttonsIn } from '../card.ts';
import { withPlainDigits } from '../digits.ts';
import { ancestry, holds } from '../dom/reach.ts';
import { textOf } from '../dom/text.ts';
import { isDisabled } from '../dom/visible.ts';
import { namesOf } from '../label.ts';
import { ADDRESS } from '../limit.ts';
import { nameOf } from '../press.ts';
import { hasStem, namesIp } from '../stems.ts';
import { words } from '../words.ts';
import { isCodeField, textIn, typedIn } from './candidate.ts';

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
  const many = [...lists].flatMap(([list, inputs]) =>
    inputs.length > 1 && alike(list, inputs) && sayAddresses(inputs, list, exchange)
      ? [{ list, inputs }]
      : [],
  );
  const lone = single.filter(
    (input) => !many.some(({ inputs }) => inputs.includes(input)) && isLoneRow(input, exchange),
  );
  return [...many, ...lone.map((input) => ({ list: input, inputs: [input] }))];
}

/** One row that is there before others are: it holds one address, or its button says that it opens another row. */
function isLoneRow(input: Element, exchange: Exchange): boolean {
  const button = addRowButton(input, exchange);
  if (!button) return false;
  const tokens = tokenize(textIn(input));
  const says = hasStem(nameOf(button), ANOTHER) || isFirstOfMany(input);
  const below = button.getBoundingClientRect().top >= input.getBoundingClientRect().bottom;
  return tokens.length === 1 ? tokens[0]?.kind === 'address' && (says || below) : tokens.length === 0 && says;
}

/** "IP address 1": the field counts itself. */
function isFirstOfMany(input: Element): boolean {
  return namesOf(input).own.some(
    (name) => namesIp(name) && /(?<![\d.])1$/.test(withPlainDigits(name.trim())),
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

/** The button by which a person opens another row: nearest to the list, before anything else to type in. */
export function addRowButton(list: Element, exchange: Exchange): Element | null {
  const adds = (part: Element) =>
    buttonsIn(part).filter((button) => !isDisabled(button) && saysAddRow(nameOf(button), exchange));
  let branch = list;
  for (const at of ancestry(list).slice(0, LEVELS)) {
    if (typedIn(at).some((other) => !list.contains(other) && !other.contains(list))) {
      // A flat form: the button stands right behind the list.
      const next = branch.nextElementSibling;
      return next?.matches(BUTTON) && saysAddRow(nameOf(next), exchange) ? next : null;
    }
    const found = adds(at);
    if (found.length > 0) return found.at(-1) ?? null;
    branch = at;
  }
  return null;
}

/** UI kits wrap a field in many elements. */
const LEVELS = 10;

/** "Add another" opens a row; "Add" and "Add IP" may just as well stage what was typed. */
const ANOTHER: Stems = { ...words.addRow, en: ['add another', 'add more', 'add row', 'add new', 'another'] };

function saysAddRow(name: string, exchange: Exchange): boolean {
  const short = name.trim();
  if (/^[+＋]/.test(short) && short.length <= 40 && !hasStem(short, words.save)) return true;
  return (
    short.length <= 40 &&
    (hasStem(short, words.addRow) ||
      (ADDRESS.test(short) &&
        !hasStem(short, words.save, words.remove, words.edit, words.cancel, words.staging)) ||
      (hasStem(short, exchange.stems.staging, words.staging) && /^[+＋]/.test(short)))
  );
}
