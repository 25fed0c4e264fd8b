import type { Concept } from '../lexicon/concept.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { buttonsIn } from './card.ts';
import { beginsKey, keyEvidence } from './key-evidence.ts';
import { ownName } from './notes.ts';
import { buttonFor } from './rules/button.ts';
import { opensRow } from './rules/button-facts.ts';
import { endOfInlineEditor } from './rules/inline-editor.ts';
import { savesBy } from './saves.ts';
import { verbSays } from './verbs.ts';
import { holds, isChoice, isShownSecret, isTyped, type View, verbOf } from './view.ts';

/**
 * The page's own button that keeps what stands in a form: what ends its inline editor, else in its card, else
 * beside the button that leaves it, else the last one of its dialog, else around the card, up to its dialog
 * or the page, as long as no other form is there. Null where the button found keeps something else.
 * @param anchor the field or switch of the form
 * @param stage the button that only takes an entry into the list
 * @param others the controls of other forms
 */
export function saveOf(
  card: Part,
  anchor: Part,
  stage: Part | null,
  others: readonly Part[],
  view: View,
): Part | null {
  const own =
    endOfInlineEditor(anchor, view) ??
    buttonFor('save', card, view, { not: stage }) ??
    besideCancel(card, stage, view) ??
    atTheEnd(card, anchor, view) ??
    makesKey(card, anchor, view);
  if (own) return savesElse(own, anchor, view) ? null : own;
  return savesOutside(card, anchor, stage, others, view) ?? makesKey(card, anchor, view);
}

function savesOutside(
  card: Part,
  anchor: Part,
  stage: Part | null,
  others: readonly Part[],
  view: View,
): Part | null {
  for (const at of [card, ...view.around(card)]) {
    if (others.some((other) => holds(at, other))) return null;
    const outside = buttonsIn(at, view).filter(
      (part) =>
        part.id !== stage?.id &&
        !holds(card, part) &&
        savesBy(verbOf(part)) &&
        !isElsewhere(part, card, view) &&
        !beginsKey(part, view) &&
        !savesElse(part, anchor, view),
    );
    if (outside.length > 0) return outside.at(-1) ?? null;
    if (at.role === 'dialog') return null;
  }
  return null;
}

/**
 * Whether a button keeps something else: where its branch parts from that of the field, it has a heading of its own, or
 * asks for something that is no code. Below the field a heading that names an API is none of something else where nothing
 * is set there: "API drafts".
 */
function savesElse(save: Part, anchor: Part, view: View): boolean {
  const branch = [save, ...view.around(save)].findLast((at) => !holds(at, anchor));
  if (!branch || branch.id === save.id) return false;
  const inside = view.inside(branch);
  const isSet = inside.some(isControl);
  const asksElse = (part: Part) =>
    isTyped(part) && part.role === 'textbox' && part.id < save.id && !asksForCode(part, view);
  return branch.id > anchor.id
    ? inside.some(asksElse) ||
        inside.some((part) => part.role === 'heading' && (isSet || !read(part.text).has('api')))
    : isSet && inside.some((part) => part.role === 'heading' && part.id < save.id);
}

function isControl(part: Part): boolean {
  return part.seen && (isTyped(part) || isChoice(part));
}

function asksForCode(part: Part, view: View): boolean {
  const label = [
    ownName(part),
    ...view
      .near(part)
      .slice(0, 2)
      .map(({ text }) => text),
  ].join(' ');
  return read(label.slice(0, LONGEST_LABEL)).has('code', 'secret');
}

const LONGEST_LABEL = 160;

/**
 * Whether a button belongs to something that does not hold the card: the page's frame, another dialog, form,
 * row or item.
 */
function isElsewhere(part: Part, card: Part, view: View): boolean {
  return view.around(part).some((at) => OWN.has(at.role) && !holds(at, card));
}

const OWN = new Set<Part['role']>(['page-frame', 'dialog', 'row', 'item', 'form']);

/**
 * The last button of a dialog, below its controls, that ends it with what stands in it: "OK", "Set". Null
 * where another button adds entries, since each may be stored at once and "OK" only close; and where a button
 * behind the dialog adds IPs, since "OK" then only puts the text into the list there.
 */
function atTheEnd(card: Part, anchor: Part, view: View): Part | null {
  const dialog = view.dialogOf(card);
  const buttons = dialog ? buttonsIn(dialog, view) : [];
  const last = buttons.at(-1);
  if (last?.role !== 'button' || last.id <= anchor.id) return null;
  if (buttons.slice(0, -1).some((part) => verbSays(part, 'add', 'add-row', 'stage'))) return null;
  if (view.parts.some((part) => !(dialog && holds(dialog, part)) && opensRow(part))) return null;
  const reading = read(verbOf(last));
  return reading.has('agree') && !reading.has('edit', 'remove', 'cancel', 'add') ? last : null;
}

/** No button that makes a key, whatever its verb. */
const NOT_MAKING: readonly Concept[] = [
  'remove',
  'cancel',
  'edit',
  'copy',
  'search',
  'code',
  'stage',
  'add',
  'add-row',
];

/**
 * The last button below a form that asks what to call a key, where no key is shown yet: it names the key, and can only make
 * it, whatever its verb: "Hand over my key".
 */
function makesKey(card: Part, anchor: Part, view: View): Part | null {
  if (view.parts.some(isShownSecret) || !keyEvidence(card, view).includes('name')) return null;
  const last = buttonsIn(card, view).at(-1);
  if (last?.role !== 'button' || last.id < anchor.id) return null;
  const isBelow = !view.inside(card).some((part) => part.id > last.id && (isTyped(part) || isChoice(part)));
  const reading = read(verbOf(last));
  return isBelow && reading.has('key') && !reading.has(...NOT_MAKING) ? last : null;
}

/** How far up a button and the one that leaves the form may meet. */
const LEVELS = 2;

/** The only other button beside "Cancel": it saves, whatever its verb, or by a tick alone. */
function besideCancel(card: Part, stage: Part | null, view: View): Part | null {
  const buttons = buttonsIn(card, view);
  for (const cancel of buttons.filter((part) => verbSays(part, 'cancel'))) {
    const row = view.around(cancel).slice(0, LEVELS);
    const beside = buttons.filter(
      (part) =>
        part.id !== cancel.id &&
        part.id !== stage?.id &&
        /[\p{L}✓✔☑✅√]/u.test(verbOf(part)) &&
        row.some((at) => holds(at, part) && holds(card, at)) &&
        !verbSays(part, 'cancel', 'remove', 'edit', 'stage', 'code', 'search', 'query'),
    );
    if (beside.length === 1) return beside[0] ?? null;
  }
  return null;
}
