import type { Exchange } from '../exchanges/index.ts';
import type { ControlMark } from '../form/chosen.ts';
import type { Reach } from '../form/dom/reach.ts';
import { type KeyForm, search } from '../form/find.ts';
import { type FormReading, readForm } from '../form/read.ts';

/** One form with what it says. */
export interface Seen {
  readonly form: KeyForm;
  readonly reading: FormReading;
}

/** What one look at the page found. */
export interface Look {
  readonly seen: Seen[];
  /** Where no form was found, the one that is worth a question. */
  readonly candidate: Seen | null;
}

/** What is known about controls of this page: what the user said of them, and what an earlier look was sure of. */
export interface KnownControls {
  readonly marks: readonly ControlMark[];
  readonly denied: readonly ControlMark[];
  readonly known: ReadonlySet<Element>;
}

/** Looks at the page once: every key form with its reading. Nothing is changed. */
export function lookAt(document: Document, exchange: Exchange, reach: Reach, known: KnownControls): Look {
  const { forms, candidate } = search({ root: document, exchange, reach, ...known });
  const read = (form: KeyForm): Seen => ({ form, reading: readForm(form, exchange) });
  return { seen: forms.map(read), candidate: candidate && read(candidate) };
}
