import type { FieldCandidate, World } from '../candidates.ts';
import { EXCLUDES, type Rule } from '../decide.ts';
import { isKnown } from './field-facts.ts';

/** What is known of a control from before, and what it is made of. */
export const MAKE_RULES: readonly Rule<FieldCandidate, World>[] = [
  { id: 'pointed-at', weight: 200, when: ({ part }, { pointed }) => pointed.has(part.id) },
  // A fill changes the evidence for a field; that does not make it another field.
  { id: 'found-before', weight: 4, when: ({ part }, { known }) => known.has(part.id) },
  {
    id: 'code-box',
    weight: EXCLUDES,
    when: ({ part: { field } }) => field?.kind === 'line' && field.maxLength !== null && field.maxLength < 15,
  },
  {
    id: 'personal-data',
    weight: EXCLUDES,
    when: ({ part: { field } }) =>
      /one-time-code|current-password|username|email|tel|cc-/.test(field?.autocomplete ?? '') ||
      /^(?:email|tel|number|url)$/.test(field?.type ?? ''),
  },
  {
    id: 'search-box',
    weight: EXCLUDES,
    when: (c, w) => c.part.field?.type === 'search' && !c.part.field.combobox && !isKnown(c, w),
  },
  {
    id: 'page-frame',
    weight: EXCLUDES,
    when: ({ part }, { view }) =>
      view.around(part).some(({ role }) => role === 'page-frame' || role === 'figure'),
  },
];
