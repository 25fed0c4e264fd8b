import { tokenize, toToken } from '../address/token.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { rowAdderOf } from './add-row.ts';
import type { Lines } from './candidates.ts';
import { notesBeside, onOneLine, ownName } from './notes.ts';
import { verbSays } from './verbs.ts';
import { holds, isPressable, isTyped, type View } from './view.ts';

/** Finds inputs that stand under one another in alike branches of one list, and lone ones that are the first of them. */
export function findLines(fields: readonly Part[], view: View): Lines[] {
  const inputs = fields.filter(({ field }) => field?.kind === 'line' && !field.combobox);
  const notes = new Set(inputs.flatMap((input) => notesBeside(input, view)).map(({ id }) => id));
  const single = inputs.filter(({ id }) => !notes.has(id));
  const many = listsOf(single, view)
    .flatMap(([list, members]) =>
      runs(list, members, view).map((run) =>
        linesOf(run.length === members.length ? list : (run[0] ?? list), run, view),
      ),
    )
    .filter((lines) => lines.inputs.length > 1 && sayAddresses(lines));
  const lone = single
    .filter((input) => !many.some((lines) => lines.inputs.includes(input)))
    .map((input) => linesOf(input, [input], view))
    .filter((lines) => isFirstOfMany(lines, view));
  return [...many, ...lone];
}

function linesOf(list: Part, inputs: readonly Part[], view: View): Lines {
  const typed = [...inputs, ...inputs.flatMap((input) => notesBeside(input, view))];
  return { list, inputs, add: rowAdderOf(inputs, new Set(typed.map(({ id }) => id)), view) };
}

function listsOf(inputs: readonly Part[], view: View): [Part, Part[]][] {
  const lists = new Map<Part, Part[]>();
  for (const input of inputs) {
    const list = view
      .around(input)
      .find((at) => inputs.some((other) => other.id !== input.id && holds(at, other)));
    if (list) lists.set(list, [...(lists.get(list) ?? []), input]);
  }
  return [...lists];
}

/** The inputs whose branches are built alike and say the same but for their number, as far as they follow each other. */
function runs(list: Part, inputs: readonly Part[], view: View): Part[][] {
  const found: { shape: string; inputs: Part[] }[] = [];
  for (const input of inputs) {
    const shape = shapeOf(list, input, view);
    const last = found.at(-1);
    if (last && last.shape === shape) last.inputs.push(input);
    else found.push({ shape, inputs: [input] });
  }
  return found.map((run) => run.inputs);
}

function shapeOf(list: Part, input: Part, view: View): string {
  const branch = view.children(list).find((part) => holds(part, input)) ?? input;
  const typed = [branch, ...view.inside(branch)].filter(isTyped).length;
  return [
    typed,
    unnumbered(view.words(branch)),
    unnumbered(ownName(input)),
    unnumbered(input.field?.placeholder ?? ''),
  ].join('>');
}

/** A text without digits and signs: alike rows differ in their number only. */
function unnumbered(text: string): string {
  return text.replace(/[^\p{L}\p{M}]+/gu, ' ').trim();
}

/** Every row is empty or one address; one at least is, or the list has a button that opens another row. */
function sayAddresses({ inputs, add }: Lines): boolean {
  const texts = inputs.map(({ text }) => text.trim()).filter((text) => text !== '');
  return texts.every((text) => toToken(text).kind !== 'other') && (texts.length > 0 || add !== null);
}

function isFirstOfMany({ inputs, add }: Lines, view: View): boolean {
  const [input] = inputs;
  if (!input || !add) return false;
  const tokens = tokenize(input.text);
  const counts = read(ownName(input)).has('ip') && /(?<![\d.])1$/.test(ownName(input).trim());
  const below = (add.box?.top ?? 0) >= (input.box?.bottom ?? 0);
  const another = verbSays(add, 'add-row') || (below && isRemovedBeside(input, view));
  if (tokens.length === 1) return tokens[0]?.kind === 'address' && (another || counts || below);
  return tokens.length === 0 && (counts || (another && below));
}

/** What a line of a list may be. */
const OF_A_LIST: readonly Part['role'][] = ['group', 'row', 'item', 'cell'];

/** Whether the button behind an input on its line takes that line away; crosses of entries stand before it. */
function isRemovedBeside(input: Part, view: View): boolean {
  const row = view.around(input).find((at) => view.inside(at).some(isPressable));
  return (
    row !== undefined &&
    OF_A_LIST.includes(row.role) &&
    view.inside(row).filter(isTyped).length === 1 &&
    view
      .inside(row)
      .some(
        (part) =>
          part.id > input.id && isPressable(part) && onOneLine(part, input) && verbSays(part, 'remove'),
      )
  );
}
