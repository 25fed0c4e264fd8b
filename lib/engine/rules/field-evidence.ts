import { tokenize } from '../../address/index.ts';
import { aboutWallets, blocks, fold, meaningOf, read } from '../../lexicon/index.ts';
import type { Part } from '../../page/scene.ts';
import { keyEvidence } from '../key-evidence.ts';
import { ownName } from '../lines.ts';
import { aboutOf, isWeb, titlesOver } from '../topic.ts';
import { holds, isPressable, isTyped, type View, verbOf } from '../view.ts';
import {
  entriesBeside,
  type FieldCandidate,
  followsSwitch,
  hintsOf,
  LABEL,
  labelOf,
  type World,
} from '../world.ts';
import {
  formAround,
  hasKeyBeside,
  holdsAddresses,
  isUnder,
  keySection,
  limitsSource,
  namesIp,
  saidOf,
  saysSource,
  showsKeyBeside,
} from './field-facts.ts';

/** Whether a label says that it is about a key: "IPs for this key". */
export function namesKey(text: string): boolean {
  const reading = read(text);
  return text.length <= LABEL * 2 && reading.has('key') && !reading.has('secret', 'name', 'new-key');
}

/**
 * Whether a page shows its keys somewhere else: there a form under a title of which nothing is known is a key's only
 * where that title is what a row of the list calls one.
 */
export function isElsewhere(candidate: FieldCandidate, view: View): boolean {
  const { part } = candidate;
  if (!aboutOf(part, view).isFar || hasKeyBeside(candidate, view)) return false;
  const section = keySection(candidate, view);
  const isOutside = (other: Part) => other.id < section.id || other.id >= section.end;
  const outside = view.parts.filter(isOutside);
  if (!outside.some(({ role, field }) => role === 'secret' && field === null)) return false;
  const said = new Set(outside.filter(({ role }) => role === 'text').map(({ text }) => text));
  return !titlesOver(part, view).some((title) => said.has(title));
}

/** Whether a control of one line is empty and alone with one button, and nothing says how many entries it takes, or how. */
export function isLone(candidate: FieldCandidate, view: View): boolean {
  const { part } = candidate;
  const inside = view.inside(formAround(part, view));
  return (
    part.text.trim() === '' &&
    part.field?.kind === 'line' &&
    view.dialogOf(part) === null &&
    inside.filter(isTyped).length === 1 &&
    inside.filter((other) => isPressable(other) && other.seen).length === 1 &&
    !saidOf(candidate, view).some((text) => namesKey(text) || read(text).has('comma', 'per-line')) &&
    !view.near(part).some(({ text, level }) => level <= 2 && countsIps(text))
  );
}

/** "Up to 20 IPs": a hint with a number, and no table with addresses in it. */
function countsIps(text: string): boolean {
  return (
    text.length <= LABEL * 2 &&
    /\d/.test(text) &&
    read(text).has('ip', 'field') &&
    tokenize(text).every(({ kind }) => kind === 'other')
  );
}

/** Whether its label, its switch or a hint says that what is listed is let in, and nobody else. */
export function saysLimit(candidate: FieldCandidate, world: World): boolean {
  const { view } = world;
  const near = view
    .near(candidate.lines?.list ?? candidate.part)
    .filter(({ level }) => level <= 3)
    .map(({ text }) => text);
  return (
    followsSwitch(candidate, world) ||
    [...saidOf(candidate, view), ...near].some((text) => meaningOf(text, false).meaning !== 'unclear')
  );
}

/** Whether the parts around it have buttons, and none that saves or goes on. The crosses of entries are buttons, too. */
export function savesNothing({ part }: FieldCandidate, view: View): boolean {
  const dialog = view.dialogOf(part);
  const around = dialog ? [dialog] : view.around(part).slice(0, 6);
  const verbs = around
    .filter(({ role }) => role !== 'page')
    .flatMap((at) =>
      view.inside(at).filter((other) => isPressable(other) && other.seen && verbOf(other) !== ''),
    );
  return (
    verbs.length > 0 && !verbs.some((other) => read(verbOf(other)).has('save', 'stage', 'add', 'add-row'))
  );
}

