import type { KeyForm } from '../form/key-form.ts';
import type { Seen } from './seen.ts';

/** The form or key that the card is about, and the controls of it that the user needs next. */
export interface Anchor {
  /** The part of the page that the form is in. */
  readonly card: Element;
  readonly dialog: Element | null;
  /** The switch, the field and the button that saves; where keys are only shown, what opens a form. */
  readonly needed: readonly Element[];
  readonly entries: readonly Element[];
  /** Whether keys are only shown: then any control of the page may be the next one that the user needs. */
  readonly isShown: boolean;
}

/**
 * What the card stands beside: the form that is edited, else the keys that are shown; null where there is
 * neither.
 */
export function anchorOf(target: Seen | null, seen: readonly Seen[]): Anchor | null {
  const form = (target ?? seen[0])?.form;
  if (!form) return null;
  return {
    card: form.card,
    dialog: form.dialog,
    needed: target ? controlsOf(form) : seen.flatMap((one) => elementsOf(one.form, [one.form.decided.edit])),
    entries: elementsOf(
      form,
      form.decided.entries.map(({ part }) => part),
    ),
    isShown: target === null,
  };
}

function controlsOf(form: KeyForm): Element[] {
  const { field, rows, save, decided } = form;
  const choices = decided.switch?.choices.map(({ part }) => part) ?? [];
  const pointed = form.switch && !decided.switch ? [form.switch] : [];
  return [
    ...elementsOf(form, choices),
    ...pointed,
    ...(field ? [field] : []),
    ...(rows?.inputs ?? []),
    ...(save ? [save] : []),
  ];
}

function elementsOf({ captured }: KeyForm, parts: readonly ({ readonly id: number } | null)[]): Element[] {
  return parts.flatMap((part) => (part && captured.elementOf(part.id)) ?? []);
}
