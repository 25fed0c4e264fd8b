import type { ControlMark } from '../form/control-mark.ts';
import type { KeyForm } from '../form/key-form.ts';
import type { FormReading } from '../form/reading.ts';

/** One form with what it says. */
export interface Seen {
  readonly form: KeyForm;
  readonly reading: FormReading;
}

/** What is known about controls of this page: what the user said of them, and what an earlier look was sure of. */
export interface KnownControls {
  readonly marks: readonly ControlMark[];
  readonly denied: readonly ControlMark[];
  readonly known: ReadonlySet<Element>;
}
