import { findForms, search } from '../form/find.ts';
import type { FormGround } from '../form/input/job.ts';
import type { KeyForm } from '../form/key-form.ts';
import { keyLabelOf } from '../form/key-label.ts';
import { type FormMark, sameForm } from '../form/same.ts';
import type { SessionPorts } from './ports.ts';
import type { KnownControls, Seen } from './seen.ts';

/** What of a session decides where a form is. */
export interface GroundPorts extends Pick<SessionPorts, 'document' | 'reach' | 'exchange' | 'signal'> {
  readonly controls: () => KnownControls;
}

/**
 * What a hand works with on a form, found again at each step, after whatever the page did to it.
 * @param seen all forms of the last look, the started one among them
 */
export function groundFor(ports: GroundPorts, start: Seen, seen: readonly Seen[]): FormGround {
  const { document, exchange, reach, signal, controls } = ports;
  const where = () => ({ root: document, exchange, reach, ...controls() });
  const { label } = start.reading;
  let mark = markOf(
    start.form,
    seen.map(({ form }) => form),
    label,
  );
  return {
    document,
    reach,
    exchange,
    signal,
    find: () => {
      const { forms } = search(where());
      const found = sameForm(forms, mark, keyLabelOf);
      if (found) mark = markOf(found, forms, label ?? keyLabelOf(found));
      return found;
    },
    all: () => findForms(where()),
  };
}

function markOf(form: KeyForm, forms: readonly KeyForm[], label: string | null): FormMark {
  return { form, label, place: forms.indexOf(form), of: forms.length };
}
