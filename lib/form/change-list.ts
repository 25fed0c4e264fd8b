import { writeChips } from './input/chips.ts';
import type { Proof, WriteJob } from './input/job.ts';
import { listWay } from './input/kind.ts';
import { writeRows } from './input/rows.ts';
import { isSilentLine, writeText } from './input/text.ts';
import type { KeyForm } from './key-form.ts';
import { entriesOf, readForm } from './read.ts';
import { removeEntries } from './remove.ts';
import { tokenKeysOf } from './token-keys.ts';

/** How a change of the list is proved: what came, and all of it. */
export interface Proofs {
  /** What was to come is there, and nothing has gone yet. */
  readonly arrived: Proof;
  /** What was to come is there, what was to go is gone, and all else is as it was. */
  readonly done: Proof;
}

/**
 * Adds and removes in one piece of work. A text is written once. Entries and rows come first and go when they are proved,
 * so that no state in between lacks what both have; where there is no room for that, they go first.
 * @param room how many entries the list takes before something goes; below 0 where it holds too many
 * @returns whether it was proved
 */
export async function changeList(
  form: KeyForm,
  job: WriteJob,
  room: number,
  proofs: Proofs,
): Promise<boolean> {
  const { chips, typed } = entriesOf(form);
  switch (listWay(form, chips)) {
    case 'none':
      return false;
    case 'rows':
      return (await changeRows(job)) && proofs.done();
    case 'text':
      // Such a line may say what it takes once an address stands in it.
      return (await writeText(job, proofs.done)) || (isSilentLine(job) && writeChips(job, proofs.done));
    case 'entries':
      return changeEntries(job, room, proofs, typed.length > 0);
  }
}

/** @param isTyped whether something stands in the field that is no entry yet */
async function changeEntries(
  job: WriteJob,
  room: number,
  proofs: Proofs,
  isTyped: boolean,
): Promise<boolean> {
  if (job.remove.length === 0) return writeChips(job, proofs.done);
  if (job.add.length > room) return (await makeRoom(job, room)) && proofs.done();
  const add = () => (job.add.length > 0 || isTyped ? writeChips(job, proofs.arrived) : Promise.resolve(true));
  return (await add()) && (await removeEntries(job, job.remove)) && proofs.done();
}

/**
 * Takes entries off before others come. Where all of them are to go, the last one stays until others are there: an empty
 * list may let everyone in, and a form without entries may look like that of another key.
 * @param room how many entries the list takes before something goes
 * @returns whether each went, and each that came was staged
 */
export async function makeRoom(job: WriteJob, room: number): Promise<boolean> {
  const stage = (add: WriteJob['add']) =>
    add.length === 0 ? Promise.resolve(true) : writeChips({ ...job, add }, async () => true);
  const stays = () => keysNow(job).some((key) => !job.remove.includes(key));
  if (stays() || job.add.length === 0) return (await removeEntries(job, job.remove)) && stage(job.add);
  const first = job.remove.slice(0, -1);
  const fits = room + first.length;
  if (!(await removeEntries(job, first)) || !(await stage(job.add.slice(0, Math.max(0, fits))))) return false;
  // Nothing came: then the last one stays. A list that takes one alone has no other way.
  if (!stays() && fits > 0) return false;
  return (await removeEntries(job, job.remove.slice(-1))) && stage(job.add.slice(Math.max(0, fits)));
}

function keysNow(job: WriteJob): string[] {
  const form = job.find();
  return form ? tokenKeysOf(readForm(form, job.exchange).tokens) : [];
}

/**
 * A row takes its new address in place of an old one; the old ones that are left go by their own control.
 * @returns whether each was taken
 */
export async function changeRows(job: WriteJob): Promise<boolean> {
  const written = async () => true;
  if (!(await writeRows(job, written))) return false;
  const there = new Set(keysNow(job));
  return removeEntries(
    job,
    job.remove.filter((key) => there.has(key)),
  );
}
