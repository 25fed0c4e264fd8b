import type { Address } from '../../address/address.ts';
import { appears } from '../dom/settle.ts';
import { isWorking, type Pressed } from '../dom/working.ts';
import { textIn } from '../field/candidate.ts';
import { foreignOffer, offeredOption } from '../field/offer.ts';
import { entriesOf } from '../read.ts';
import type { Proof, WriteJob } from './job.ts';
import { ifEnabled, stagesByEnter, stagingButtonOf } from './kind.ts';
import { withOpenField } from './opener.ts';
import { writeRows } from './rows.ts';
import { WAYS } from './way.ts';

/** How long a page may take to show a staged address, and how long where it is seen to work on it. In ms. */
const STAGING = 1_200;
const STAGING_AT_WORK = 3_500;
/** How long a page may take to take an entry in at a separator, in ms. */
const SEPARATED = 500;
/** How long a page may take to show what was typed, in ms. */
const HEARD = 400;
/** How long a page may take to enable its button, in ms. */
const ENABLED = 300;

/**
 * Stages address by address: by the field's own button, or by Enter where the field is known to take it. A
 * press that brings nothing onto the list is not repeated: the button may do something else. What the user
 * typed is staged first; where the page does not take it, or it stands in an area that may be the list
 * itself, it stays in the field and nothing is written over it.
 * @returns whether the list was proved
 */
export async function writeChips(job: WriteJob, proof: Proof): Promise<boolean> {
  if (!(await stageTyped(job))) return becameRows(job) ? writeRows(job, proof) : false;
  for (const [place, address] of job.add.entries()) {
    job.progress(place, job.add.length);
    if (becameRows(job)) return writeRows(job, proof);
    if (await stageByAnyWay(job, address)) continue;
    if (becameRows(job)) return writeRows(job, proof);
    job.hand.takeBack();
    break;
  }
  const left = job.find()?.field;
  if (!left) return proof();
  // A box may take what was typed only when it is left, and may fold its entries then: the list is proved before, too.
  const wasProved = textIn(left).trim() === '' && (await proof());
  job.hand.leave(left);
  return (await proof()) || (wasProved && isFolded(job));
}

/** Whether the page says that it shows only some of the entries. */
function isFolded(job: WriteJob): boolean {
  const form = job.find();
  return form !== null && entriesOf(form).hidden !== null;
}

/** Whether the form has several rows now: a press that was to stage may open a second one. */
function becameRows(job: WriteJob): boolean {
  return (job.find()?.rows?.inputs.length ?? 0) > 1;
}

/** Stages what the user typed and did not stage yet. @returns whether nothing of it stands in the field any more */
async function stageTyped(job: WriteJob): Promise<boolean> {
  const form = job.find();
  const { typed, chips } = form ? entriesOf(form) : { typed: [], chips: [] };
  const [first] = typed;
  if (!form?.field || !first) return true;
  // What stands in an area of lines may be the list itself: without an entry beside it, nobody knows what "Add" adds.
  if (form.field.localName === 'textarea' && chips.length === 0) return false;
  if (!(await pressStager(job)) && typed.length === 1 && first.kind === 'address' && chips.length > 0) {
    // Enter goes only over what Keyfence typed: the same entry is typed once more. Without an entry beside it, the text
    // may be the page's own list, and Enter may save it.
    job.hand.write(form.field, first.address, 'insert-text');
    const now = job.find();
    if (now?.field && stagesByEnter(now)) job.hand.enter(now.field, first.address);
  }
  const there = () =>
    typed.every((token) => token.kind !== 'address' || isThere(job, token.address)) && isEmpty(job)
      ? true
      : null;
  const pressed = pressedNow(job);
  return (await appears(there, STAGING, job.signal, STAGING_AT_WORK, () => isAtWork(pressed))) === true;
}

function isEmpty(job: WriteJob): boolean {
  const field = job.find()?.field;
  return !field || textIn(field).trim() === '';
}

async function stageByAnyWay(job: WriteJob, address: Address): Promise<boolean> {
  for (const way of WAYS) {
    if (isThere(job, address)) return true;
    const field = (await withOpenField(job))?.field;
    if (!field) return false;
    job.hand.write(field, address, way);
    if (!(await isHeard(job, address))) continue;
    if (await pressStager(job)) return arrives(job, address, STAGING);
    if (await stageByEnter(job, address)) return true;
    if (await stageByOffer(job, address)) return true;
    if (await stageBySeparator(job, address)) return true;
    empty(job);
  }
  return false;
}

/**
 * Waits until the page has taken what was typed. A controlled field may show its old text until then, and a press
 * would stage nothing.
 */
async function isHeard(job: WriteJob, address: Address): Promise<boolean> {
  const shown = () => {
    const field = job.find()?.field;
    return isThere(job, address) || (field && textIn(field).trim() !== '') ? true : null;
  };
  return (await appears(shown, HEARD, job.signal)) === true;
}

/** Presses the staging button once the page has enabled it. @returns whether it was pressed */
async function pressStager(job: WriteJob): Promise<boolean> {
  const button = await appears(() => enabledStager(job), ENABLED, job.signal);
  if (button) job.hand.press(button, 'stage');
  return button !== null;
}

async function stageByEnter(job: WriteJob, address: Address): Promise<boolean> {
  const form = job.find();
  const field = form?.field;
  const takes = field && stagesByEnter(form) && foreignOffer(field) === null;
  const pressed = takes ? job.hand.enter(field, address) : false;
  const there = await arrives(job, address, pressed ? STAGING : 0);
  if (pressed && !there) job.hand.enterBroughtNothing();
  return there;
}

/** A combobox may offer what was typed as the one choice of its list, without marking it for Enter. */
async function stageByOffer(job: WriteJob, address: Address): Promise<boolean> {
  const field = job.find()?.field;
  const offer = field ? offeredOption(field, address) : null;
  if (!offer) return false;
  job.hand.press(offer, 'stage');
  return arrives(job, address, STAGING);
}

/** A box without a button may take an entry at the separator that is typed after it, or when it is left. */
async function stageBySeparator(job: WriteJob, address: Address): Promise<boolean> {
  const field = job.find()?.field;
  if (!field || textIn(field).trim() !== address) return false;
  job.hand.append(field, job.separator);
  if (await arrives(job, address, SEPARATED)) return true;
  const left = job.find()?.field;
  if (left) job.hand.leave(left);
  return arrives(job, address, SEPARATED);
}

async function arrives(job: WriteJob, address: Address, most: number): Promise<boolean> {
  const there = () => (isThere(job, address) ? true : null);
  const pressed = most >= STAGING ? pressedNow(job) : null;
  return (await appears(there, most, job.signal, STAGING_AT_WORK, () => isAtWork(pressed))) === true;
}

function isAtWork(pressed: Pressed | null): boolean {
  return pressed !== null && isWorking(pressed);
}

function pressedNow(job: WriteJob): Pressed | null {
  const form = job.find();
  return form?.field ? { field: form.field, button: stagingButtonOf(form), card: form.card } : null;
}

function enabledStager(job: WriteJob): Element | null {
  const form = job.find();
  return form?.field ? ifEnabled(stagingButtonOf(form)) : null;
}

function isThere(job: WriteJob, address: Address): boolean {
  const form = job.find();
  return (
    form !== null &&
    entriesOf(form).chips.some(({ token }) => token.kind === 'address' && token.address === address)
  );
}

/** Takes what Keyfence typed out of the field again, before it is typed in another way. */
function empty(job: WriteJob): void {
  const field = job.find()?.field;
  if (field && textIn(field) !== '') job.hand.write(field, '', 'setter');
}
