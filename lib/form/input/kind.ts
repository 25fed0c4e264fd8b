import type { KeyForm } from '../key-form.ts';

/** How a field takes addresses: as one text, as chips or as rows; `none` where there is no field yet. */
export type ControlKind = 'text' | 'chips' | 'rows' | 'none';

/** The kind of a form's field, as it was decided. */
export function kindOf({ decided: { input } }: KeyForm): ControlKind {
  if (input === null || input.kind === 'opener') return 'none';
  return input.kind === 'editable' ? 'text' : input.kind;
}

/** How a list is changed: as one text, entry by entry, row by row, or not at all. */
export type ListWay = 'text' | 'entries' | 'rows' | 'none';

/** How the list of a form with this field is changed. Entries that stand beside a text are changed one by one. */
export function listWay(form: KeyForm, chips: readonly unknown[]): ListWay {
  const kind = kindOf(form);
  switch (kind) {
    case 'text':
      return chips.length === 0 ? 'text' : 'entries';
    case 'chips':
      return 'entries';
    case 'rows':
    case 'none':
      return kind;
  }
}

/** Whether Enter stages an entry in the field, rather than sending a form. */
export function stagesByEnter({ decided: { input } }: KeyForm): boolean {
  return input?.kind === 'chips' && (input.stage === null || input.byEnter);
}

/** The button that takes what was typed into the field's own list. */
export function stagingButtonOf({ decided: { input }, captured }: KeyForm): Element | null {
  return input?.kind === 'chips' && input.stage ? captured.elementOf(input.stage.id) : null;
}

/** The button by which a person opens another row. */
export function addRowButton({ decided: { input }, captured }: KeyForm): Element | null {
  return input?.kind === 'rows' && input.lines.add ? captured.elementOf(input.lines.add.id) : null;
}

/** A button while a person can press it; null where it is disabled, or there is none. */
export function ifEnabled(button: Element | null): Element | null {
  return button?.matches(':disabled, [aria-disabled="true"]') ? null : button;
}

/** The page's own button that opens a key for editing. */
export function editButtonOf({ decided: { edit }, captured }: KeyForm): Element | null {
  return edit && captured.elementOf(edit.id);
}

/** The button that shows the field, where there is none yet. */
export function openerOf({ decided: { input }, captured }: KeyForm): Element | null {
  return input?.kind === 'opener' ? captured.elementOf(input.button.id) : null;
}
