import { tokenize, toToken } from '../address/token.ts';
import type { Concept } from '../lexicon/concept.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import type { Lines } from './candidates.ts';
import { holds, isPressable, isTyped, type View, verbOf } from './view.ts';

/** How many ancestors of an address input may hold its note. */
const LEVELS = 3;
const LONGEST_VERB = 40;
const LONGEST_ADD = 14;

/** Whether two parts stand on one line: their boxes overlap vertically. False where one has no box. */
export function onOneLine(a: Part, b: Part): boolean {
  if (!a.box || !b.box) return false;
  return a.box.top < b.box.bottom && a.box.bottom > b.box.top;
}

/**
 * The own name of a text control: its accessible name, else a placeholder that says what it takes; may be
 * empty.
 */
export function ownName({ name, field }: Part): string {
  const placeholder = field?.placeholder ?? '';
  return name || (saysOnlyHow(placeholder) ? '' : placeholder);
}

/**
 * Whether a placeholder says how entries are written and how many there may be, and nothing of what they are: "Separated
 * by commas, at most 100". It is no name of its control.
 */
function saysOnlyHow(placeholder: string): boolean {
  const reading = read(placeholder);
  return (
    reading.has('comma', 'per-line', 'semicolon', 'space') &&
    reading.hits.every(({ concept }) => HOW.has(concept) || concept.startsWith('number-')) &&
    tokenize(placeholder).every(({ kind }) => kind === 'other')
  );
}

const HOW: ReadonlySet<Concept> = new Set([
  'comma',
  'per-line',
  'semicolon',
  'most',
  'space',
  'press-enter',
  'typing',
  'and',
]);

/** The controls in an input's row that describe its entry (a note, a name): at most two, on the same line. */
export function notesBeside(input: Part, view: View): readonly Part[] {
  if (isNote(input)) return [];
  for (const at of view.around(input).slice(0, LEVELS)) {
    const others = view.inside(at).filter((part) => isTyped(part) && part.id !== input.id);
    if (others.length === 0) continue;
    const hasButton = read(ownName(input)).has('ip', 'field') && view.inside(at).some(isPressable);
    const isOwn = (part: Part) => isNote(part) || (hasButton && saysElse(part));
    return others.length <= 2 && others.every((part) => isOwn(part) && onOneLine(part, input)) ? others : [];
  }
  return [];
}

function saysElse(part: Part): boolean {
  const name = ownName(part);
  return name !== '' && !read(name).has('ip', 'api', 'field');
}

function isNote(part: Part): boolean {
  return saysElse(part) && read(ownName(part)).has('name');
}

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
    .filter((lines) => isFirstOfMany(lines));
  return [...many, ...lone];
}

function linesOf(list: Part, inputs: readonly Part[], view: View): Lines {
  return { list, inputs, add: addRowButton(inputs, view) };
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

function isFirstOfMany({ inputs, add }: Lines): boolean {
  const [input] = inputs;
  if (!input || !add) return false;
  const tokens = tokenize(input.text);
  const counts = read(ownName(input)).has('ip') && /(?<![\d.])1$/.test(ownName(input).trim());
  const another = read(verbOf(add)).has('add-row');
  const below = (add.box?.top ?? 0) >= (input.box?.bottom ?? 0);
  if (tokens.length === 1) return tokens[0]?.kind === 'address' && (another || counts || below);
  return tokens.length === 0 && (counts || (another && below));
}

/** The button by which a person opens another row: nearest to the last one, before anything else to type in. */
function addRowButton(inputs: readonly Part[], view: View): Part | null {
  const last = inputs.at(-1);
  if (!last) return null;
  const own = new Set(
    [...inputs, ...inputs.flatMap((input) => notesBeside(input, view))].map(({ id }) => id),
  );
  for (const at of view.around(last)) {
    const inside = view.inside(at);
    const stranger = inside.find((part) => isTyped(part) && !own.has(part.id) && part.id > last.id);
    const buttons = inside.filter(
      (part) => isPressable(part) && part.seen && !part.disabled && (!stranger || part.id < stranger.id),
    );
    const found = buttons.filter((part) => saysAddRow(part) || isBareAddBelow(part, inputs, view));
    if (found.length > 0) return found.at(-1) ?? null;
    if (stranger || at.role === 'dialog' || at.role === 'form') return null;
  }
  return null;
}

function saysAddRow(button: Part): boolean {
  const verb = verbOf(button);
  if (verb === '' || verb.length > LONGEST_VERB) return false;
  const reading = read(verb);
  if (reading.has('remove', 'edit', 'third-party', 'new-key')) return false;
  // "Add my IP address" brings an entry of its own.
  if (reading.has('mine') && reading.has('ip', 'address')) return false;
  if (reading.has('cancel') && !reading.has('add-row')) return false;
  if (/^[+＋]/.test(verb)) return !reading.has('save') || reading.has('stage', 'add-row');
  return reading.has('add-row') || (reading.has('address') && reading.has('add') && !reading.has('save'));
}

/** A bare "Add" below rows that hold addresses opens another one. */
function isBareAddBelow(button: Part, inputs: readonly Part[], view: View): boolean {
  const last = inputs.at(-1);
  if (!last?.box || !button.box || button.box.top < last.box.bottom) return false;
  const verb = verbOf(button);
  const held = inputs.filter(({ text }) => tokenize(text).length > 0);
  const reading = read(verb);
  const beside = view.children(view.parts[button.parent] ?? button);
  return (
    held.length > 0 &&
    verb.length <= LONGEST_ADD &&
    reading.has('add') &&
    !reading.has('save', 'remove', 'edit', 'cancel') &&
    !beside.some((part) => isPressable(part) && read(verbOf(part)).has('cancel'))
  );
}
