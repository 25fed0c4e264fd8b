import { appears } from '../dom/settle.ts';
import type { KeyForm } from '../key-form.ts';
import type { FormJob } from './job.ts';
import { openerOf } from './kind.ts';

/** How long a page may take to show its field without a press, and after a press on its button. In ms. */
const BY_ITSELF = 800;
const OPENED = 2_200;

/**
 * The form with its field; null where none appears. A page may show the field only while an address is being
 * added: then the form's own button for that ("Add address") is pressed.
 */
export async function withOpenField(job: FormJob): Promise<KeyForm | null> {
  const found = await appears(() => withField(job.find()), BY_ITSELF, job.signal);
  if (found) return found;
  const form = job.find();
  const opener = form && !form.field ? openerOf(form) : null;
  if (opener) job.hand.press(opener, 'add-row');
  return appears(() => withField(job.find()), OPENED, job.signal);
}

function withField(form: KeyForm | null): KeyForm | null {
  return form?.field && !form.field.matches(':disabled, [aria-disabled="true"], [readonly]') ? form : null;
}
