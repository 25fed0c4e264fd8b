import { type Token, tokenize, toToken } from '../address/token.ts';
import { hiddenCountIn } from '../lexicon/hidden-count.ts';
import { restricts } from '../lexicon/meanings.ts';
import { read } from '../lexicon/read.ts';
import { CROSS } from '../page/cross.ts';
import type { Part } from '../page/scene.ts';
import type { Entry } from './candidates.ts';
import { isPressable, isTyped, type View, verbOf } from './view.ts';

const LAST_CROSS = new RegExp(`(?:${CROSS}|x)$`, 'iu');
/** A button that shows nothing but a cross. */
export const LONE_CROSS = new RegExp(`^(?:${CROSS}|x)$`, 'iu');
/** How far up from its text the part that is one entry may stand. */
const LEVELS = 4;
const LONGEST_ODD = 60;
/** The most characters of a label that says whose an address is; a longer text is about something else. */
const LONGEST_LABEL = 80;

/**
 * Reads the entries inside a part: texts that are nothing but addresses or ranges. "Current IP: …", examples
 * and what a closed menu offers are not entries; siblings that are built like one are, whatever they say.
 * @param skip parts whose texts are not read: the field and the choices of the switch
 * @param labelled whether "IP: 203.0.113.10" is an entry (a key that is shown) or somebody's current IP (a
 * form)
 */
export function entriesIn(section: Part, skip: readonly Part[], labelled: boolean, view: View): Entry[] {
  const found: Entry[] = [];
  const texts = view
    .inside(section)
    .filter(({ role, id }) => SAYS.has(role) && !skip.some((part) => id >= part.id && id < part.end));
  for (const part of texts) {
    const tokens = shownTokens(part);
    if (tokens.length === 0 || isExplained(part, section, labelled, view) || isSample(part, section, view))
      continue;
    const box = tokens.length === 1 ? boxOf(part, section, view) : part;
    if (found.some((entry) => entry.part.id === box.id)) continue;
    const remove = tokens.length === 1 ? removeOf(box, part, view) : null;
    found.push(...tokens.map((token) => ({ token, part: box, remove })));
  }
  return withKin(found, view);
}

const SAYS = new Set<Part['role']>(['text', 'button', 'option', 'tab', 'link', 'pressed', 'heading']);

/** The addresses and ranges that a part shows; none where it says anything else. */
export function shownTokens(part: Part): readonly Token[] {
  const text = part.text.replace(LAST_CROSS, '').trim();
  if (text.length < 2 || !/[\d:*]/.test(text)) return [];
  const tokens = tokenize(text);
  return tokens.every(({ kind }) => kind !== 'other') ? tokens : [];
}

/** Whether words on the same line say whose or what the address is: "Current IP:", "e.g.". */
function isExplained(part: Part, section: Part, labelled: boolean, view: View): boolean {
  const before = textBefore(part, section, view);
  if (before === '' || before.length > LONGEST_LABEL) return false;
  if (read(before).has('sample') || (read(before).has('mine') && !restricts(before))) return true;
  return /[:：]\s*$/.test(before) && !(labelled && read(before).has('ip', 'field', 'place'));
}

function textBefore(part: Part, section: Part, view: View): string {
  let below = part;
  for (const parent of view.around(part).slice(0, 3)) {
    const kin = view.children(parent);
    const place = kin.findIndex(({ id }) => id === below.id);
    for (const other of kin.slice(0, place).reverse()) {
      const text = view.words(other) || (isPressable(other) ? other.text : '');
      if (text === '') continue;
      return tokenize(text).every(({ kind }) => kind !== 'other') ? '' : text;
    }
    if (parent.id === section.id) return '';
    below = parent;
  }
  return '';
}

/** Whether a text is only an example or an offer: it stands in a tooltip, a figure or a menu's list. */
function isSample(part: Part, section: Part, view: View): boolean {
  for (const at of view.around(part)) {
    if (at.role === 'tooltip' || at.role === 'figure') return true;
    if (at.id === section.id) return false;
  }
  return (
    part.role === 'option' &&
    part.checked !== true &&
    view.around(part).some(({ role, name }) => role === 'list' && name !== '')
  );
}

