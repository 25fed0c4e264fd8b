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

/** What the user said about controls of this page. */
export interface UserMarks {
  readonly marks: readonly ControlMark[];
  readonly denied: readonly ControlMark[];
}

/** Looks at the page once: every key form with its reading. Nothing is changed. */
export function lookAt(document: Document, exchange: Exchange, reach: Reach, said: UserMarks): Look {
  const { forms, candidate } = search({ root: document, exchange, reach, ...said });
  const read = (form: KeyForm): Seen => ({ form, reading: readForm(form, exchange) });
  return { seen: forms.map(read), candidate: candidate && read(candidate) };
}
