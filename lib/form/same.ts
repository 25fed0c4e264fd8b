import { holds } from './dom/reach.ts';
import type { KeyForm } from './key-form.ts';

/** What is remembered of a form so that it can be found again after the page drew it anew. */
export interface FormMark {
  readonly form: KeyForm;
  readonly label: string | null;
  /** Its index in page order, and how many forms there were. */
  readonly place: number;
  readonly of: number;
}

/**
 * Finds the same form among those of a later look: by its own elements, else by the key's name, else by its
 * place where the page shows as many forms as before. Null rather than another key's form.
 */
export function sameForm(
  forms: readonly KeyForm[],
  mark: FormMark,
  labelOf: (form: KeyForm) => string | null,
): KeyForm | null {
  const { form } = mark;
  const kept = forms.find(
    (other) =>
      (form.field !== null && other.field === form.field) ||
      (form.switch !== null && other.switch === form.switch) ||
      (form.card.isConnected && other.card === form.card),
  );
  if (kept) return kept;
  if (form.card.isConnected) {
    const inside = forms.filter((other) => holds(form.card, other.card) || holds(other.card, form.card));
    if (inside.length === 1) return inside[0] ?? null;
  }
  if (mark.label !== null) {
    const named = forms.filter((other) => labelOf(other) === mark.label);
    if (named.length === 1) return named[0] ?? null;
    if (named.length > 1) return null;
  }
  const there = forms.length === mark.of ? (forms[mark.place] ?? null) : null;
  const isAnother = there !== null && mark.label !== null && (labelOf(there) ?? mark.label) !== mark.label;
  return isAnother ? null : there;
}
