import { addressesOf, type Token, tokenize } from '../address/index.ts';
import { changeRows } from './change-list.ts';
import { appears } from './dom/settle.ts';
import { textIn } from './field/candidate.ts';
import type { Before } from './fill.ts';
import type { KeyForm } from './find.ts';
import { writeChips } from './input/chips.ts';
import type { FormJob, WriteJob } from './input/job.ts';
import { kindOf } from './input/kind.ts';
import { mergedText, separatorIn, withoutToken } from './input/list-text.ts';
import { restore } from './input/text.ts';
import { entriesOf, readForm } from './read.ts';
import { keysOf, REMOVAL, removeEntries, sameKeys } from './remove.ts';
import { keyOf } from './token-key.ts';

/**
 * Makes the form hold again what it held before: what was added goes, what was removed comes back, the text to the
 * letter, the restriction off where it was off. Nothing that is neither is touched.
 * @param theirs what the user added since: it stays
 * @returns whether the page shows again what it showed before, and what is theirs
 * @throws {TouchRefused} where the gate lets a touch not happen
 */
export async function putBack(job: FormJob, before: Before, theirs: readonly Token[] = []): Promise<boolean> {
  const wanted = [...before.tokens, ...theirs];
  const isOff = before.restriction === 'off' && theirs.length === 0;
  const form = job.find();
  // What is folded away is not missing.
  if (!form || entriesOf(form).hidden !== null) return false;
  if (form.field && isText(form)) await restore(job, textBack(textIn(form.field), before, theirs));
  else await putEntriesBack(job, before, wanted);
  const off = isOff ? job.find()?.switch?.change(false) : null;
  if (off) await job.hand.change(off);
  const back = () => {
    const now = job.find();
    if (!now) return null;
    const { tokens, restriction } = readForm(now, job.exchange);
    const same = isOff ? restriction === 'off' : sameKeys(keysOf(tokens), keysOf(wanted));
    return same ? true : null;
  };
  return (await appears(back, REMOVAL, job.signal)) === true;
}

/** The text as it was; with what the user added since, the text as it is, without what was added and with what went. */
function textBack(now: string, before: Before, theirs: readonly Token[]): string {
  if (theirs.length === 0) return before.text;
  const wanted = new Set(keysOf([...before.tokens, ...theirs]));
  const kept = keysOf(tokenize(now))
    .filter((key) => !wanted.has(key))
    .reduce(withoutToken, now);
  const separator = separatorIn(before.text) ?? separatorIn(now) ?? ',';
  return mergedText(kept, addressesOf(before.tokens), separator);
}

async function putEntriesBack(job: FormJob, before: Before, wanted: readonly Token[]): Promise<void> {
  const there = entriesNow(job);
  const kept = new Set(keysOf(wanted));
  const added = there.filter((key) => !kept.has(key));
  const add = addressesOf(before.tokens.filter((token) => !there.includes(keyOf(token))));
  const { separator } = job.exchange;
  const work: WriteJob = { ...job, add, remove: added, separator, progress: () => undefined };
  if (job.find()?.rows) {
    await changeRows(work);
    return;
  }
  await removeEntries(job, added);
  if (add.length > 0) await writeChips(work, async () => true);
}

function entriesNow(job: FormJob): string[] {
  const form = job.find();
  return form ? keysOf(readForm(form, job.exchange).tokens) : [];
}

function isText(form: KeyForm): boolean {
  return kindOf(form) === 'text' && entriesOf(form).chips.length === 0;
}
