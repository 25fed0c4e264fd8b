import type { Address, Token } from '../address/index.ts';
import { changeList } from './change-list.ts';
import { pause } from './dom/settle.ts';
import { textIn } from './field/candidate.ts';
import { type RefusalReason, TouchRefused } from './gate/refusal.ts';
import { Hand } from './hand.ts';
import type { FormGround, FormJob, WriteJob } from './input/job.ts';
import { withOpenField } from './input/opener.ts';
import { compare, isProved, prove, type Verdict } from './proof.ts';
import { putBack } from './put-back.ts';
import { type FormReading, readForm } from './read.ts';
import { keysOf, sameKeys } from './remove.ts';
import { restrict, switchOff, turnOff } from './restriction.ts';
import { keyOf } from './token-key.ts';
import { workOf } from './work.ts';

/** What a form held before a fill, so that it can be put back. */
export interface Before {
  readonly restriction: FormReading['restriction'];
  readonly tokens: readonly Token[];
  /** The text that stood in the field, to the letter. */
  readonly text: string;
}

/** Why a fill ended without a list: the gate's reason, or what the page did not do. */
export type FillRefusal = RefusalReason | 'switch' | 'no-field' | 'control';

/** What is to come onto a list and what is to go. */
export interface ListChange {
  readonly add: readonly Address[];
  readonly remove: readonly Token[];
}

/** How a fill ended. Nothing is ever called done that was not read back. */
export type Outcome = {
  readonly before: Before;
  /** Whether a press of the user's on a button that saves was held back meanwhile. */
  readonly heldSave: boolean;
} & (
  | { readonly kind: 'filled'; readonly added: readonly Address[]; readonly removed: readonly Token[] }
  /** Some of it arrived, or something else came or went. */
  | { readonly kind: 'partly'; readonly verdict: Verdict }
  | { readonly kind: 'over-limit' }
  /** Nothing arrived; `verdict` says what is gone or foreign all the same. */
  | { readonly kind: 'refused'; readonly why: FillRefusal; readonly verdict: Verdict }
);

type Ending = Outcome extends infer O ? (O extends Outcome ? Omit<O, 'before' | 'heldSave'> : never) : never;

/** What a fill works with. */
export interface FillJob extends FormGround {
  /** What to change of the list as it reads once the restriction is on: null where it would not fit. */
  readonly decide: (reading: FormReading) => ListChange | null;
  readonly separator: string;
  /** Told after each address that the page took, where it takes them one by one. */
  readonly progress?: (done: number, of: number) => void;
}

/** What stood in the form: its list, and what was typed and not staged. */
interface Start extends Before {
  readonly typed: readonly Token[];
}

/** How long a list that was cut off is put back, and how long after each attempt it is tried again. In ms. */
const PUTTING_BACK = 3_000;
const PUT_BACK_AGAIN = 250;
/** How long a form is put back after the end of a visit, in ms. */
const AFTER_THE_END = 8_000;

/**
 * Carries out a plan up to and without Save: turns the restriction on, waits for the field, adds what is missing, takes
 * off what is to go, and reads back what the page took. However it ends, what the user had stands in the form again, or
 * the outcome names what is gone.
 */
export async function fill(ground: FillJob): Promise<Outcome> {
  const hand = new Hand(ground);
  const progress = ground.progress ?? (() => undefined);
  const job: WriteJob = { ...ground, progress, hand, add: [], remove: [] };
  const start = startOf(job);
  const { typed: _, ...before } = start;
  try {
    const ending = await carryOut(job, ground, start);
    return { ...ending, before, heldSave: hand.heldSave };
  } catch (error) {
    if (!(error instanceof TouchRefused)) throw error;
    const ending = await takenBack(job, start, error.reason);
    return { ...ending, before, heldSave: hand.heldSave };
  } finally {
    if (ground.signal.aborted) void endAfter(job, start);
    else hand.release();
  }
}

async function carryOut(job: WriteJob, { decide }: FillJob, before: Start): Promise<Ending> {
  const first = job.find();
  const work = first && workOf(first);
  if (!(await restrict(job))) return refusalOf(job, before, 'switch');
  const form = await withOpenField(job);
  if (!form?.field) {
    // Whatever the press did, it did not lead to a field: it is taken back.
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
  // What the user typed and did not stage yet is staged first, and must be there in the end.
  const typed = reading.unstaged.filter(({ kind }) => kind !== 'other');
  const off = new Set(keysOf(remove));
  const all = { kept: [...reading.tokens, ...typed], added: add };
  const done = { kept: all.kept.filter((token) => !off.has(keyOf(token))), added: add };
  const full = all.kept.length + add.length > reading.limit;
  const proofs = {
    arrived: async () => isProved(await prove(job, all, work)),
    done: async () => isProved(await prove(job, done, work)),
  };
  if (await changeList(form, { ...job, add, remove: [...off] }, full, proofs)) {
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
 * Puts a list back that is not what it was. What covers the form, or takes the keyboard, may be gone a moment later: it
 * is tried again for a while, each touch through the gate.
 */
async function restoreList(job: FormJob, before: Start): Promise<void> {
  const since = performance.now();
  for (;;) {
    const form = job.find();
    const now = form ? keysOf(readForm(form, job.exchange).tokens) : null;
    if (now && sameKeys(now, keysOf(before.tokens))) return;
    const typed = before.typed.filter((token) => now?.includes(keyOf(token)));
    if (now && (await putBackOnce(job, before, typed))) return;
    if (performance.now() - since >= PUTTING_BACK) return;
    await pause(PUT_BACK_AGAIN, job.signal);
  }
}

/** @returns whether it is back; a touch that the gate refuses ends the attempt */
async function putBackOnce(job: FormJob, before: Start, typed: readonly Token[]): Promise<boolean> {
  try {
    return await putBack(job, before, typed);
  } catch (error) {
    if (error instanceof TouchRefused) return false;
    throw error;
  }
}

/** The visit is over in mid-fill: what was written is taken back at once, what was added or removed soon after. */
async function endAfter(job: FormJob, before: Start): Promise<void> {
  const { hand } = job;
  const signal = AbortSignal.timeout(AFTER_THE_END);
  try {
    hand.takeBack(before.restriction === 'off' ? switchOff(job) : null);
    hand.goOn(signal);
    await restoreList({ ...job, signal }, before);
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
  if (!form) return { restriction: 'unknown', tokens: [], text: '', typed: [] };
  const { restriction, tokens, unstaged } = readForm(form, exchange);
  const typed = unstaged.filter(({ kind }) => kind !== 'other');
  return { restriction, tokens, text: form.field ? textIn(form.field) : '', typed };
}
