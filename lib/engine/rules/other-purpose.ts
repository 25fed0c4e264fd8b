import { blocks, type Concept, fold, read } from '../../lexicon/index.ts';
import type { Part } from '../../page/scene.ts';
import { headsOver, titlesOver } from '../topic.ts';
import { holds, isPressable, isTyped, type View, verbOf } from '../view.ts';
import {
  entriesBeside,
  type FieldCandidate,
  groupOf,
  hintsOf,
  LABEL,
  labelsBefore,
  type World,
} from '../world.ts';
import { formAround, saidOf } from './field-facts.ts';

/** An action is named in a word or two; what is longer says whom else a list keeps out. */
const ACTION = 24;

/** Whether a choice in its form lets one deny what is typed: then the form makes rules, and no list of a key. */
export function choosesToDeny({ part }: FieldCandidate, view: View): boolean {
  return view.inside(formAround(part, view)).some(({ role, name, text, options }) => {
    const isOne = role === 'radio' || role === 'pressed' || role === 'tab';
    const labels = isOne ? [name || text] : role === 'select' ? options.map((option) => option.text) : [];
    return labels.some((label) => label.length <= ACTION && blocks(label));
  });
}

/** Whether the button of its form sends a wish to somebody: a request, an application, an appeal. */
export function sendsWish({ part }: FieldCandidate, view: View): boolean {
  return view
    .inside(view.dialogOf(part) ?? formAround(part, view))
    .some(
      (other) =>
        isPressable(other) &&
        other.seen &&
        verbOf(other).length <= LABEL &&
        read(verbOf(other)).has('asks-us'),
    );
}

/**
 * Whether a control is the one line of a small dialog that takes one address into a list behind it: its title or its
 * button says to add, or a button behind it does, and nothing of a key or of a list is in it.
 */
export function addsOne(candidate: FieldCandidate, view: View): boolean {
  const { part } = candidate;
  const dialog = view.dialogOf(part);
  if (!dialog || part.field?.kind !== 'line' || candidate.lines || part.wraps || part.field.combobox)
    return false;
  const inside = view.inside(dialog);
  const verbs = inside.filter((other) => isPressable(other) && other.seen).map(verbOf);
  const said = [
    dialog.name,
    ...inside.filter(({ role }) => role === 'heading').map(({ text }) => text),
    ...verbs,
  ];
  const takesMany = hintsOf(candidate, view).some((text) => read(text).has('comma', 'semicolon', 'space'));
  return (
    !takesMany &&
    inside.filter(isTyped).length <= 2 &&
    !inside.some(({ role, seen }) => (role === 'radio' || role === 'toggle' || role === 'select') && seen) &&
    entriesBeside(candidate, view).length === 0 &&
    !verbs.some((verb) => read(verb).has('add-row')) &&
    (said.some((text) => text.length <= LABEL && read(text).has('add') && !read(text).has('edit')) ||
      view.parts.some((other) => !holds(dialog, other) && opensRow(other)))
  );
}

/** Whether a button behind a dialog adds a row or an IP to a list: then the dialog may be what it opened. */
function opensRow(button: Part): boolean {
  if (!isPressable(button) || verbOf(button).length > LABEL) return false;
  const reading = read(verbOf(button));
  return reading.has('add-row') || (reading.has('add', 'stage') && reading.has('ip', 'address'));
}

/** How far behind "all" the keys may stand, in letters: "all API keys". */
const CLOSE = 10;

/** Whether a heading or a sentence close to a control says that it holds for all keys: no list of one key does. */
export function isForAllKeys({ part, lines }: FieldCandidate, view: View): boolean {
  const near = view
    .near(lines?.list ?? part)
    .filter(({ level, part: other }) => level <= 2 && !isPressable(other))
    .map(({ text }) => text);
  const offered = view
    .inside(formAround(part, view))
    .flatMap(({ role, options }) => (role === 'select' ? options.map(({ text }) => text) : []));
  return [...near, ...titlesOver(part, view).slice(0, 1), ...offered].some(saysAllKeys);
}

