import { aboutWallets } from '../lexicon/meanings.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import type { FieldCandidate, World } from './candidates.ts';
import { notesBeside, ownName } from './notes.ts';
import { holds, isChoice, isShownSecret, isTyped, type Near, type View } from './view.ts';

/** A label is short; a longer text near a field is a hint or prose. */
export const LABEL = 80;
const NEAR_LEVELS = 5;

/**
 * What a text control is called: its own name, else the nearest label before it; empty where it has neither.
 */
export function labelOf({ part, lines }: FieldCandidate, view: View): string {
  return ownName(part) || (labelsBefore(lines?.list ?? part, view)[0] ?? '');
}

/**
 * The nearest texts before a control that can be its label: at most two, nearest first. In a table the head of its
 * column is nearer than what stands in the cells before it.
 */
export function labelsBefore(part: Part, view: View): readonly string[] {
  const before = nearTexts(part, view)
    // A right is the label of its own box.
    .filter((near) => !(view.inside(near.part).some(isChoice) && isRight(near.text)))
    .filter(({ side, text }) => side === 'before' && text.length <= LABEL && !/\d+\.\d+\.\d+\.\d+/.test(text))
    .filter((near) => !isColumn(near, part, view))
    .map(({ text }) => text);
  return [...columnHeadOf(part, view), ...before].slice(0, 2);
}

/** What stands at the head of the column that a control is in; nothing where it is in none. */
export function columnHeadOf(part: Part, view: View): readonly string[] {
  const head = view.around(part).find(({ role }) => role === 'cell')?.description ?? '';
  return head === '' ? [] : [head];
}

function isRight(text: string): boolean {
  return read(text).has('right') && !read(text).has('ip', 'field');
}

/** Whether a text is a column of labels beside several controls: it does not say which label is whose. */
function isColumn({ part: other }: Near, part: Part, view: View): boolean {
  if (view.inside(other).filter(({ role }) => role === 'text').length < MANY) return false;
  const beside = view.children(view.parts[other.parent] ?? other).find((child) => holds(child, part));
  const controls = beside ? view.inside(beside).filter((at) => isTyped(at) || isChoice(at)) : [];
  return controls.length >= MANY;
}

/** So many labels beside so many controls are a column. */
const MANY = 3;

/** Everything that a control is called: by its name, its placeholder, the label before it. */
export function saidOf({ part, lines }: FieldCandidate, view: View): readonly string[] {
  const [label] = labelsBefore(lines?.list ?? part, view);
  return [part.name, part.field?.placeholder ?? '', label ?? ''].filter((text) => text !== '');
}

/** Whether a label says that it is about a key: "IPs for this key". */
export function namesKey(text: string): boolean {
  const reading = read(text);
  return text.length <= LABEL * 2 && reading.has('key') && !reading.has('secret', 'name', 'new-key');
}

/** The texts that can be hints for a control. */
export function hintsOf({ part, lines }: FieldCandidate, view: View): readonly string[] {
  const near = nearTexts(lines?.list ?? part, view).map(({ text }) => text);
  return [part.field?.placeholder ?? '', part.name, part.description, ...near].filter(
    (text) => text !== '' && text.length <= 320,
  );
}

function nearTexts(part: Part, view: View): readonly Near[] {
  return view.near(part).filter(({ level }) => level <= NEAR_LEVELS);
}

/**
 * Whether a text control is the first one after a switch, in the same dialog and at most six levels away: then the
 * switch is about it. Inside of the switch's group it may stand between two choices.
 */
export function followsSwitch({ part }: FieldCandidate, { view, switches }: World): boolean {
  return switches.some(({ first: opening, last, group }) => {
    const isBetween = opening.id < part.id && part.id < last.id && holds(group, part);
    if (part.id < last.id && !isBetween) return false;
    if (view.dialogOf(part)?.id !== view.dialogOf(last)?.id) return false;
    const from = isBetween ? opening : last;
    const after = view.parts.filter(
      (other) => other.id > from.id && other.id <= part.id && isTyped(other) && !holds(from, other),
    );
    const [first] = after.filter((other) => other.id === part.id || !isElse(other, part, view));
    const common = view.around(last).findIndex((at) => holds(at, part));
    return first?.id === part.id && common >= 0 && common <= 5;
  });
}

/** Whether a control is a note on the line of an address. */
function isElse(other: Part, part: Part, view: View): boolean {
  return notesBeside(part, view).some(({ id }) => id === other.id);
}

/**
 * The largest part around a text control, at most four levels up, that holds no other one and nothing of
 * another key.
 */
export function groupOf({ part, lines }: FieldCandidate, view: View): Part {
  const own = new Set([part, ...(lines?.inputs ?? []), ...notesBeside(part, view)].map(({ id }) => id));
  let group = lines?.list ?? part;
  for (const at of view.around(group).slice(0, 4)) {
    const inside = view.inside(at);
    if (inside.some((other) => (isTyped(other) && !own.has(other.id)) || isOfAnother(other, part))) break;
    group = at;
    if (at.role === 'dialog' || at.role === 'form') break;
  }
  return group;
}

/** Whether a part begins another section of the page: a key, or a heading after the control. */
function isOfAnother(other: Part, field: Part): boolean {
  return isShownSecret(other) || (other.role === 'heading' && other.id > field.id);
}

/** Whether a part is a field, menu or heading about where funds go. */
export function movesFunds(part: Part, view: View): boolean {
  if (part.role !== 'heading' && part.role !== 'textbox' && part.role !== 'select') return false;
  const name = part.role === 'heading' ? part.text : ownName(part) || (labelsBefore(part, view)[0] ?? '');
  return (
    name.length <= LABEL && !read(name).has('ip', 'api') && (aboutWallets(name) || read(name).has('moves'))
  );
}
