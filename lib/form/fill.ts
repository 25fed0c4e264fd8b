import type { Address, Token } from '../address/index.ts';
import { appears, pause } from './dom/settle.ts';
import { textIn } from './field/candidate.ts';
import type { KeyForm } from './find.ts';
import { type RefusalReason, TouchRefused } from './gate/refusal.ts';
import { Hand } from './hand.ts';
import { writeChips } from './input/chips.ts';
import type { FormGround, FormJob, WriteJob } from './input/job.ts';
import { kindOf } from './input/kind.ts';
import { withOpenField } from './input/opener.ts';
import { writeRows } from './input/rows.ts';
import { writeText } from './input/text.ts';
import { compare, isProved, prove, type Verdict } from './proof.ts';
import { entriesOf, type FormReading, readForm } from './read.ts';
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

/** How a fill ended. Nothing is ever called done that was not read back. */
export type Outcome = {
  readonly before: Before;
  /** Whether a press of the user's on a button that saves was held back meanwhile. */
  readonly heldSave: boolean;
} & (
  | { readonly kind: 'filled'; readonly added: readonly Address[] }
  /** Some of it arrived, or something else came or went. */
  | { readonly kind: 'partly'; readonly verdict: Verdict }
  | { readonly kind: 'over-limit' }
  /** Nothing arrived; `verdict` says what is gone or foreign all the same. */
  | { readonly kind: 'refused'; readonly why: FillRefusal; readonly verdict: Verdict }
);

type Ending = Outcome extends infer O ? (O extends Outcome ? Omit<O, 'before' | 'heldSave'> : never) : never;

/** What a fill works with. */
export interface FillJob extends FormGround {
  /** What to add to the list as it reads once the restriction is on: null where it would not fit. */
  readonly decide: (reading: FormReading) => readonly Address[] | null;
  readonly separator: string;
  /** Told after each address that the page took, where it takes them one by one. */
  readonly progress?: (done: number, of: number) => void;
}

/**
 * Carries out a plan up to and without Save: turns the restriction on, waits for the field, adds what is missing
 * beside what is there, and reads back what the page took. However it ends, what the user had stands in the form again,
 * or the outcome names what is gone.
 */
export async function fill(ground: FillJob): Promise<Outcome> {
  const hand = new Hand(ground);
  const job: WriteJob = { ...ground, progress: ground.progress ?? (() => undefined), hand, add: [] };
  const before = beforeOf(job);
  try {
    const ending = await carryOut(job, ground, before);
    return { ...ending, before, heldSave: hand.heldSave };
  } catch (error) {
    if (!(error instanceof TouchRefused)) throw error;
    hand.takeBack();
    await turnBack(job, before);
    const ending = await refusalOf(job, before, error.reason);
    return { ...ending, before, heldSave: hand.heldSave };
  } finally {
    if (ground.signal.aborted) hand.takeBack(before.restriction === 'off' ? switchOff(job) : null);
    hand.release();
  }
}

async function carryOut(job: WriteJob, { decide }: FillJob, before: Before): Promise<Ending> {
  const start = job.find();
  const work = start && workOf(start);
  if (!(await restrict(job))) return refusalOf(job, before, 'switch');
  const form = await withOpenField(job);
  if (!form?.field) {
    // Whatever the press did, it did not lead to a field: it is taken back.
    await turnBack(job, before);
    return refusalOf(job, before, 'no-field');
  }
  const reading = readForm(form, job.exchange);
  const add = decide(reading);
  if (add === null) {
    // Nothing may be written: the switch goes back to where the user had it.
    await turnBack(job, before);
    return { kind: 'over-limit' };
  }
  // What the user typed and did not stage yet is staged first, and must be there in the end.
  const typed = reading.unstaged.filter(({ kind }) => kind !== 'other');
  const expected = { kept: [...reading.tokens, ...typed], added: add };
  const proof = async () => isProved(await prove(job, expected, work));
  if (await write(form, { ...job, add }, proof)) {
    job.find()?.field?.scrollIntoView({ block: 'nearest' });
    return { kind: 'filled', added: add };
  }
  // What was proved and then put back, since the page objects to it, is looked at once more.
  const last = await prove(job, expected, work);
  const arrived = last.missing.length < add.length || last.lost.length > 0 || last.foreign.length > 0;
  return arrived ? { kind: 'partly', verdict: last } : { kind: 'refused', why: 'control', verdict: last };
}

function write(form: KeyForm, job: WriteJob, proof: () => Promise<boolean>): Promise<boolean> {
  switch (kindOf(form)) {
    case 'rows':
      return writeRows(job, proof);
    case 'chips':
      return writeChips(job, proof);
    case 'text':
      return entriesOf(form).chips.length > 0 ? writeChips(job, proof) : writeText(job, proof);
    case 'none':
      return Promise.resolve(false);
  }
}

/** Turns the restriction on. @returns whether the page shows that it is */
async function restrict({ find, exchange, hand, signal }: FormJob): Promise<boolean> {
  const found = find()?.switch;
  if (!found || found.state === 'on') return true;
  if (found.state === 'third-party') return false;
  const move = found.change(true);
  if (move) await hand.change(move);
  // A controlled radio is taken at once, falls back, and is taken again when the page has heard of it.
  await pause(HEARD, signal);
  // A drawn switch may not tell its state: then the field it opens is the proof.
  const on = () => {
    const form = find();
    const taken = form?.switch?.state === 'on' || (form?.switch?.state === 'unknown' && form.field !== null);
    return form && taken && readForm(form, exchange).restriction !== 'off' ? true : null;
  };
  return (await appears(on, TURNED_ON, signal)) === true;
}

/** How long a page may take to hear of a press, and to show the restriction as turned on. In ms. */
const HEARD = 50;
const TURNED_ON = 2_500;

/** Turns the restriction off again where it was off before. */
async function turnBack(job: FormJob, before: Before): Promise<void> {
  const move = before.restriction === 'off' ? switchOff(job) : null;
  if (!move) return;
  try {
    await job.hand.change(move);
  } catch (error) {
    // What cannot be pressed back stays, and the reading of the form says so.
    if (!(error instanceof TouchRefused)) throw error;
  }
}

function switchOff({ find }: FormJob) {
  return find()?.switch?.change(false) ?? null;
}

async function refusalOf(job: FormJob, { tokens }: Before, why: FillRefusal): Promise<Ending> {
  const form = job.find();
  const reading = form ? readForm(form, job.exchange) : null;
  return { kind: 'refused', why, verdict: compare(reading, { kept: tokens, added: [] }) };
}

function beforeOf({ find, exchange }: FormJob): Before {
  const form = find();
  if (!form) return { restriction: 'unknown', tokens: [], text: '' };
  const { restriction, tokens } = readForm(form, exchange);
  return { restriction, tokens, text: form.field ? textIn(form.field) : '' };
}
