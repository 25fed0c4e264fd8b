import type { Token } from '../address/index.ts';
import type { Before } from './fill.ts';
import { TouchRefused } from './gate/refusal.ts';
import { Hand } from './hand.ts';
import type { FormGround, FormJob } from './input/job.ts';
import { putBack } from './put-back.ts';
import { removeEntry } from './remove.ts';

/**
 * Puts the form back as it was before a fill: what was added goes, what was removed comes back.
 * @param theirs what the user added since: it stays
 * @returns whether the page shows again what it showed before, and what is theirs
 */
export function undo(ground: FormGround, before: Before, theirs: readonly Token[] = []): Promise<boolean> {
  return withHand(ground, (job) => putBack(job, before, theirs));
}

/**
 * Takes one entry off the list. One entry per call.
 * @param key the token as `keyOf` names it
 * @returns whether the page shows the list without it, and all else still there
 */
export function removeOne(ground: FormGround, key: string): Promise<boolean> {
  return withHand(ground, (job) => removeEntry(job, key));
}

/** Lends a hand for one piece of work. A touch that the gate refuses ends it: `false`. */
async function withHand(ground: FormGround, work: (job: FormJob) => Promise<boolean>): Promise<boolean> {
  const hand = new Hand(ground);
  try {
    return await work({ ...ground, hand });
  } catch (error) {
    if (error instanceof TouchRefused) return false;
    throw error;
  } finally {
    hand.release();
  }
}
