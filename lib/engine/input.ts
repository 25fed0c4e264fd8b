import { asksForEnter } from '../lexicon/meanings.ts';
import type { Part } from '../page/scene.ts';
import type { Entry, FieldCandidate } from './candidates.ts';
import type { Input } from './key-form.ts';
import { buttonFor } from './rules/button.ts';
import type { View } from './view.ts';
import { groupOf, hintsOf } from './world.ts';

/** Tells how a field takes addresses, from what stands around it. */
export function inputOf(candidate: FieldCandidate, card: Part, entries: readonly Entry[], view: View): Input {
  const { part: field, lines } = candidate;
  if (lines) return { kind: 'rows', field, lines };
  const isBox = field.field?.combobox === true;
  const stage = buttonFor('stage', card, view, { field });
  if (field.field?.kind === 'area' && !isBox)
    // Enter is a new line there.
    return stage ? { kind: 'chips', field, stage, byEnter: false } : { kind: 'text', field };
  const byEnter = stagesByEnter(candidate, entries, view);
  if (stage || byEnter) return { kind: 'chips', field, stage, byEnter };
  return { kind: field.field?.kind === 'rich' ? 'editable' : 'text', field };
}

/** Positive evidence that Enter makes an entry here rather than sending a form. */
function stagesByEnter(candidate: FieldCandidate, entries: readonly Entry[], view: View): boolean {
  const { part } = candidate;
  if (part.field?.combobox || part.wraps || /^(?:enter|done)$/.test(part.field?.enter ?? '')) return true;
  const group = groupOf(candidate, view);
  if (entries.some((entry) => entry.remove !== null && entry.part.id > group.id && entry.part.id < group.end))
    return true;
  return hintsOf(candidate, view).some((text) => text.length < 160 && asksForEnter(text));
}
