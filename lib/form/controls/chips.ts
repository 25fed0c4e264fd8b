import type { Address } from '../../address/index.ts';
import { appears } from '../dom/settle.ts';
import { stagingButtonOf } from '../field/staging.ts';
import { press } from '../press.ts';
import { entriesOf } from '../read.ts';
import type { Job, Proof } from './control.ts';
import { takesChipsByEnter } from './kind.ts';
import { leave, pressEnter, WAYS } from './type.ts';

/** How long a page may take to show a staged address, in ms. */
const STAGING = 1_200;

/**
 * Stages address by address: by the field's own button, or by Enter where the field is known to take it. Where a
 * page wants the whole list at once, that comes second.
 */
export async function writeChips(job: Job, proof: Proof): Promise<boolean> {
  await stageTyped(job);
  let alone = true;
  for (const address of job.add) {
    if (alone && !(await stageByAnyWay(job, [address]))) alone = false;
  }
  if (!alone)
    await stageByAnyWay(
      job,
      job.add.filter((address) => !isThere(job, address)),
    );
  const field = job.find()?.field;
  if (field) leave(field);
  return proof();
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

async function stageByAnyWay(job: Job, batch: readonly Address[]): Promise<boolean> {
  for (const way of WAYS) {
    const field = job.find()?.field;
    if (!field || batch.every((address) => isThere(job, address))) return true;
    way.write(field, batch.join(job.separator));
    await stage(job);
    const arrived = await appears(
      () => (batch.every((address) => isThere(job, address)) ? true : null),
      STAGING,
      job.signal,
    );
    if (arrived) return true;
    emptyField(job);
  }
  return false;
}

/** Presses the staging button once the page has enabled it, or Enter. */
async function stage(job: Job): Promise<void> {
  const button = await appears(() => enabledButton(job), 300, job.signal);
  if (button) return press(button, 'stage', job.exchange);
  const field = job.find()?.field;
  if (field && takesChipsByEnter(field)) pressEnter(field);
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
