import type { Before } from './before.ts';
import { changeList } from './change-list.ts';
import { textIn } from './field/candidate.ts';
import { TouchRefused } from './gate/refusal.ts';
import { PageHand } from './hand.ts';
import type { FillJob, FormJob, WriteJob } from './input/job.ts';
import { withOpenField } from './input/opener.ts';
import type { FillRefusal, Outcome } from './outcome.ts';
import { compare, isProved, prove } from './proof.ts';
import { restoreList, type Start } from './put-back.ts';
import { readForm } from './read.ts';
import { restrict, switchOff, turnOff } from './restriction.ts';
import { keyOf } from './token-key.ts';
import { tokenKeysOf } from './token-keys.ts';
import { workOf } from './work.ts';

type Ending = Outcome extends infer O ? (O extends Outcome ? Omit<O, 'before' | 'heldSave'> : never) : never;

/**
 * How long putting a form back may take after the end of a visit, in ms. Twenty entries take a busy machine half of it;
 * what the page does not let happen ends sooner, with the last attempt.
 */
const AFTER_THE_END = 60_000;

/**
 * Carries out a plan up to and without Save: turns the restriction on, waits for the field, adds what is
 * missing, removes what is to go, and reads back what the page took. However it ends, what the user had
 * stands in the form again, or the outcome names what is gone. A refused touch is an outcome, not an error.
 */
export async function fill(ground: FillJob): Promise<Outcome> {
  await globalThis.keyfenceEnding;
  const hand = new PageHand(ground);
  const progress = ground.progress ?? (() => undefined);
  const job: WriteJob = { ...ground, progress, hand, add: [], remove: [] };
  const start = startOf(job);
  const { typed: _, ours: __, ...before } = start;
  try {
    const ending = await carryOut(job, ground, start).catch((error: unknown) => {
      if (error instanceof TouchRefused) return takenBack(job, start, error.reason);
      throw error;
    });
    return { ...ending, before, heldSave: hand.heldSave };
  } finally {
    if (ground.signal.aborted) globalThis.keyfenceEnding = endAfter(job, start);
    else hand.release();
  }
}

async function carryOut(job: WriteJob, { decide }: FillJob, before: Start): Promise<Ending> {
  const first = job.find();
  const work = first && workOf(first);
  if (!(await restrict(job))) return refusalOf(job, before, 'switch');
  const form = await withOpenField(job);
  if (!form?.field) {
    // The press did not lead to a field: it is taken back.
    await turnBack(job, before);
    return refusalOf(job, before, 'no-field');
  }
  const reading = readForm(form, job.exchange);
  const change = decide(reading);
  if (change === null) {
    // Nothing may be written: the switch goes back to where the user had it.
    await turnBack(job, before);
    return { kind: 'over-limit' };
  }
  const { add, remove } = change;
  before.ours.push(...add);
  // What the user typed and did not stage yet is staged first, and must be there in the end.
  const typed = reading.unstaged.filter(({ kind }) => kind !== 'other');
  const off = new Set(tokenKeysOf(remove));
  const all = { kept: [...reading.tokens, ...typed], added: add };
  const done = { kept: all.kept.filter((token) => !off.has(keyOf(token))), added: add };
  const room = reading.limit - all.kept.length;
  const proofs = {
    arrived: async () => isProved(await prove(job, all, work)),
    done: async () => isProved(await prove(job, done, work)),
  };
  if (await changeList(form, { ...job, add, remove: [...off] }, room, proofs)) {
    job.find()?.field?.scrollIntoView({ block: 'nearest' });
    return { kind: 'filled', added: add, removed: remove };
  }
  if (remove.length > 0) return takenBack(job, before, 'control');
  // What was proved and then put back, since the page objects to it, is looked at once more.
  const last = await prove(job, done, work);
  const arrived = last.missing.length < add.length || last.lost.length > 0 || last.foreign.length > 0;
  return arrived ? { kind: 'partly', verdict: last } : { kind: 'refused', why: 'control', verdict: last };
}

/** Ends a fill that was cut off: what can be put back is, and the form is read once more. */
async function takenBack(job: FormJob, before: Start, why: FillRefusal): Promise<Ending> {
  job.hand.takeBack();
  await restoreList(job, before);
  await turnBack(job, before);
  return refusalOf(job, before, why);
}

/**
 * Takes back a fill whose visit has ended: written text at once, added and removed entries within {@link
 * AFTER_THE_END}.
 */
async function endAfter(job: FormJob, before: Start): Promise<void> {
  const { hand } = job;
  const signal = AbortSignal.timeout(AFTER_THE_END);
  try {
    hand.takeBack(before.restriction === 'off' ? switchOff(job) : null);
    hand.goOn(signal);
    await restoreList({ ...job, signal }, before, true);
  } catch {
    // Nobody is left to hear of it.
  } finally {
    hand.release();
  }
}

async function turnBack(job: FormJob, { restriction }: Before): Promise<void> {
  if (restriction === 'off') await turnOff(job);
}

async function refusalOf(job: FormJob, { tokens }: Before, why: FillRefusal): Promise<Ending> {
  const form = job.find();
  const reading = form ? readForm(form, job.exchange) : null;
  return { kind: 'refused', why, verdict: compare(reading, { kept: tokens, added: [] }) };
}

function startOf({ find, exchange }: FormJob): Start {
  const form = find();
  if (!form) return { restriction: 'unknown', tokens: [], text: '', typed: [], ours: [] };
  const { restriction, tokens, unstaged } = readForm(form, exchange);
  const typed = unstaged.filter(({ kind }) => kind !== 'other');
  return { restriction, tokens, text: form.field ? textIn(form.field) : '', typed, ours: [] };
}
