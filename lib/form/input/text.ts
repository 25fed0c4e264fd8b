import { withoutMarks } from '../../address/bare.ts';
import { tokenize } from '../../address/token.ts';
import { appears } from '../dom/settle.ts';
import { isEditable, textIn } from '../field/candidate.ts';
import { countedIn, saysSeparator, separatorFor } from '../field/hint.ts';
import { isRowOfMany } from '../field/rows.ts';
import { strangerBeside } from '../field/stranger.ts';
import type { KeyForm } from '../key-form.ts';
import { entriesOf } from '../read.ts';
import type { Proof, WriteJob } from './job.ts';
import { mergedText, separatorIn, withoutToken } from './list-text.ts';
import { restore } from './restore.ts';
import { WAYS } from './way.ts';

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
  if (isSilent(form, before, merged)) return false;
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

/** Whether the field is an empty line that is to take several addresses and does not say how. */
export function isSilentLine({ find, add }: WriteJob): boolean {
  const form = find();
  if (!form?.field || textIn(form.field) !== '') return false;
  return mayHold(form, add.join()) && isSilent(form, '', add.join());
}

/**
 * Whether a single line takes several addresses, and nothing says how: neither a hint, nor an example, nor what stands in
 * it, nor a counter that would tell whether they were taken. What is typed there may become an entry by a key, and count
 * as nothing before. Such a line may say how once an address stands in it: by an offer, or by a hint at Enter.
 */
function isSilent(form: KeyForm, before: string, merged: string): boolean {
  const { field } = form;
  return (
    field?.localName === 'input' &&
    tokenize(merged).length > 1 &&
    separatorIn(withoutMarks(before)) === null &&
    tokenize((field as HTMLInputElement).placeholder).filter(({ kind }) => kind !== 'other').length < 2 &&
    !saysSeparator(form) &&
    countedIn(form) === null
  );
}

function withEntries(job: WriteJob): true | null {
  const form = job.find();
  return form && entriesOf(form).chips.length > 0 ? true : null;
}

/** How long a page may take to show a pasted list as entries, in ms. */
const PASTED = 400;

/**
 * Whether the field can hold a text as its list: the text is not cut, and no unknown button stands beside the
 * field.
 */
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

function textOfField(job: WriteJob): string {
  const field = job.find()?.field;
  return field ? textIn(field) : '';
}
