import type { Address, Token } from '../address/index.ts';
import type { Exchange } from '../exchanges/index.ts';
import { writeChips } from './controls/chips.ts';
import type { Job } from './controls/control.ts';
import { kindOf } from './controls/kind.ts';
import { withOpenField } from './controls/opener.ts';
import { writeRows } from './controls/rows.ts';
import { writeText } from './controls/text.ts';
import { appears, pause } from './dom/settle.ts';
import { textIn } from './field/candidate.ts';
import type { KeyForm } from './find.ts';
import { ForbiddenPress } from './press.ts';
import { isProved, prove, type Verdict } from './proof.ts';
import { entriesOf, type FormReading, readForm } from './read.ts';

/** What a form held before a fill, so that it can be put back. */
export interface Before {
  readonly restriction: FormReading['restriction'];
  readonly tokens: readonly Token[];
  /** The text that stood in the field, to the letter. */
  readonly text: string;
}

/** How a fill ended. Nothing is ever called done that was not read back. */
export type Outcome =
  | { readonly kind: 'filled'; readonly before: Before; readonly added: readonly Address[] }
  | { readonly kind: 'partly'; readonly before: Before; readonly verdict: Verdict }
  | { readonly kind: 'over-limit'; readonly before: Before }
  | { readonly kind: 'refused'; readonly before: Before; readonly why: 'switch' | 'no-field' | 'control' };

/** What a fill works with. */
export interface FillJob {
  readonly find: () => KeyForm | null;
  readonly exchange: Exchange;
  /** What to add to the list as it reads once the restriction is on: null where it would not fit. */
  readonly decide: (reading: FormReading) => readonly Address[] | null;
  readonly separator: string;
  readonly signal: AbortSignal;
}

/**
 * Carries out a plan up to and without Save: turns the restriction on, waits for the field, adds what is missing
 * beside what is there, and reads back what the page took.
 */
export async function fill(job: FillJob): Promise<Outcome> {
  const before = beforeOf(job);
  try {
    return await carryOut(job, before);
  } catch (error) {
    // What was proposed may not be pressed: that is a refusal like any other, not a failure of the page.
    if (error instanceof ForbiddenPress) return { kind: 'refused', before, why: 'switch' };
    throw error;
  }
}

async function carryOut(job: FillJob, before: Before): Promise<Outcome> {
  if (!(await restrict(job))) return { kind: 'refused', before, why: 'switch' };
  const form = await withOpenField(job);
  if (!form?.field) {
    // Whatever the press did, it did not lead to a field: it is taken back.
    if (before.restriction === 'off') await job.find()?.switch?.set(false);
    return { kind: 'refused', before, why: 'no-field' };
  }
  const reading = readForm(form, job.exchange);
  const add = job.decide(reading);
  if (add === null) {
    // Nothing may be written: the switch goes back to where the user had it.
    if (before.restriction === 'off') await job.find()?.switch?.set(false);
    return { kind: 'over-limit', before };
  }
  // What the user typed and did not stage yet is staged first, and must be there in the end.
  const typed = reading.unstaged.filter(({ kind }) => kind !== 'other');
  const expected = { kept: [...reading.tokens, ...typed], added: add };
  let verdict: Verdict | null = null;
  const proof = async () => {
    verdict = await prove(job.find, job.exchange, expected, job.signal);
    return isProved(verdict);
  };
  if (await write(form, { ...job, add }, proof)) {
    job.find()?.field?.scrollIntoView({ block: 'nearest' });
    return { kind: 'filled', before, added: add };
  }
  // What was proved and then put back, since the page objects to it, is looked at once more.
  const last =
    verdict && !isProved(verdict) ? verdict : await prove(job.find, job.exchange, expected, job.signal);
  const arrived = last.missing.length < add.length || last.lost.length > 0 || last.foreign.length > 0;
  return arrived ? { kind: 'partly', before, verdict: last } : { kind: 'refused', before, why: 'control' };
}

function write(form: KeyForm, job: Job, proof: () => Promise<boolean>): Promise<boolean> {
  switch (kindOf(form, job.exchange)) {
    case 'rows':
      return writeRows(job, proof);
    case 'chips':
      return writeChips(job, proof);
    case 'text':
      return entriesOf(form, job.exchange).chips.length > 0 ? writeChips(job, proof) : writeText(job, proof);
    case 'none':
      return Promise.resolve(false);
  }
}

async function restrict({ find, exchange, signal }: FillJob): Promise<boolean> {
  const state = find()?.switch?.state;
  if (state === undefined || state === 'on') return true;
  if (state === 'third-party') return false;
  await find()?.switch?.set(true);
  // A controlled radio is taken at once, falls back, and is taken again when the page has heard of it.
  await pause(HEARD, signal);
  // A drawn switch may not tell its state: then the field it opens is the proof.
  const on = () => {
    const form = find();
    const taken = form?.switch?.state === 'on' || (form?.switch?.state === 'unknown' && form.field !== null);
    return form && taken && readForm(form, exchange).restriction !== 'off' ? true : null;
  };
  return (await appears(on, 1_500, signal)) === true;
}

/** How long a page may take to hear of a press, in ms. */
const HEARD = 50;

function beforeOf({ find, exchange }: FillJob): Before {
  const form = find();
  if (!form) return { restriction: 'unknown', tokens: [], text: '' };
  const { restriction, tokens } = readForm(form, exchange);
  return { restriction, tokens, text: form.field ? textIn(form.field) : '' };
}
