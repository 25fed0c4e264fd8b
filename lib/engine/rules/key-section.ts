import type { Part } from '../../page/scene.ts';
import { savesBehind } from '../behind.ts';
import type { FieldCandidate } from '../candidates.ts';
import { keyEvidence } from '../key-evidence.ts';
import { savedAround } from '../saves.ts';
import { titlesOver } from '../titles.ts';
import { aboutOf, isNamedIn } from '../topic.ts';
import { holds, isShownSecret, showsSecret, type View } from '../view.ts';
import { groupOf } from '../world.ts';

/**
 * Where a key would be shown with its field: the dialog, else the row of a table that shows a key, else what its own button
 * saves, else the card around the field. What another button saves is another form, and says nothing of this one.
 */
export function keySection(candidate: FieldCandidate, view: View): Part {
  const dialog = view.dialogOf(candidate.part);
  if (dialog) return dialog;
  const row = view.around(candidate.part).find(({ role }) => role === 'row');
  if (row && showsSecret(row, view)) return row;
  const group = groupOf(candidate, view);
  const card =
    view
      .around(group)
      .slice(0, 2)
      .findLast((at) => at.role !== 'page' && !listsKeys(at, candidate.part, view)) ?? group;
  const saved = savedAround(candidate.part, view);
  return saved && holds(card, saved) ? saved : card;
}

/** Whether a part has a table of keys beside a control: heads over its columns say that it lists them. */
function listsKeys(at: Part, part: Part, view: View): boolean {
  return view
    .inside(at)
    .some(
      (table) =>
        table.role === 'table' &&
        !holds(table, part) &&
        showsSecret(table, view) &&
        view.inside(table).some(({ role }) => role === 'column-head'),
    );
}

/**
 * Whether what only a key has stands with the field, or in the form that the field's window hands its list over to; a button
 * that makes one may stand above everything.
 */
export function hasKeyBeside(candidate: FieldCandidate, view: View): boolean {
  return (
    keyEvidence(keySection(candidate, view), view).some((found) => found !== 'makes') ||
    savesBehind(view.dialogOf(candidate.part), view) !== null
  );
}

/** Whether the key itself stands in the part that the nearest heading heads: then the heading may be its name. */
export function namesShownKey({ part }: FieldCandidate, view: View): boolean {
  let below = part;
  for (const at of view.around(part)) {
    const headed = view
      .children(at)
      .some(({ id, role, end }) => role === 'heading' && id < below.id && end <= below.id);
    if (headed) return at.role !== 'page' && showsSecret(at, view);
    below = at;
  }
  return false;
}

/** Whether the key itself, its passphrase or its rights stand with the field: then the form is a key's. */
export function showsKeyBeside(candidate: FieldCandidate, view: View): boolean {
  return keyEvidence(keySection(candidate, view), view).some((found) => SHOWN.includes(found));
}

const SHOWN: readonly string[] = ['key', 'passphrase', 'rights'];

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

/** Whether a title over a control is what a row of the list of keys calls one of them, or has that name in it. */
export function bearsKeyName(candidate: FieldCandidate, view: View): boolean {
  const said = keysOutside(candidate, view)
    .filter(({ role }) => role === 'text')
    .map(({ text }) => text);
  return titlesOver(candidate.part, view).some((title) => said.some((name) => isNamedIn(title, name)));
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
