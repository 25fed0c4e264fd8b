import { oncePerRun } from '../form/dom/once.ts';
import { search } from '../form/find.ts';
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
  // One step asks several times; the gate, and each touch, make the next question look anew.
  const formsIn = oncePerRun((root: Document) => search({ root, exchange, reach, ...controls() }).forms);
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
      const forms = formsIn(document);
      const found = sameForm(forms, mark, keyLabelOf);
      if (found) mark = markOf(found, forms, label ?? keyLabelOf(found));
      return found;
    },
    all: () => formsIn(document),
  };
}

function markOf(form: KeyForm, forms: readonly KeyForm[], label: string | null): FormMark {
  return { form, label, place: forms.indexOf(form), of: forms.length };
}
