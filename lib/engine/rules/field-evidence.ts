import { tokenize } from '../../address/index.ts';
import { aboutWallets, meaningOf, read } from '../../lexicon/index.ts';
import type { Part } from '../../page/scene.ts';
import { keyEvidence } from '../key-evidence.ts';
import { ownName } from '../lines.ts';
import { aboutOf, isWeb, titlesOver } from '../topic.ts';
import { holds, isPressable, isShownSecret, isTyped, type View, verbOf } from '../view.ts';
import { type FieldCandidate, followsSwitch, LABEL, labelOf, type World } from '../world.ts';
import {
  formAround,
  hasKeyBeside,
  isUnder,
  keySection,
  limitsSource,
  namesIp,
  namesShownKey,
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
  if (!aboutOf(part, view).isFar || hasKeyBeside(candidate, view) || namesShownKey(candidate, view))
    return false;
  return keysOutside(candidate, view).some(isShownSecret) && !bearsKeyName(candidate, view);
}

/** Whether a title over a control is what a row of the list of keys calls one of them. */
export function bearsKeyName(candidate: FieldCandidate, view: View): boolean {
  const said = new Set(
    keysOutside(candidate, view)
      .filter(({ role }) => role === 'text')
      .map(({ text }) => text),
  );
  return titlesOver(candidate.part, view).some((title) => said.has(title));
}

/** Whether the page shows several keys outside of the form of a control: a title over all of them is not the form's. */
export function showsKeysElsewhere(candidate: FieldCandidate, view: View): boolean {
  return (
    view.dialogOf(candidate.part) === null &&
    keysOutside(candidate, view).filter(isShownSecret).length > 1 &&
    !bearsKeyName(candidate, view)
  );
}

/** What a page shows outside of the form of a control and of its own frame. */
function keysOutside(candidate: FieldCandidate, view: View): readonly Part[] {
  const section = keySection(candidate, view);
  const isFrame = (other: Part) => view.around(other).some(({ role }) => role === 'page-frame');
  return view.parts.filter((other) => !holds(section, other) && !isFrame(other));
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
 * before it, or since it stands in the form of a key, beside what only a key has.
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
    // A bot or an app has rights, too; only a key has a secret.
    keyEvidence(keySection(candidate, view), view).some((found) => found === 'key' || found === 'passphrase')
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
