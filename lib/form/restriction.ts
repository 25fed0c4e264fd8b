import { appears, pause } from './dom/settle.ts';
import { TouchRefused } from './gate/refusal.ts';
import type { FormJob } from './input/job.ts';
import type { KeyForm } from './key-form.ts';
import { readForm } from './read.ts';
import { switchOf } from './switches/change.ts';
import type { SwitchMove } from './switches/switch.ts';

/** How long a page may take to react to a press, and to show the restriction as turned on. In ms. */
const HEARD = 50;
const TURNED_ON = 2_500;

/**
 * Turns the restriction on.
 * @returns whether the page shows that it is on; true for a form without a switch
 * @throws {TouchRefused} where the gate refuses the press
 */
export async function restrict({ find, exchange, hand, signal }: FormJob): Promise<boolean> {
  const found = switchNow(find());
  if (!found || found.state === 'on') return true;
  if (found.state === 'third-party') return false;
  const move = found.change(true);
  if (move) await hand.change(move);
  // A controlled radio is taken at once, falls back, and is taken again when the page has heard of it.
  await pause(HEARD, signal);
  // A drawn switch may not tell its state: then the field it opens is the proof.
  const on = () => {
    const form = find();
    const state = switchNow(form)?.state;
    const taken = state === 'on' || (state === 'unknown' && form?.field !== null);
    return form && taken && readForm(form, exchange).restriction !== 'off' ? true : null;
  };
  return (await appears(on, TURNED_ON, signal)) === true;
}

/** Turns the restriction off again; a refused touch leaves it on. */
export async function turnOff(job: FormJob): Promise<void> {
  const move = switchOff(job);
  if (!move) return;
  try {
    await job.hand.change(move);
  } catch (error) {
    // What cannot be pressed back stays, and the reading of the form says so.
    if (!(error instanceof TouchRefused)) throw error;
  }
}

/** The move that turns the restriction off; null where there is no switch, or nothing to do. */
export function switchOff({ find }: Pick<FormJob, 'find'>): SwitchMove | null {
  return switchNow(find())?.change(false) ?? null;
}

const switchNow = (form: KeyForm | null) => form && switchOf(form);
