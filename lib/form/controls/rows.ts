import { appears } from '../dom/settle.ts';
import { textIn } from '../field/candidate.ts';
import { addRowButton } from '../field/rows.ts';
import { press } from '../press.ts';
import type { Job, Proof } from './control.ts';
import { leave, WAYS } from './type.ts';

/** How long a page may take to open another row, in ms. */
const NEW_ROW = 1_200;

/** Writes one address per row: into the empty ones first, then into rows that the list's own button opens. */
export async function writeRows(job: Job, proof: Proof): Promise<boolean> {
  for (const address of job.add) {
    if (inputsOf(job).some((input) => textIn(input).trim() === address)) continue;
    const row = emptyRow(job) ?? (await openRow(job));
    if (!row) return false;
    for (const way of WAYS) {
      way.write(row, address);
      leave(row);
      if (await appears(() => (textIn(row).trim() === address ? true : null), 400, job.signal)) break;
    }
  }
  return proof();
}

function inputsOf(job: Job): readonly Element[] {
  const form = job.find();
  return form?.rows?.inputs ?? (form?.field ? [form.field] : []);
}

function emptyRow(job: Job): Element | null {
  return inputsOf(job).find((input) => textIn(input).trim() === '') ?? null;
}

async function openRow(job: Job): Promise<Element | null> {
  const button = addRowButton(inputsOf(job), job.exchange);
  if (!button) return null;
  press(button, 'add-row', job.exchange);
  return appears(() => emptyRow(job), NEW_ROW, job.signal);
}
