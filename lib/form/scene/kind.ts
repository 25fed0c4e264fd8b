import type { KeyForm } from '../find.ts';
import { formWith, type SceneForm } from './find.ts';

/** How a field takes addresses: as one text, as chips, as rows. */
export type ControlKind = 'text' | 'chips' | 'rows' | 'none';

/** The kind of a form's field, as it was decided. */
export function kindOf(form: KeyForm): ControlKind {
  const kind = (form as SceneForm).decided.input?.kind;
  if (kind === undefined || kind === 'opener') return 'none';
  return kind === 'editable' ? 'text' : kind;
}

/** Whether Enter stages an entry in a field, rather than sending a form. */
export function takesChipsByEnter(field: Element): boolean {
  const input = formWith(field)?.decided.input;
  return input?.kind === 'chips' && (input.stage === null || input.byEnter);
}
