import { read } from '../lexicon/index.ts';
import type { Part } from '../page/scene.ts';
import { buttonFor, buttonsIn } from './card.ts';
import { savesBy } from './rules/button-facts.ts';
import { holds, type View, verbOf } from './view.ts';

/**
 * The page's own button that keeps what stands in a form: in its card, else beside the button that leaves it, else
 * around the card, up to its dialog or the page, as long as no other form is there.
 * @param stage what only takes an entry into the list
 * @param others the controls of other forms
 */
export function saveOf(card: Part, stage: Part | null, others: readonly Part[], view: View): Part | null {
  const own = buttonFor('save', card, view, { not: stage }) ?? besideCancel(card, stage, view);
  if (own) return own;
  for (const at of [card, ...view.around(card)]) {
    if (others.some((other) => holds(at, other))) return null;
    const outside = buttonsIn(at, view).filter(
      (part) =>
        part.id !== stage?.id &&
        !holds(card, part) &&
        savesBy(verbOf(part)) &&
        !isElsewhere(part, card, view),
    );
    if (outside.length > 0) return outside.at(-1) ?? null;
    if (at.role === 'dialog') return null;
  }
  return null;
}

/** The frame of the page, another dialog, and a row or item that does not hold the form have buttons of their own. */
function isElsewhere(part: Part, card: Part, view: View): boolean {
  return view.around(part).some((at) => OWN.has(at.role) && !holds(at, card));
}

const OWN = new Set<Part['role']>(['page-frame', 'dialog', 'row', 'item', 'form']);

/** Beside "Cancel" stands what saves, by whatever verb. */
function besideCancel(card: Part, stage: Part | null, view: View): Part | null {
  const buttons = buttonsIn(card, view);
  const leaving = buttons.filter(
    (part) => read(verbOf(part)).has('cancel') && !read(verbOf(part)).has('remove'),
  );
  for (const cancel of leaving) {
    const beside = buttons.filter(
      (part) =>
        part.parent === cancel.parent &&
        part.id !== cancel.id &&
        part.id !== stage?.id &&
        !read(verbOf(part)).has('cancel', 'remove', 'edit', 'stage', 'code', 'search', 'query'),
    );
    if (beside.length === 1) return beside[0] ?? null;
  }
  return null;
}
