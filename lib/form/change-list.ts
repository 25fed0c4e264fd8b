import type { KeyForm } from './find.ts';
import { writeChips } from './input/chips.ts';
import type { Proof, WriteJob } from './input/job.ts';
import { kindOf } from './input/kind.ts';
import { writeRows } from './input/rows.ts';
import { writeText } from './input/text.ts';
import { entriesOf, readForm } from './read.ts';
import { keysOf, removeEntries } from './remove.ts';

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
 * @param full whether what is to come has no room before something goes
 * @returns whether it was proved
 */
export async function changeList(
  form: KeyForm,
  job: WriteJob,
  full: boolean,
  proofs: Proofs,
): Promise<boolean> {
  const kind = kindOf(form);
  if (kind === 'none') return false;
  if (kind === 'rows') return (await changeRows(job)) && proofs.done();
  if (kind === 'text' && entriesOf(form).chips.length === 0) return writeText(job, proofs.done);
  if (job.remove.length === 0) return writeChips(job, proofs.done);
  const isTyped = entriesOf(form).typed.length > 0;
  const add = () => (job.add.length > 0 || isTyped ? writeChips(job, proofs.arrived) : Promise.resolve(true));
  if (!full) return (await add()) && (await removeEntries(job, job.remove)) && proofs.done();
  return (await removeEntries(job, job.remove)) && writeChips(job, proofs.done);
}

/**
 * A row takes its new address in place of an old one; the old ones that are left go by their own control.
 * @returns whether each was taken
 */
export async function changeRows(job: WriteJob): Promise<boolean> {
  const written = async () => true;
  if (!(await writeRows(job, written))) return false;
  const form = job.find();
  const there = new Set(form ? keysOf(readForm(form, job.exchange).tokens) : []);
  return removeEntries(
    job,
    job.remove.filter((key) => there.has(key)),
  );
}
