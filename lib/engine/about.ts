import { tokenize } from '../address/token.ts';
import { hiddenCountIn, showsMore } from '../lexicon/hidden-count.ts';
import { read } from '../lexicon/read.ts';
import type { HiddenCount } from '../lexicon/reading.ts';
import type { Part } from '../page/scene.ts';
import type { Entry } from './candidates.ts';
import { buttonsIn } from './card.ts';
import { holds, isChoice, type View, verbOf } from './view.ts';

const LONGEST_TITLE = 60;
const LONGEST_COUNT = 70;
const LONGEST_SENTENCE = 200;
const LONGEST_STATEMENT = 120;

/** Whether a form makes a key: it asks for a passphrase, or its title or button says so. */
export function isCreating(card: Part, dialog: Part | null, view: View): boolean {
  const part = dialog ?? card;
  const inside = view.inside(part);
  if (
    inside.some(
      (other) =>
        other.role === 'secret' &&
        other.field !== null &&
        !read(other.name || (other.field?.placeholder ?? '')).has('code'),
    )
  )
    return true;
  const heads = [
    part.name,
    ...inside.filter(({ role }) => role === 'heading').map(({ text }) => text),
  ].filter((text) => text !== '' && text.length < LONGEST_TITLE);
  if (heads.some((text) => read(text).has('edit'))) return false;
  return [...heads, ...buttonsIn(part, view).map(verbOf)].some(
    (text) => text.length < LONGEST_TITLE && read(text).has('new-key'),
  );
}

/**
 * How many keys a form would save, where the page says more than one before the controls ("2 API Keys selected"), or names
 * several of those that it lists; else null.
 */
export function copiesOf(card: Part, dialog: Part | null, anchor: Part, view: View): number | null {
  const part = dialog ?? card;
  const ticked = view.parts.filter(
    (other) =>
      other.role === 'toggle' &&
      other.checked === true &&
      (other.id < part.id || other.id >= part.end) &&
      view.around(other).some(({ role }) => role === 'row') &&
      !isInHead(other, view),
  ).length;
  const texts = view
    .inside(part)
    .filter((other) => other.id < anchor.id && (other.role === 'text' || other.role === 'heading'));
  const lines = [
    ...texts.map(({ text }) => text),
    ...view
      .inside(part)
      .filter((other) => other.end <= anchor.id && other.role === 'group')
      .map((other) => view.words(other)),
  ];
  for (const text of lines) {
    if (text.length > LONGEST_COUNT) continue;
    const count = countIn(text);
    if (count === null) continue;
    const reading = read(text);
    const selected = reading.has('selected');
    const counts = dialog !== null && COUNT_FIRST.test(text);
    if (reading.has('api') ? selected || counts || count === ticked : selected && count === ticked)
      return count;
  }
  if (dialog === null) return null;
  const names = namesOfKeys(part, view);
  const named = new Set(texts.map(({ text }) => text).filter((text) => names.has(text)));
  return named.size > 1 ? named.size : null;
}

/** What the rows of a page outside of a part call the keys that they show. */
function namesOfKeys(part: Part, view: View): ReadonlySet<string> {
  const rows = view.parts.filter(
    (row) =>
      row.role === 'row' &&
      (row.id < part.id || row.id >= part.end) &&
      view.inside(row).some(({ role }) => role === 'secret'),
  );
  return new Set(rows.flatMap((row) => view.inside(row).find(({ role }) => role === 'text')?.text ?? []));
}

function isInHead(part: Part, view: View): boolean {
  return view
    .around(part)
    .some(
      (at) =>
        at.role === 'column-head' ||
        (at.role === 'row' && view.children(at).every(({ role }) => role === 'column-head')),
    );
}

/** "2 API keys", "3 claves API": the number, perhaps a word or two, then the three letters. */
const COUNT_FIRST = /(?:^|[^\p{L}\d._/-])\d{1,2}\s*(?:\p{L}+\s+){0,2}\p{L}{0,2}\s*apis?(?![a-z0-9])/iu;

function countIn(text: string): number | null {
  const numbers = [...text.matchAll(/(?<![\p{L}\d._:/-])\d{1,2}(?![\p{N}._:/-])/gu)].map(([digits]) =>
    Number(digits),
  );
  const [count] = numbers;
  return numbers.length === 1 && count !== undefined && count > 1 ? count : null;
}

/** Returns whether a part that shows one key says that the key is bound to a third-party app. */
export function saysBoundToApp(card: Part, view: View): boolean {
  return view
    .inside(card)
    .some(
      (part) =>
        part.role === 'text' &&
        part.text.length <= LONGEST_SENTENCE &&
        read(part.text).has('third-party') &&
        !labelsChoice(part, view),
    );
}

/**
 * Returns the part that says that a form makes a key for a third-party app: a chosen option, tab or menu, or a label.
 */
export function appLink(view: View): Part | null {
  const says = (text: string) => text !== '' && text.length <= LONGEST_TITLE && read(text).has('third-party');
  const taken = view.parts.find(
    (part) =>
      (part.role === 'radio' || part.role === 'tab' || part.role === 'pressed') &&
      part.checked === true &&
      says(part.name || part.text),
  );
  if (taken) return taken;
  const marked = view.parts.find(
    (part) =>
      part.marked &&
      part.clickable &&
      part.role !== 'link' &&
      !view.around(part).some(({ role }) => role === 'page-frame') &&
      says(part.text || view.words(part)),
  );
  if (marked) return marked;
  const select = view.parts.find((part) => part.role === 'select' && part.seen && says(part.text));
  const said = view.parts.find(
    (part) =>
      (part.role === 'heading' || part.role === 'text') &&
      part.text.length <= LONGEST_STATEMENT &&
      says(part.text.slice(0, LONGEST_TITLE)) &&
      read(part.text).has('ip') &&
      !labelsChoice(part, view),
  );
  return (
    select ??
    said ??
    view.parts.find((part) => part.role === 'heading' && part.text.length <= 32 && says(part.text)) ??
    null
  );
}

/** Whether a text stands among choices: it says what could be taken, not what is. */
function labelsChoice(part: Part, view: View): boolean {
  const [parent] = view.around(part);
  return (
    parent !== undefined && view.children(parent).some((other) => isChoice(other) || other.role === 'tab')
  );
}

/** An address that is cut off: it ends in dots. */
const CUT_OFF = /^[\d.:a-f]+\s?(?:…|\.{3})$/iu;

/**
 * How many entries of a list are not shown: a counter among them ("+2"), a button that unfolds the rest, an address
 * that is cut off. Null where the list is whole, as far as the scene shows it.
 */
export function hiddenIn(section: Part, entries: readonly Entry[], view: View): HiddenCount | null {
  const group =
    [section, ...view.inside(section)].findLast((at) => entries.every(({ part }) => holds(at, part))) ??
    section;
  const beside = entries.length === 0 ? [] : view.inside(view.parts[group.parent] ?? group);
  for (const part of beside) {
    if (!SAYS.has(part.role) || entries.some((entry) => holds(entry.part, part))) continue;
    const text = part.text || part.name;
    if (CUT_OFF.test(text)) return 'unknown';
    const isAddress = tokenize(text).some(({ kind }) => kind !== 'other');
    const isCounter = part.role !== 'text' || /^[+＋…]/u.test(text.trim()) || showsMore(text);
    const count = isAddress || !isCounter ? null : hiddenCountIn(text, entries.length);
    if (count !== null && count !== 0) return count;
  }
  return null;
}

const SAYS = new Set<Part['role']>(['text', 'button', 'link', 'pressed']);
