import type { Token } from '../address/token.ts';
import type { Before } from './before.ts';
import { pause } from './dom/settle.ts';
import { type RefusalReason, TouchRefused } from './gate/refusal.ts';
import { PageHand } from './hand.ts';
import type { FormGround, FormJob } from './input/job.ts';
import { putBack } from './put-back.ts';
import { removeEntry } from './remove.ts';

/** How long an undo waits for what is covered, and how long between two attempts. In ms. */
const COVERED = 1_500;
const AGAIN = 250;
/** Reasons of a refusal that may be gone a moment later. */
const PASSING: readonly RefusalReason[] = ['covered', 'unreachable'];

/**
 * Puts the form back as it was before a fill: what was added goes, what was removed comes back.
 * @param theirs what the user added since: it stays
 * @returns whether the page shows again what it showed before, and what is theirs
 */
export function undo(ground: FormGround, before: Before, theirs: readonly Token[] = []): Promise<boolean> {
  return withHand(ground, (job) => patiently(job, () => putBack(job, before, theirs)));
}

/**
 * Takes one entry off the list. One entry per call.
 * @param key the token as `keyOf` names it
 * @returns whether the page shows the list without it, and all else still there
 */
export function removeOne(ground: FormGround, key: string): Promise<boolean> {
  return withHand(ground, (job) => removeEntry(job, key));
}

/** What covers a control, or is still moving in, may be out of the way a moment later: then it is tried again. */
async function patiently(job: FormJob, work: () => Promise<boolean>): Promise<boolean> {
  const since = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isCovered = error instanceof TouchRefused && PASSING.includes(error.reason);
      if (!isCovered || performance.now() - since >= COVERED) throw error;
    }
    await pause(AGAIN, job.signal);
  }
}

/** Makes a hand for one piece of work, and releases it. False where the gate refuses a touch. */
async function withHand(ground: FormGround, work: (job: FormJob) => Promise<boolean>): Promise<boolean> {
  await globalThis.keyfenceEnding;
  const hand = new PageHand(ground);
  try {
    return await work({ ...ground, hand });
  } catch (error) {
    if (error instanceof TouchRefused) return false;
    throw error;
  } finally {
    hand.release();
  }
}
