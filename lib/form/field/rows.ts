import { tokenize, toToken } from '../../address/index.ts';
import type { Exchange, Stems } from '../../exchanges/index.ts';
import { BUTTON, buttonsIn } from '../card.ts';
import { withPlainDigits } from '../digits.ts';
import { ancestry, holds, parentOf } from '../dom/reach.ts';
import { textOf, textPieces } from '../dom/text.ts';
import { isDisabled } from '../dom/visible.ts';
import { namesOf } from '../label.ts';
import { ADDRESS } from '../limit.ts';
import { nameOf } from '../press.ts';
import { hasStem, namesIp } from '../stems.ts';
import { words } from '../words.ts';
import { isCodeField, textIn, typedIn } from './candidate.ts';
import { notesBeside } from './notes.ts';

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
  const inputs = candidates.filter((element) => element.localName === 'input' && !isCodeField(element));
  const notes = new Set(inputs.flatMap(notesBeside));
  const single = inputs.filter((element) => !notes.has(element));
  const lists = new Map<Element, Element[]>();
  for (const input of single) {
    const list = ancestry(input)
      .slice(1, LEVELS)
      .find((at) => single.some((other) => other !== input && holds(at, other)));
    if (list) lists.set(list, [...(lists.get(list) ?? []), input]);
  }
  const many = [...lists]
    .flatMap(([list, inputs]) =>
      runsOfAlike(list, inputs).map((run) => ({
        // Where other fields share the list, the rows have no element of their own.
        list: run.length === inputs.length ? list : (run[0] ?? list),
        inputs: run,
      })),
    )
    .filter(({ inputs }) => inputs.length > 1 && sayAddresses(inputs, exchange));
  const lone = single.filter(
    (input) => !many.some(({ inputs }) => inputs.includes(input)) && isLoneRow(input, exchange),
  );
  return [...many, ...lone.map((input) => ({ list: input, inputs: [input] }))];
}

/** One row that is there before others are: it holds one address, or its button says that it opens another row. */
function isLoneRow(input: Element, exchange: Exchange): boolean {
  const button = addRowButton([input], exchange);
  if (!button) return false;
  const tokens = tokenize(textIn(input));
  const says = hasStem(nameOf(button), ANOTHER) || isFirstOfMany(input);
  const below = button.getBoundingClientRect().top >= input.getBoundingClientRect().bottom;
  return tokens.length === 1
    ? tokens[0]?.kind === 'address' && (says || below)
    : tokens.length === 0 && (isFirstOfMany(input) || (says && below));
}

/** Whether a single-line input is one row of a list, by its own number or by the note beside it. */
export function isRowOfMany(input: Element): boolean {
  return input.localName === 'input' && (isFirstOfMany(input) || notesBeside(input).length > 0);
}

/** "IP address 1": the field counts itself. */
function isFirstOfMany(input: Element): boolean {
  return namesOf(input).own.some(
    (name) => namesIp(name) && /(?<![\d.])1$/.test(withPlainDigits(name.trim())),
  );
}

/** The inputs whose branches are built alike and say the same but for their number, as far as they follow one another. */
function runsOfAlike(list: Element, inputs: readonly Element[]): Element[][] {
  const runs: { shape: string; inputs: Element[] }[] = [];
  for (const input of inputs) {
    const shape = shapeOf(list, input);
    const last = runs.at(-1);
    if (last && last.shape === shape) last.inputs.push(input);
    else runs.push({ shape, inputs: [input] });
  }
  return runs.map((run) => run.inputs);
}

function shapeOf(list: Element, input: Element): string {
  const branch = [...list.children].find((child) => holds(child, input));
  if (!branch) return '';
  const names = namesOf(input).own.map(unnumbered);
  return [
    branch.localName,
    branch.querySelectorAll('input').length,
    unnumbered(wordsOf(branch)),
    ...names,
  ].join('>');
}

/** The words of a row without those of its buttons: the last, empty row often has none to take it away. */
function wordsOf(branch: Element): string {
  const verbs = buttonsIn(branch).map(textOf);
  return textPieces(branch)
    .filter((piece) => !verbs.includes(piece))
    .join(' ');
}

/** What differs between alike rows is their number, and the cross that only some have. */
function unnumbered(text: string): string {
  return text.replace(/[^\p{L}\p{M}]+/gu, ' ').trim();
}

/** Every row is empty or an address, one at least is one, or the list has a button that adds a row. */
function sayAddresses(inputs: readonly Element[], exchange: Exchange): boolean {
  const texts = inputs.map(textIn).filter((text) => text.trim() !== '');
  if (texts.some((text) => toToken(text.trim()).kind === 'other')) return false;
  return texts.length > 0 || addRowButton(inputs, exchange) !== null;
}

/** The button by which a person opens another row: nearest to the last one, before anything else to type in. */
export function addRowButton(inputs: readonly Element[], exchange: Exchange): Element | null {
  const last = inputs.at(-1);
  if (!last) return null;
  const adds = (button: Element) =>
    !isDisabled(button) && (saysAddRow(nameOf(button), exchange) || isBareAddBelow(button, inputs, exchange));
  let branch = last;
  const own = [...inputs, ...inputs.flatMap(notesBeside)];
  for (const at of ancestry(last).slice(0, LEVELS)) {
    if (typedIn(at).some((other) => !own.includes(other) && !inputs.some((input) => other.contains(input)))) {
      // A flat form: the button stands right behind the rows, maybe in an item of its own.
      const button = loneButtonIn(branch.nextElementSibling);
      return button && adds(button) ? button : null;
    }
    const found = buttonsIn(at).filter(adds);
    if (found.length > 0) return found.at(-1) ?? null;
    branch = at;
  }
  return null;
}

/** The button that an element is, or that it holds with no words of its own around it. */
function loneButtonIn(part: Element | null): Element | null {
  if (!part || part.matches(BUTTON)) return part;
  const [button, ...more] = buttonsIn(part);
  return button && more.length === 0 && textOf(part) === textOf(button) ? button : null;
}

/**
 * A bare "Add" below rows opens another one where there are several, or where the one can be taken away. Below a lone
 * field with nothing of its own it may as well stage what stands there.
 */
function isBareAddBelow(button: Element, inputs: readonly Element[], exchange: Exchange): boolean {
  const last = inputs.at(-1);
  if (!last || button.getBoundingClientRect().top < last.getBoundingClientRect().bottom) return false;
  const [first] = inputs.filter((input) => tokenize(textIn(input)).length > 0);
  const name = nameOf(button).trim();
  return (
    first !== undefined &&
    (inputs.length > 1 || hasOwnCross(first, button)) &&
    name.length <= SHORT &&
    hasStem(name, words.add) &&
    !hasStem(name, exchange.stems.save, words.save, words.remove, words.edit, words.cancel) &&
    !buttonsIn(parentOf(button) ?? button).some((other) => hasStem(nameOf(other), words.cancel))
  );
}

/** Whether a row has a control of its own that takes it away. */
function hasOwnCross(input: Element, add: Element): boolean {
  for (const at of ancestry(input).slice(1, ROW_LEVELS + 1)) {
    if (at.contains(add)) return false;
    const crosses = buttonsIn(at).filter(
      (button) => CROSS.test(nameOf(button).trim()) || hasStem(nameOf(button), words.remove),
    );
    if (crosses.length > 0) return true;
  }
  return false;
}

const ROW_LEVELS = 3;
const CROSS = /^[×✕✖✗⨯╳x−–-]?$/iu;

/** A bare verb is not longer than this, in any language. */
const SHORT = 12;

/** UI kits wrap a field in many elements. */
const LEVELS = 12;

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
