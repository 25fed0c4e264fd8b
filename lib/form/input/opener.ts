import type { Exchange } from '../../exchanges/index.ts';
import { buttonsIn } from '../card.ts';
import { appears } from '../dom/settle.ts';
import { isDisabled } from '../dom/visible.ts';
import type { KeyForm } from '../find.ts';
import { ADDRESS } from '../limit.ts';
import { nameOf, refusalToPress } from '../press.ts';
import { hasStem, namesIp } from '../stems.ts';
import { words } from '../words.ts';
import type { FormJob } from './job.ts';

/** How long a page may take to show its field by itself, and after its own button was pressed. In ms. */
const BY_ITSELF = 800;
const OPENED = 2_200;
const LONGEST_NAME = 40;

/**
 * The form with its field. A page may show the field only while an address is being added: then the form's own button
 * for that ("Add address") is pressed, where there is exactly one.
 */
export async function withOpenField(job: FormJob): Promise<KeyForm | null> {
  const found = await appears(() => withField(job.find()), BY_ITSELF, job.signal);
  if (found) return found;
  const form = job.find();
  const opener = form && !form.field ? openerIn(form.card, job.exchange) : null;
  if (opener) job.hand.press(opener, 'add-row');
  return appears(() => withField(job.find()), OPENED, job.signal);
}

function withField(form: KeyForm | null): KeyForm | null {
  return form?.field && !form.field.matches(':disabled, [aria-disabled="true"], [readonly]') ? form : null;
}

function openerIn(card: Element, exchange: Exchange): Element | null {
  const openers = buttonsIn(card).filter((button) => !isDisabled(button) && opens(button, exchange));
  return openers.length === 1 ? (openers[0] ?? null) : null;
}

/** "Add address", "+ IP": a verb for adding, and what is added. */
function opens(button: Element, exchange: Exchange): boolean {
  const name = nameOf(button).trim();
  if (name === '' || name.length > LONGEST_NAME || refusalToPress(button, 'add-row', exchange)) return false;
  const adds = /^[+＋]/.test(name) || hasStem(name, words.staging, words.addRow, exchange.stems.staging);
  return (
    adds && (namesIp(name) || ADDRESS.test(name)) && !hasStem(name, words.remove, words.edit, words.cancel)
  );
}
