import { tokenize } from '../address/token.ts';
import { putsInOthers } from '../lexicon/meanings.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { copiesOf, hiddenIn, isCreating, saysBoundToApp } from './about.ts';
import { savesAround, savesBehind } from './behind.ts';
import type { Entry, FieldCandidate, SwitchCandidate } from './candidates.ts';
import { cardOf } from './card.ts';
import type { Reason, Verdict } from './decide.ts';
import { entriesIn } from './entries.ts';
import { inputOf } from './input.ts';
import { type Given, type Input, type KeyForm, typedCounts } from './key-form.ts';
import { countIn, limitIn } from './limit.ts';
import { buttonFor } from './rules/button.ts';
import { saveOf } from './save.ts';
import { savesNothing } from './saves.ts';
import { sectionOf } from './section.ts';
import { type FieldState, restrictionOf } from './state.ts';
import { unsettledIn } from './unsettled.ts';
import { holds, isTyped, type View, verbOf } from './view.ts';
import { hintsOf } from './world.ts';

/** A switch and the field that belongs to it, or one of the two alone. */
export interface Pair {
  readonly own: readonly Part[];
  readonly found: SwitchCandidate | null;
  readonly field: Verdict<FieldCandidate> | null;
  /** Further controls of the same list. */
  readonly also: readonly Part[];
  /** Why the switch is taken for one. */
  readonly because: readonly Reason[];
}

/**
 * Assembles the form of a switch and a field, with everything decided.
 * @param anchors the controls of all forms, so that its card holds none of another
 */
export function toForm(pair: Pair, anchors: readonly Part[], view: View, given: Given): KeyForm {
  const { own, found, field, also } = pair;
  const [first] = own as [Part];
  const rows = field?.candidate.lines?.list;
  const others = anchors.filter((part) => !own.includes(part));
  const card = cardOf(rows ? [...own, rows] : own, others, view);
  const dialog = view.dialogOf(first);
  const part = field?.candidate.part ?? null;
  const isClosed = isClosedTo(part, found, card, view);
  const section = sectionOf(field?.candidate ?? null, found, card, view);
  const skip = [...(part ? [part] : []), ...(found?.choices.map((choice) => choice.part) ?? [])];
  const lines = field?.candidate.lines ?? null;
  const entries = lines ? [] : section.flatMap((at) => entriesIn(at, skip, isClosed, view));
  const input = field ? inputOf(field.candidate, card, entries, view) : openerOf(card, found, view);
  const typed = typedCounts(input, entries) ? (lines?.inputs ?? (part ? [part] : [])) : [];
  const held = [...typed, ...also].flatMap(({ text }) => tokenize(text));
  const tokens = [...entries.map(({ token }) => token), ...held];
  const hints = field ? hintsOf(field.candidate, view) : [];
  const counted = countIn(hints) ?? 0;
  const bound = isClosed && saysBoundToApp(card, view) && buttonFor('edit', card, view) === null;
  const ends = saveOf(
    card,
    part ?? found?.last ?? first,
    input?.kind === 'chips' ? input.stage : null,
    others,
    view,
  );
  const behind =
    isClosed || (ends && dialog && !holds(dialog, ends))
      ? null
      : (savesBehind(dialog, view) ?? savesAround(card, ends, view));
  // A window that can only be closed keeps what was chosen for the form behind it.
  const save = ends ?? (savesNothing(first, view) ? behind : null);
  // A window that shows no list may add to one behind it.
  const isUntold = behind !== null && found === null && tokens.length === 0;
  return {
    card,
    dialog,
    mode: isClosed ? 'shown' : 'edit',
    creates: !isClosed && isCreating(card, dialog, view),
    copies: copiesOf(card, dialog, found?.last ?? first, view),
    restriction: bound
      ? 'third-party'
      : isUntold
        ? 'unknown'
        : restrictionOf(found, tokens, fieldState(part, input, entries), given),
    switch: found,
    input,
    also,
    entries,
    hidden: counted > tokens.length ? counted - tokens.length : hiddenIn(card, entries, view),
    limit: limitIn(hints, tokens.length),
    unsettled: unsettledIn(card, entries, view),
    save,
    behind,
    edit: isClosed ? buttonFor('edit', card, view) : null,
    isUnsure: false,
    because: [...pair.because, ...(field?.because ?? [])],
  };
}

function fieldState(part: Part | null, input: Input | null, entries: readonly Entry[]): FieldState {
  if (part === null) return 'none';
  const isStaged = input?.kind === 'chips' && part.field?.kind === 'area' && entries.length === 0;
  return isStaged && tokenize(part.text).length > 0 ? 'untaken' : 'there';
}

/** The page's own button that shows the field, where there is none yet. */
function openerOf(card: Part, found: SwitchCandidate | null, view: View): Input | null {
  const button = buttonFor('opener', card, view) ?? (found?.on?.chosen ? rowAdder(card, found, view) : null);
  return button ? { kind: 'opener', button } : null;
}

/** How far up from the switch the list that it opens may stand. */
const NEAR = 3;

/** Below a switch that is on, the one button that adds a row: what it adds a row to is the list of the switch. */
function rowAdder(card: Part, { group, last }: SwitchCandidate, view: View): Part | null {
  for (const at of [group, ...view.around(group)].slice(0, NEAR + 1)) {
    if (at.role === 'page' || !holds(card, at)) return null;
    const inside = view.inside(at);
    if (inside.some((part) => isTyped(part))) return null;
    const adders = inside.filter(
      (part) => part.id > last.id && part.seen && part.role === 'button' && addsRow(part),
    );
    if (adders.length > 0) return adders.length === 1 ? (adders[0] ?? null) : null;
  }
  return null;
}

function addsRow(button: Part): boolean {
  const verb = verbOf(button);
  const reading = read(verb);
  return (
    reading.has('add-row') &&
    !reading.has('remove', 'cancel', 'new-key', 'name', 'symbol') &&
    !putsInOthers(verb) &&
    !button.submits
  );
}

function isClosedTo(part: Part | null, found: SwitchCandidate | null, card: Part, view: View): boolean {
  return (part?.disabled ?? true) && (found === null || isShut(found) || isOnlyShown(found, card, view));
}

/** Whether a switch refuses the user. */
function isShut(found: SwitchCandidate): boolean {
  return found.choices.every(({ disabled }) => disabled) || found.on?.disabled === true;
}

/** A card that offers to edit, and neither to save nor to leave, is not being edited: its drawn choices only show. */
function isOnlyShown(found: SwitchCandidate, card: Part, view: View): boolean {
  const isDrawn = found.choices.every(({ part }) => part.checked === null);
  return (
    isDrawn &&
    buttonFor('edit', card, view) !== null &&
    buttonFor('save', card, view) === null &&
    buttonFor('cancel', card, view) === null
  );
}
