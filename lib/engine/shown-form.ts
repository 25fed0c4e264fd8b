import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { appLink, hiddenIn } from './about.ts';
import type { RowCandidate } from './candidates.ts';
import type { Verdict } from './decide.ts';
import { keyEvidence } from './key-evidence.ts';
import type { Given, KeyForm } from './key-form.ts';
import { buttonFor } from './rules/button.ts';
import { restrictionOf } from './state.ts';
import { isTitledIp } from './topic.ts';
import { isTyped, type View } from './view.ts';

/** A form without controls of its own, for a key of a third-party app; callers override the rest. */
function bare(card: Part, view: View): KeyForm {
  return {
    card,
    dialog: view.dialogOf(card),
    mode: 'shown',
    creates: false,
    copies: null,
    restriction: 'third-party',
    switch: null,
    input: null,
    also: [],
    entries: [],
    hidden: null,
    limit: null,
    unsettled: { entries: [], beside: [], signs: 0 },
    save: null,
    behind: null,
    edit: null,
    isUnsure: false,
    because: [],
  };
}

/** The form of a key that is only shown. */
export function toShown({ candidate, because }: Verdict<RowCandidate>, view: View, given: Given): KeyForm {
  const { row, entries, thirdParty } = candidate;
  const tokens = entries.map(({ token }) => token);
  return {
    ...bare(row, view),
    restriction: thirdParty ? 'third-party' : restrictionOf(null, tokens, 'there', given),
    entries,
    hidden: hiddenIn(row, entries, view),
    edit: buttonFor('edit', row, view),
    because,
  };
}

/**
 * The form that makes a key for a third-party app: at most one. Such a key has no list that anybody could
 * edit. Empty where the page only speaks of apps.
 */
export function linked(view: View): KeyForm[] {
  const link = appLink(view);
  if (!link) return [];
  const form = view.around(link).find((at) => at.role === 'form' || at.role === 'dialog');
  const isEdited =
    form !== undefined && view.inside(form).some(isTyped) && buttonFor('save', form, view) !== null;
  if (!isEdited && !makesKey(view) && !(link.role === 'text' && isTitledIp(link, view))) return [];
  const card = isEdited ? form : link;
  const because = [{ id: 'linked-app', weight: 5 }];
  return [{ ...bare(card, view), mode: isEdited ? 'edit' : 'shown', because }];
}

/** Whether a page has what only making a key has: a name for it, a passphrase, rights, or a title or button that says so. */
function makesKey(view: View): boolean {
  const [page] = view.parts;
  if (page === undefined) return false;
  const makes = (text: string) => text.length <= LONGEST_TITLE && read(text).has('new-key');
  return (
    keyEvidence(page, view).some((found) => MAKING.includes(found)) ||
    makes(view.scene.title) ||
    view.parts.some(({ role, text }) => role === 'heading' && makes(text))
  );
}

const LONGEST_TITLE = 90;
const MAKING: readonly string[] = ['name', 'passphrase', 'rights', 'makes'];
