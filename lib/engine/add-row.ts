import { tokenize } from '../address/token.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { verbSays } from './verbs.ts';
import { canPress, isPressable, isTyped, type View, verbOf } from './view.ts';

const LONGEST_VERB = 40;
const LONGEST_ADD = 14;

/**
 * The button by which a person opens another row: nearest to the last one, before anything else to type in. It may be
 * disabled until the last row is filled.
 * @param own the ids of all that is typed into in the rows, their notes too
 */
export function rowAdderOf(inputs: readonly Part[], own: ReadonlySet<number>, view: View): Part | null {
  const last = inputs.at(-1);
  if (!last) return null;
  for (const at of view.around(last)) {
    const inside = view.inside(at);
    const stranger = inside.find((part) => isTyped(part) && !own.has(part.id) && part.id > last.id);
    const buttons = inside.filter((part) => canPress(part) && (!stranger || part.id < stranger.id));
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
    !beside.some((part) => isPressable(part) && verbSays(part, 'cancel'))
  );
}
