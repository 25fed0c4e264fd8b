import { tokenize } from '../../address/token.ts';
import { letsOthersPass } from '../../lexicon/block-list.ts';
import type { Concept } from '../../lexicon/concept.ts';
import { fold } from '../../lexicon/fold.ts';
import { blocks, opens } from '../../lexicon/meanings.ts';
import { read } from '../../lexicon/read.ts';
import type { Part } from '../../page/scene.ts';
import type { FieldCandidate, World } from '../candidates.ts';
import { headsOver, titlesOver } from '../titles.ts';
import { verbSays } from '../verbs.ts';
import { canPress, isChoice, isPressable, isTyped, type View, verbOf } from '../view.ts';
import { groupOf, LABEL, labelsBefore, namesKey, saidOf } from '../world.ts';
import { formAround } from './button-facts.ts';

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

/** Whether a button of the control's form sends a request, an application, an appeal or a message. */
export function sendsWish({ part }: FieldCandidate, view: View): boolean {
  return view.inside(view.dialogOf(part) ?? formAround(part, view)).some((other) => {
    if (!canPress(other) || verbOf(other).length > LABEL) return false;
    const reading = read(verbOf(other));
    return reading.has('asks-us') || (reading.has('prose') && reading.has('keeps'));
  });
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
export function isPreset(candidate: FieldCandidate, section: Part, view: View): boolean {
  const { part } = candidate;
  const heads = [...titlesOver(part, view).slice(0, 1), ...headsOver(part, view)];
  const asked = view.inside(section).filter(isTyped);
  return (
    asked.some(({ name }) => read(name).has('prefix') && read(name).has('key', 'api')) ||
    [...saidOf(candidate, view), ...heads].some(
      (text) => read(text).has('preset') && read(text).has('key', 'api', 'new-key'),
    )
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

/**
 * Whether a choice in a part of the page that opens nothing by itself says that those who are not listed are let in as
 * well. "No restriction: the others go on as before" only says what that choice is.
 */
export function letsAllIn(section: Part, view: View): boolean {
  return view
    .inside(section)
    .filter((other) => isChoice(other) && !opens(other.name || other.text))
    .some((other) => [other.name, other.text, other.description].some(letsOthersPass));
}

/** An e-mail address, and nothing else. */
const MAIL = /^\S+@\S+\.\p{L}{2,}$/u;

/** Whether an e-mail address stands in a control, in its example or in the list beside it. */
export function listsMails(candidate: FieldCandidate, view: View): boolean {
  const { part } = candidate;
  const samples = (part.field?.placeholder ?? '').split(/[\s,;]+/u);
  const beside = view.inside(groupOf(candidate, view)).filter(({ role }) => role === 'text');
  return [...samples, ...beside.map(({ text }) => text), ...part.text.split(/[\s,;]+/u)].some((text) =>
    MAIL.test(text.trim()),
  );
}

/** A name of a host: words with dots between them, the last one of letters. */
const HOST = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;
/** A piece of an address, also in letters: "192", "xxx", "1xx". */
const PIECE = /^(?:\d{1,3}|(\p{L})\1{0,2}|\d{1,2}x{1,2})$/iu;

/** Whether a word has the shape of an address: "xxx.xxx.xxx.xxx", "192.168.1.xx". */
function hasShapeOfAddress(word: string): boolean {
  const pieces = word.split('.');
  return pieces.length === 4 && pieces.every((piece) => PIECE.test(piece));
}

/** Whether a name of a host stands among what a control holds or shows for an example: no key's list takes one. */
export function takesHosts({ text, field }: Part): boolean {
  return [text, field?.placeholder ?? ''].some((shown) =>
    shown.split(/[\s,;|]+/u).some((word) => HOST.test(word) && !hasShapeOfAddress(word)),
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

/** Returns whether a control of several lines takes prose: a comment, a reason, a finding. */
export function takesSentences({ part, lines }: FieldCandidate, view: View): boolean {
  if (part.field?.kind === 'line' || lines !== null) return false;
  const said = [part.name, part.field?.placeholder ?? '', labelsBefore(part, view)[0] ?? ''];
  return said.some(
    (text) => read(text).has('prose') && !read(text).has('comma', 'per-line', 'semicolon', 'space'),
  );
}

/** Whether a button of its form names something else: "Delete webhook" stands in the form of a webhook. */
export function buttonNamesElse({ part }: FieldCandidate, view: View): boolean {
  const keeps = (other: Part) => canPress(other) && verbSays(other, 'keeps');
  const form = view.dialogOf(part) ?? view.around(part).find((at) => view.inside(at).some(keeps));
  if (!form) return false;
  return view
    .inside(form)
    .filter((other) => canPress(other) && verbOf(other).length <= LABEL)
    .some(
      (other) => keepsOrRemoves(other) && verbSays(other, 'outgoing', 'login', 'feature', 'alert', 'preset'),
    );
}

function keepsOrRemoves(button: Part): boolean {
  // The cross of an entry has no words.
  return /\p{L}/u.test(verbOf(button)) && verbSays(button, 'keeps', 'save', 'edit', 'remove');
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
    inside.filter(canPress).length === 1 &&
    !saidOf(candidate, view).some((text) => namesKey(text) || read(text).has('comma', 'per-line')) &&
    !view.near(part).some(({ text, level }) => level <= 2 && countsIps(text))
  );
}

/** Whether a text is a hint with a number of IPs ("Up to 20 IPs"), and no table with addresses in it. */
function countsIps(text: string): boolean {
  return (
    text.length <= LABEL * 2 &&
    /\d/.test(text) &&
    read(text).has('ip', 'field') &&
    tokenize(text).every(({ kind }) => kind === 'other')
  );
}