/** Whether its form asks for a port, a host or a domain, too: then it is about a connection. */
export function asksForServer(candidate: FieldCandidate, view: View): boolean {
  const { part } = candidate;
  return (
    (candidate.lines !== null || !showsKeyBeside(candidate, view)) &&
    view
      .inside(candidate.lines?.list ?? formAround(part, view))
      .some(
        (other) =>
          isTyped(other) &&
          other.role === 'textbox' &&
          other.id !== part.id &&
          isWeb(ownName(other)) &&
          !aboutWallets(ownName(other)),
      )
  );
}

/** Whether the switch that a control follows, or the words around it, say IP or "from anywhere". */
export function switchSaysIp({ part }: FieldCandidate, { view, switches }: World): boolean {
  const own = switches.filter(({ last }) => last.id < part.id || holds(last, part)).at(-1);
  if (!own) return false;
  const around = view
    .near(own.group)
    .filter(({ text }) => text.length <= LONGEST_HINT)
    .map(({ text }) => text);
  return [...own.headings, ...around].some(saysSource) || own.choices.some(({ label }) => namesIp(label));
}

/** A text about a switch is not longer. */
const LONGEST_HINT = 240;

/**
 * Whether a control says that what is in it limits something: by its own names and the title over it, by the switch
 * before it, or since it stands in the form of a key, among what only a key has.
 */
export function hasPurpose(candidate: FieldCandidate, world: World): boolean {
  const { view } = world;
  const { part } = candidate;
  const said = [...saidOf(candidate, view), part.description, ...titlesOver(part, view).slice(0, 1)];
  return (
    followsSwitch(candidate, world) ||
    limitsSource(candidate, view) ||
    said.some((text) => meaningOf(text, false).meaning === 'restricts' || read(text).has(...PURPOSE)) ||
    said.some((text) => namesIp(text) && namesKey(text)) ||
    isUnder(part, 'key', false, view) ||
    showsKeyBeside(candidate, view) ||
    keyEvidence(keySection(candidate, view), view).includes('name') ||
    entriesBeside(candidate, view).some(({ remove }) => remove !== null) ||
    holdsAddresses(part)
  );
}

const PURPOSE = ['allow', 'only', 'restrict', 'restricted'] as const;

/** Whether another text of several lines in the same form is to be described something in, and nothing a key has is there. */
export function describesElse(candidate: FieldCandidate, world: World): boolean {
  const { view } = world;
  if (followsSwitch(candidate, world) || showsKeyBeside(candidate, view)) return false;
  const form = view.around(candidate.part).find(({ role }) => role === 'form' || role === 'dialog');
  return (
    form !== undefined &&
    view
      .inside(form)
      .some(
        (other) =>
          isTyped(other) &&
          other.id !== candidate.part.id &&
          other.field?.kind === 'area' &&
          read(labelOf({ part: other, lines: null }, view)).has('prose', 'name'),
      )
  );
}

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
 * button says to add, and nothing of a key or of a list is in it.
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
    said.some((text) => text.length <= LABEL && read(text).has('add') && !read(text).has('edit'))
  );
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

/** Whether a button of its form names something else: "Delete webhook" stands in the form of a webhook. */
export function buttonNamesElse({ part }: FieldCandidate, view: View): boolean {
  const keeps = (other: Part) => isPressable(other) && other.seen && read(verbOf(other)).has('keeps');
  const form = view.dialogOf(part) ?? view.around(part).find((at) => view.inside(at).some(keeps));
  if (!form) return false;
  return view
    .inside(form)
    .filter((other) => isPressable(other) && other.seen && verbOf(other).length <= LABEL)
    .some(
      (other) => keepsOrRemoves(other) && read(verbOf(other)).has('outgoing', 'login', 'feature', 'alert'),
    );
}

function keepsOrRemoves(button: Part): boolean {
  // The cross of an entry has no words.
  return /\p{L}/u.test(verbOf(button)) && read(verbOf(button)).has('keeps', 'save', 'edit', 'remove');
}
