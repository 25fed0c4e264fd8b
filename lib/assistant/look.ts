import type { Exchange } from '../exchanges/index.ts';
import type { ControlMark } from '../form/chosen.ts';
import type { Reach } from '../form/dom/reach.ts';
import { findForms, type KeyForm } from '../form/find.ts';
import { type FormReading, readForm } from '../form/read.ts';

/** One form with what it says. */
export interface Seen {
  readonly form: KeyForm;
  readonly reading: FormReading;
}

/** Looks at the page once: every key form with its reading. Nothing is changed. */
export function lookAt(
  document: Document,
  exchange: Exchange,
  reach: Reach,
  marks: readonly ControlMark[],
): Seen[] {
  return findForms({ root: document, exchange, reach, marks }).map((form) => ({
    form,
    reading: readForm(form, exchange),
  }));
}
