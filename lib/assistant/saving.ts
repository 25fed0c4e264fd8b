import type { Token } from '../address/token.ts';
import type { FormReading } from '../form/reading.ts';
import { keyOf } from '../form/token-key.ts';
import type { Saved } from '../schema/shown.ts';

/** What one look showed, as far as it tells how far a fill has come. */
export interface SavingLook {
  readonly now: Saved;
  /** A dialog that asks for codes is in front. */
  readonly verifying: boolean;
  /** The form is still there in edit mode. */
  readonly editing: boolean;
  /** The key as the page shows it outside a form, if it does. */
  readonly stored: FormReading | null;
  readonly expected: readonly Token[];
  /** What was taken off: a list that still shows it was not stored. */
  readonly removed: readonly Token[];
  /** The user pressed a save-like button since the fill. */
  readonly pressedSave: boolean;
  /** The last press was one that leaves (cancel, close). */
  readonly left: boolean;
  /** How long the form stood there after the codes, in ms; null where no codes were seen. */
  readonly stoodAfterCodes: number | null;
  /** For how long neither form nor dialog has been there, in ms: pages load something between the two. */
  readonly goneFor: number;
}

/** How long a form must be gone before that counts, in ms. */
const SETTLED = 1_500;

/**
 * A form that the exchange stored may stay open this long after the codes; one that it did not store stays
 * open. In ms.
 */
const PROMPT = 3_000;

/** How far the fill has come; `gone` when the form was left without saving. */
export type SavingStep = Saved | 'gone';

/**
 * Tells "not saved yet" from "waiting for verification" from "stored", by what the page shows and by nothing else:
 * the key shown with the addresses, or the form closed after a save that was not cancelled.
 */
export function savingStep(look: SavingLook): SavingStep {
  if (look.now === 'stored') return 'stored';
  if (look.verifying) return look.pressedSave ? 'verifying' : look.now;
  if (look.editing) return 'no';
  if (look.stored && isTheNew(look.stored, look)) return 'stored';
  if (look.goneFor < SETTLED) return look.now;
  if (look.left || !look.pressedSave || contradicts(look)) return 'gone';
  const isTaken = look.stoodAfterCodes !== null && look.stoodAfterCodes <= PROMPT;
  return look.now === 'verifying' || isTaken ? 'stored' : 'no';
}

/** Whether the key is shown with another list than the one that was filled. */
function contradicts({ stored, expected }: SavingLook): boolean {
  if (stored === null) return false;
  if (stored.restriction === 'off') return true;
  const known = new Set(expected.map(keyOf));
  // A folded list contradicts by what it shows, not by what it does not.
  return stored.hidden === null
    ? stored.tokens.length > 0
    : stored.tokens.some((token) => !known.has(keyOf(token)));
}

function isTheNew(reading: FormReading, { expected, removed }: SavingLook): boolean {
  const there = new Set(reading.tokens.map(keyOf));
  return (
    reading.restriction !== 'off' &&
    expected.every((token) => there.has(keyOf(token))) &&
    !removed.some((token) => there.has(keyOf(token)))
  );
}
