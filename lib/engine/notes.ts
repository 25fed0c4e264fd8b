import { tokenize } from '../address/token.ts';
import type { Concept } from '../lexicon/concept.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { isPressable, isTyped, type View } from './view.ts';

/** How many ancestors of an address input may hold its note. */
const LEVELS = 3;

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
  if (isNote(input, view)) return [];
  for (const at of view.around(input).slice(0, LEVELS)) {
    const others = view.inside(at).filter((part) => isTyped(part) && part.id !== input.id);
    if (others.length === 0) continue;
    const hasButton = read(ownName(input)).has('ip', 'field') && view.inside(at).some(isPressable);
    const isOwn = (part: Part) => isNote(part, view) || (hasButton && saysElse(part));
    return others.length <= 2 && others.every((part) => isOwn(part) && onOneLine(part, input)) ? others : [];
  }
  return [];
}

function saysElse(part: Part): boolean {
  const name = ownName(part);
  return name !== '' && !read(name).has('ip', 'api', 'field');
}

/** Whether a control is called a note or a name, by its own name or by the head of its column. */
function isNote(part: Part, view: View): boolean {
  const cell = view.parts[part.parent];
  const head = read(cell?.role === 'cell' ? cell.description : '');
  return (
    saysElse(part) && (read(ownName(part)).has('name') || (head.has('name') && !head.has('ip', 'field')))
  );
}
