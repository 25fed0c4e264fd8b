import { tokenize, withoutMarks } from '../../address/index.ts';
import { appears } from '../dom/settle.ts';
import { textIn } from '../field/candidate.ts';
import { countedIn, saysSeparator, separatorFor } from '../field/hint.ts';
import { isRowOfMany } from '../field/rows.ts';
import { strangerBeside } from '../field/stranger.ts';
import type { KeyForm } from '../find.ts';
import { isEditable, WAYS, type Way } from '../hand.ts';
import { entriesOf } from '../read.ts';
import type { FormJob, Proof, WriteJob } from './job.ts';
import { mergedText, separatorIn, withoutToken } from './list-text.ts';

/**
 * Writes into one text: what stays is in front, to the letter; the new addresses come behind it. What is to go is left
 * out in the same write, so that no state in between can be saved.
 * @returns whether a way was proved
 */
export async function writeText(job: WriteJob, proof: Proof): Promise<boolean> {
  const before = textOfField(job);
  const form = job.find();
  if (!form) return false;
  const separator = separatorIn(withoutMarks(before)) ?? separatorFor(form) ?? job.separator;
  const merged = mergedText(job.remove.reduce(withoutToken, before), job.add, separator);
  if (!mayHold(form, merged)) return false;
  if (form.field && (await pastedAsEntries(job, form.field, proof))) return true;
  const wasFaulty = isFaulty(job) || tokenize(before).some(({ kind }) => kind === 'other');
  for (const way of WAYS) {
    const field = job.find()?.field;
    if (!field) return false;
    if (way === 'paste') job.hand.write(field, '', 'setter');
    job.hand.write(field, merged, way);
    job.hand.leave(field);
    if ((await proof()) && counterAgrees(job) && (wasFaulty || !isFaulty(job))) return true;
    await restore(job, before);
  }
  return false;
}

/**
 * A single line that says nothing of what stands between two addresses may be a box of entries in disguise. A page that
 * takes a pasted list apart shows it as entries; one that does not leaves the field as it was, and nothing is lost.
 */
async function pastedAsEntries(job: WriteJob, field: Element, proof: Proof): Promise<boolean> {
  const form = job.find();
  if (field.localName !== 'input' || textIn(field) !== '' || job.add.length < 2) return false;
  if (!form || saysSeparator(form)) return false;
  job.hand.write(field, job.add.join(job.separator), 'paste');
  const now = await appears(() => withEntries(job), PASTED, job.signal);
  return now === true && (await proof());
}

function withEntries(job: WriteJob): true | null {
  const form = job.find();
  return form && entriesOf(form).chips.length > 0 ? true : null;
}

/** How long a page may take to show a pasted list as entries, in ms. */
const PASTED = 400;

/** Whether a text can be the list here: it is not cut, and no button that nobody knows waits beside the field. */
function mayHold({ field, card }: KeyForm, text: string): boolean {
  if (!field) return false;
  const most = (field as HTMLInputElement).maxLength ?? -1;
  if (most > 0 && text.length > most) return false;
  // What counts itself or has a note beside it takes one address, whatever it lets one write.
  if (isRowOfMany(field) && tokenize(text).length > 1) return false;
  return field.localName === 'textarea' || isEditable(field) || strangerBeside(field, card) === null;
}

/** A counter beside the field ("0/20") that does not count what was written says that it was not taken. */
function counterAgrees(job: WriteJob): boolean {
  const form = job.find();
  const count = form ? countedIn(form) : null;
  return count === null || count >= job.add.length;
}

/** Whether the page marks the field as wrong. A mark that comes with what was written says that it is no list here. */
function isFaulty(job: WriteJob): boolean {
  return job.find()?.field?.matches('[aria-invalid="true"], :invalid') ?? false;
}

/** Puts a text back, in the first way that holds. */
export async function restore(job: FormJob, text: string): Promise<boolean> {
  for (const way of ['insert-text', 'setter'] satisfies Way[]) {
    const field = job.find()?.field;
    if (!field) return false;
    if (textIn(field) !== text) job.hand.write(field, text, way);
    job.hand.leave(field);
    if (textIn(field) === text) return true;
  }
  return false;
}

function textOfField(job: WriteJob): string {
  const field = job.find()?.field;
  return field ? textIn(field) : '';
}