function saysAllKeys(text: string): boolean {
  const reading = read(text);
  const keys = reading.all('key');
  // "All selected keys" are those of a bulk edit.
  if (reading.has('selected')) return false;
  return reading
    .all('all')
    .some(({ at, length }) =>
      keys.some((key) => isClose(fold(text).slice(at + length, key.at), key.at - at - length)),
    );
}

/** Whether nothing ends between two words, and not much stands there. */
function isClose(between: string, apart: number): boolean {
  return apart >= 0 && apart <= CLOSE && !/[,.;:!?、，。；：—–]/u.test(between);
}

/** Whether a control, or what it stands under, is about what keys to come begin with: a template is no list of a key. */
export function isPreset(candidate: FieldCandidate, view: View): boolean {
  const { part } = candidate;
  const heads = [...titlesOver(part, view).slice(0, 1), ...headsOver(part, view)];
  return [...saidOf(candidate, view), ...heads].some(
    (text) => read(text).has('preset') && read(text).has('key', 'api', 'new-key'),
  );
}

/** Whether a control, what it stands under or the switch before it lets in people who are not the owner of the keys. */
export function isForPeople(candidate: FieldCandidate, { view, switches }: World): boolean {
  const { part } = candidate;
  const own = switches.filter(({ last }) => last.id < part.id).at(-1);
  const said = [
    ...saidOf(candidate, view),
    ...titlesOver(part, view).slice(0, 2),
    ...headsOver(part, view),
    ...(own?.choices.map(({ label }) => label) ?? []),
  ];
  return said.some((text) => read(text).has('somebody'));
}

/** An e-mail address, and nothing else. */
const MAIL = /^\S+@\S+\.\p{L}{2,}$/u;

/** Whether what stands in a control, in its example or in the list beside it are e-mail addresses. */
export function listsMails(candidate: FieldCandidate, view: View): boolean {
  const { part } = candidate;
  const samples = (part.field?.placeholder ?? '').split(/[\s,;]+/u);
  const beside = view.inside(groupOf(candidate, view)).filter(({ role }) => role === 'text');
  return [...samples, ...beside.map(({ text }) => text), ...part.text.split(/[\s,;]+/u)].some((text) =>
    MAIL.test(text.trim()),
  );
}

/** Whether the example of a control names the columns of a table: whoever imports keys writes whole rows of one. */
export function takesRows({ part }: FieldCandidate): boolean {
  const [first = ''] = (part.field?.placeholder ?? '').split('\n');
  const columns = first.split(/[;,\t|]/u).map((column) => read(column.replaceAll('_', ' ')));
  const named = (concept: Concept) =>
    columns.some((column) => column.has(concept) && !column.has('restricted'));
  return columns.length > 2 && named('ip') && (['name', 'right', 'key', 'secret'] as const).some(named);
}

/** Whether a control of several lines is to be told something in: a comment, a reason, what somebody found. */
export function takesSentences({ part, lines }: FieldCandidate, view: View): boolean {
  if (part.field?.kind === 'line' || lines !== null) return false;
  const said = [part.name, part.field?.placeholder ?? '', labelsBefore(part, view)[0] ?? ''];
  return said.some(
    (text) => read(text).has('prose') && !read(text).has('comma', 'per-line', 'semicolon', 'space'),
  );
}

/** Whether a button of its form names something else: "Delete webhook" stands in the form of a webhook. */
export function buttonNamesElse({ part }: FieldCandidate, view: View): boolean {
  const keeps = (other: Part) => isPressable(other) && other.seen && read(verbOf(other)).has('keeps');
  const form = view.dialogOf(part) ?? view.around(part).find((at) => view.inside(at).some(keeps));
  if (!form) return false;
  return view
    .inside(form)
    .filter((other) => isPressable(other) && other.seen && verbOf(other).length <= LABEL)
    .some(
      (other) =>
        keepsOrRemoves(other) && read(verbOf(other)).has('outgoing', 'login', 'feature', 'alert', 'preset'),
    );
}

function keepsOrRemoves(button: Part): boolean {
  // The cross of an entry has no words.
  return /\p{L}/u.test(verbOf(button)) && read(verbOf(button)).has('keeps', 'save', 'edit', 'remove');
}