/** The largest part that is this entry and its remove control, and nothing else. */
function boxOf(part: Part, section: Part, view: View): Part {
  let box = part;
  for (const at of view.around(part).slice(0, LEVELS)) {
    if (at.id === section.id || at.role === 'row' || at.role === 'dialog' || at.role === 'page') break;
    const inside = view.inside(at);
    const said = inside.filter((other) => SAYS.has(other.role) && other.id !== part.id);
    if (inside.some(isTyped) || said.some((other) => !isCross(other) && !takesAway(other))) break;
    box = at;
  }
  return box;
}

function isCross(part: Part): boolean {
  return (
    LONE_CROSS.test(part.text.trim()) ||
    (part.text.trim() === '' && (isPressable(part) || part.role === 'icon'))
  );
}

/** A button whose word takes away, and does nothing else. */
function takesAway(part: Part): boolean {
  // The words of an icon's font are none: then its name says what it does.
  const isRemoving = (verb: string) => read(verb).has('remove') && !read(verb).has('all');
  return isPressable(part) && (isRemoving(verbOf(part)) || isRemoving(part.name));
}

function removeOf(box: Part, text: Part, view: View): Part | null {
  const inside = view.inside(box).filter(({ id }) => id !== text.id);
  const buttons = inside.filter((part) => isPressable(part) && !edits(part));
  const drawn = inside.filter(
    (part) => part.role === 'icon' || part.role === 'box' || (part.role === 'text' && isCross(part)),
  );
  const own = buttons.at(-1) ?? drawn.find((part) => !edits(part)) ?? null;
  return own ?? removeInRow(box, view);
}

/**
 * The remove control of an entry in a table's row, which stands in a cell of its own; null unless there is
 * exactly one.
 */
function removeInRow(cell: Part, view: View): Part | null {
  const row = view
    .around(cell)
    .slice(0, 3)
    .find(({ role }) => role === 'row' || role === 'item');
  if (!row) return null;
  const buttons = view.inside(row).filter(isRemover);
  return buttons.length === 1 ? (buttons[0] ?? null) : null;
}

/** Whether a button has a cross, or a word that takes away and does nothing else. */
export function isRemover(part: Part): boolean {
  return isPressable(part) && (LONE_CROSS.test(verbOf(part)) || takesAway(part));
}

/** Whether a button of an entry does something else than take it off: a plus opens another one behind it. */
function edits(part: Part): boolean {
  const verb = verbOf(part);
  const reading = read(verb);
  if (/^[+＋]$/.test(verb)) return true;
  return reading.has('edit', 'copy') && !reading.has('remove');
}

/**
 * Adds the siblings of a removable entry that are built alike: they are entries too, although they do not
 * parse.
 */
function withKin(entries: readonly Entry[], view: View): Entry[] {
  const model = entries.find(({ remove }) => remove !== null);
  const parent = model ? view.parts[model.part.parent] : undefined;
  // The cells beside an address say other things about it.
  if (!model || !parent || parent.role === 'row') return [...entries];
  const all = view.children(parent).flatMap((part): Entry[] => {
    const known = entries.filter((entry) => entry.part.id === part.id);
    if (known.length > 0) return known;
    if (part.role !== model.part.role || shapeOf(part, view) !== shapeOf(model.part, view)) return [];
    const remove = removeOf(part, part, view);
    const text = (view.words(part) || part.text).replace(LAST_CROSS, '').trim();
    const isOdd =
      remove !== null &&
      text !== '' &&
      text.length < LONGEST_ODD &&
      hiddenCountIn(text, entries.length) === null &&
      !read(text).has('stage', 'edit', 'mine', 'ip');
    return isOdd ? [{ token: toToken(text), part, remove }] : [];
  });
  return [...all, ...entries.filter((entry) => !all.includes(entry))].sort((a, b) => a.part.id - b.part.id);
}

function shapeOf(part: Part, view: View): string {
  return view
    .inside(part)
    .map(({ role }) => role)
    .join();
}
