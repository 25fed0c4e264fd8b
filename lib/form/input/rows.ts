import { toToken } from '../../address/token.ts';
import { appears } from '../dom/settle.ts';
import { textIn } from '../field/candidate.ts';
import { keyOf } from '../token-key.ts';
import type { Proof, WriteJob } from './job.ts';
import { addRowButton, ifEnabled } from './kind.ts';
import { WAYS } from './way.ts';

/** How long a page may take to open another row, and to show what was written into one. In ms. */
const NEW_ROW = 1_200;
const WRITTEN = 400;
/** How long a page may take to enable the button for another row once the last one is filled, in ms. */
const ENABLED = 300;

/**
 * Writes one address per row: in place of those that are to go, into the empty ones, then into rows that the
 * list's own button opens.
 * @returns whether the list was proved; false where no row is left
 */
export async function writeRows(job: WriteJob, proof: Proof): Promise<boolean> {
  for (const [place, address] of job.add.entries()) {
    job.progress(place, job.add.length);
    if (inputsOf(job).some((input) => textIn(input).trim() === address)) continue;
    const row = leavingRow(job) ?? emptyRow(job) ?? (await openRow(job));
    if (!row) return false;
    for (const way of WAYS) {
      job.hand.write(row, address, way);
      job.hand.leave(row);
      if (await appears(() => (textIn(row).trim() === address ? true : null), WRITTEN, job.signal)) break;
    }
  }
  return proof();
}

function leavingRow(job: WriteJob): Element | null {
  const leaves = (input: Element) => job.remove.includes(keyOf(toToken(textIn(input).trim())));
  return inputsOf(job).find(leaves) ?? null;
}

function inputsOf(job: WriteJob): readonly Element[] {
  const form = job.find();
  return form?.rows?.inputs ?? (form?.field ? [form.field] : []);
}

function emptyRow(job: WriteJob): Element | null {
  return inputsOf(job).find((input) => textIn(input).trim() === '') ?? null;
}

async function openRow(job: WriteJob): Promise<Element | null> {
  const button = await appears(() => enabledAdder(job), ENABLED, job.signal);
  if (!button) return null;
  job.hand.press(button, 'add-row');
  return appears(() => emptyRow(job), NEW_ROW, job.signal);
}

function enabledAdder(job: WriteJob): Element | null {
  const form = job.find();
  return form && ifEnabled(addRowButton(form));
}
