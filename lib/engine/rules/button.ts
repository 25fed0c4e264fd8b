import { extractAddresses } from '../../address/extract.ts';
import { putsInOthers } from '../../lexicon/meanings.ts';
import type { Part } from '../../page/scene.ts';
import type { ButtonCandidate } from '../candidates.ts';
import { LONGEST_VERB } from '../card.ts';
import { best, decide, EXCLUDES, type Rule } from '../decide.ts';
import { savesBy } from '../saves.ts';
import { canPress, holds, type View, verbOf } from '../view.ts';
import { takesLinesOf } from './area-facts.ts';
import { isAlone, isBesideCancel, otherSaves, says, sharesGroup, standsBy } from './button-facts.ts';

/** At or above this a button has the subject that it was weighed for. */
export const BUTTON_SURE = 4;

/** What a button of a form is for. */
type ButtonSubject = 'stage' | 'save' | 'edit' | 'cancel' | 'opener';
type ButtonRule = Rule<ButtonCandidate, View>;

/** Every rule about the page's own buttons, by what they are for. */
export const BUTTON_RULES: Readonly<Record<ButtonSubject, readonly ButtonRule[]>> = {
  // Takes what was typed into the field's own list.
  stage: [
    {
      id: 'area-needs-none',
      weight: EXCLUDES,
      when: (c, view) => c.field?.field?.kind === 'area' && !c.field.field.combobox && !takesLinesOf(c, view),
    },
    {
      id: 'stage-verb',
      weight: 4,
      when: (c) => says(c).has('stage', 'add') || /^[+＋]$/.test(verbOf(c.part)),
    },
    {
      id: 'no-verb',
      weight: EXCLUDES,
      when: (c) => !says(c).has('stage', 'add') && !/^[+＋]$/.test(verbOf(c.part)),
    },
    {
      id: 'too-long',
      weight: EXCLUDES,
      when: ({ part }) => verbOf(part).length > 40 || extractAddresses(verbOf(part)).length > 0,
    },
    { id: 'leads-away', weight: EXCLUDES, when: ({ part }) => part.role === 'link' },
    {
      id: 'other-purpose',
      weight: EXCLUDES,
      when: (c) =>
        says(c).has('remove', 'cancel', 'edit', 'new-key', 'third-party', 'search') ||
        putsInOthers(verbOf(c.part)),
    },
    { id: 'far', weight: EXCLUDES, when: (c, view) => !standsBy(c) && !isAlone(c, view) },
    { id: 'other-group', weight: EXCLUDES, when: (c, view) => !sharesGroup(c, view) },
    { id: 'beside-cancel', weight: EXCLUDES, when: (c, view) => isBesideCancel(c, view) },
    {
      id: 'could-save',
      weight: EXCLUDES,
      when: (c, view) => (says(c).has('save') || c.part.submits) && !otherSaves(c, view),
    },
    {
      id: 'last-in-dialog',
      weight: EXCLUDES,
      when: (c, view) => view.dialogOf(c.part) !== null && !otherSaves(c, view),
    },
  ],
  // Sends the form.
  save: [
    {
      id: 'save-verb',
      weight: 4,
      when: (c) => savesBy(verbOf(c.part)),
    },
    { id: 'submits', weight: 3, when: ({ part }) => part.submits },
    { id: 'is-link', weight: -2, when: ({ part }) => part.role === 'link' },
    { id: 'long', weight: EXCLUDES, when: ({ part }) => verbOf(part).length > LONGEST_VERB },
    { id: 'removes', weight: EXCLUDES, when: (c) => says(c).has('remove', 'cancel') },
  ],
  // Opens the key for editing.
  edit: [
    { id: 'edit-verb', weight: 4, when: (c) => says(c).has('edit') },
    {
      id: 'edits-ip',
      weight: 2,
      when: (c) => says(c).has('edit') && says(c).has('ip', 'restrict', 'restricted'),
    },
    {
      id: 'edits-else',
      weight: -2,
      when: (c) => says(c).has('edit') && says(c).has('name', 'symbol') && !says(c).has('ip', 'api'),
    },
  ],
  // Leaves the form.
  cancel: [{ id: 'cancel-verb', weight: 4, when: (c) => says(c).has('cancel') }],
  // Shows the field in which an address is added.
  opener: [
    {
      id: 'adds-address',
      weight: 4,
      when: (c) =>
        (says(c).has('add', 'stage', 'add-row') || /^[+＋]/.test(verbOf(c.part))) &&
        says(c).has('ip', 'address'),
    },
    {
      id: 'opener-other',
      weight: EXCLUDES,
      when: (c) =>
        says(c).has('remove', 'edit', 'cancel', 'new-key') ||
        putsInOthers(verbOf(c.part)) ||
        verbOf(c.part).length > 40 ||
        c.part.role === 'link' ||
        c.part.submits,
    },
  ],
};

/**
 * The button of a card that the rules choose for a subject; null where none reaches the threshold, or none
 * leads.
 * @param given the field that a button is weighed for, and a button that is not to be chosen
 */
export function buttonFor(
  subject: ButtonSubject,
  card: Part,
  view: View,
  given: { readonly field?: Part | null; readonly not?: Part | null } = {},
): Part | null {
  const candidates = view
    .inside(card)
    .filter((part) => canPress(part) && part.id !== given.not?.id)
    .filter((part) => !view.around(part).some((at) => at.role === 'page-frame' && holds(card, at)))
    .map(
      (part): ButtonCandidate => ({
        part,
        field: given.field ?? null,
        card,
      }),
    );
  const verdicts = decide(candidates, BUTTON_RULES[subject], view);
  if (subject === 'save' || subject === 'edit') {
    const sure = verdicts.filter(({ score }) => score >= BUTTON_SURE);
    const top = Math.max(...sure.map(({ score }) => score));
    const first = sure.filter(({ score }) => score === top);
    // Of several that save, the last one sends the form; of several that edit, the first one is the key's.
    return (subject === 'save' ? first.at(-1) : first[0])?.candidate.part ?? null;
  }
  return best(verdicts, BUTTON_SURE)?.candidate.part ?? null;
}
