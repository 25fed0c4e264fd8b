import type { Address } from '../../address/index.ts';
import { appears } from '../dom/settle.ts';
import { textIn } from '../field/candidate.ts';
import { foreignOffer } from '../field/offer.ts';
import { offeredOption, stagingButtonOf } from '../field/staging.ts';
import { rememberTyping } from '../field/typed.ts';
import { press } from '../press.ts';
import { entriesOf } from '../read.ts';
import type { Job, Proof } from './control.ts';
import { takesChipsByEnter } from './kind.ts';
import { withOpenField } from './opener.ts';
import { writeRows } from './rows.ts';
import { restore } from './text.ts';
import { append, leave, pressEnter, WAYS } from './type.ts';

/** How long a page may take to show a staged address, in ms. */
const STAGING = 1_200;

/**
 * Stages address by address: by the field's own button, or by Enter where the field is known to take it. A press that
 * brings nothing onto the list is not repeated: the button may do something else than was thought. Then the field
 * gets back the text it had.
 */
export async function writeChips(job: Job, proof: Proof): Promise<boolean> {
  const field = job.find()?.field;
  const text = field ? textIn(field) : '';
  await stageTyped(job);
  for (const address of job.add) {
    if (becameRows(job)) return writeRows(job, proof);
    if (await stageByAnyWay(job, address)) continue;
    if (becameRows(job)) return writeRows(job, proof);
    await restore(job, text);
    break;
  }
  const left = job.find()?.field;
  if (left) leave(left);
  return proof();
}

/** A press that was to stage may open a second row: then the field was a row all along. */
function becameRows(job: Job): boolean {
  return (job.find()?.rows?.inputs.length ?? 0) > 1;
}

/** What the user typed and did not stage yet is theirs: it goes onto the list first, since writing would replace it. */
async function stageTyped(job: Job): Promise<void> {
  const form = job.find();
  const typed = form ? entriesOf(form, job.exchange).typed : [];
  if (typed.length === 0) return;
  await stage(job);
  const there = () =>
    typed.every((token) => token.kind !== 'address' || isThere(job, token.address)) ? true : null;
  await appears(there, STAGING, job.signal);
}

async function stageByAnyWay(job: Job, address: Address): Promise<boolean> {
  for (const way of WAYS) {
    if (isThere(job, address)) return true;
    const field = (await withOpenField(job))?.field;
    if (!field) return false;
    rememberTyping(field, address);
    way.write(field, address);
    const pressed = await stage(job);
    if (await arrives(job, address, STAGING)) return true;
    if (pressed) return false;
    if (await stageByOffer(job, address)) return true;
    if (await stageBySeparator(job, address)) return true;
    emptyField(job);
  }
  return false;
}

/** Presses the staging button once the page has enabled it, or Enter. Says whether the button was pressed. */
async function stage(job: Job): Promise<boolean> {
  const button = await appears(() => enabledButton(job), 300, job.signal);
  if (button) {
    press(button, 'stage', job.exchange);
    return true;
  }
  const field = job.find()?.field;
  if (field && takesChipsByEnter(field, job.exchange) && foreignOffer(field) === null) pressEnter(field);
  return false;
}

/** A combobox may offer what was typed as the one choice of its list, without marking it for Enter. */
async function stageByOffer(job: Job, address: Address): Promise<boolean> {
  const field = job.find()?.field;
  const offer = field ? offeredOption(field, address) : null;
  if (!offer) return false;
  press(offer, 'stage', job.exchange);
  return arrives(job, address, STAGING);
}

/** A box without a button may take an entry at the separator that is typed after it, or when it is left. */
async function stageBySeparator(job: Job, address: Address): Promise<boolean> {
  const field = job.find()?.field;
  if (!field || textIn(field).trim() !== address) return false;
  append(field, job.separator);
  if (await arrives(job, address, SEPARATED)) return true;
  const left = job.find()?.field;
  if (left) leave(left);
  return arrives(job, address, SEPARATED);
}

/** How long a page may take to take an entry in at a separator, in ms. */
const SEPARATED = 500;

async function arrives(job: Job, address: Address, most: number): Promise<boolean> {
  return (await appears(() => (isThere(job, address) ? true : null), most, job.signal)) === true;
}

function enabledButton(job: Job): Element | null {
  const form = job.find();
  if (!form?.field) return null;
  const button = stagingButtonOf(form.field, form.card, job.exchange);
  return button && !button.matches(':disabled, [aria-disabled="true"]') ? button : null;
}

function isThere(job: Job, address: Address): boolean {
  const form = job.find();
  return (
    form !== null &&
    entriesOf(form, job.exchange).chips.some(
      ({ token }) => token.kind === 'address' && token.address === address,
    )
  );
}

function emptyField(job: Job): void {
  const field = job.find()?.field;
  if (field) WAYS[1]?.write(field, '');
}
