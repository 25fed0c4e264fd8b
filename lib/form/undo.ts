import { SEPARATORS, type Token, toToken } from '../address/index.ts';
import { appears } from './dom/settle.ts';
import { textIn } from './field/candidate.ts';
import type { Before } from './fill.ts';
import type { KeyForm } from './find.ts';
import { TouchRefused } from './gate/refusal.ts';
import { Hand } from './hand.ts';
import type { FormGround, FormJob } from './input/job.ts';
import { kindOf } from './input/kind.ts';
import { restore } from './input/text.ts';
import { entriesOf, readForm } from './read.ts';
import { keyOf } from './token-key.ts';

/** How long a page may take to take one entry away, in ms. */
const REMOVAL = 1_200;

/**
 * Puts the form back as it was before a fill: the entries that were added go, one press each; the text comes back to
 * the letter; the restriction is turned off again if it was off.
 * @param theirs what the user added since: it stays
 * @returns whether the page shows again what it showed before, and what is theirs
 */
export function undo(ground: FormGround, before: Before, theirs: readonly Token[] = []): Promise<boolean> {
  return withHand(ground, (job) => putBack(job, before, theirs));
}

/**
 * Takes one entry off the list: by the remove control inside its own chip, by emptying its row, or by writing the
 * text without it. One entry per call.
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

async function putBack(job: FormJob, before: Before, theirs: readonly Token[]): Promise<boolean> {
  const wanted = [...before.tokens, ...theirs];
  const isOff = before.restriction === 'off' && theirs.length === 0;
  const form = job.find();
  if (!form) return false;
  const isText = kindOf(form) === 'text' && entriesOf(form).chips.length === 0;
  if (isText && theirs.length === 0) await restore(job, before.text);
  else await removeAdded(job, wanted);
  const off = isOff ? job.find()?.switch?.change(false) : null;
  if (off) await job.hand.change(off);
  const back = () => {
    const now = job.find();
    if (!now) return null;
    const { tokens, restriction } = readForm(now, job.exchange);
    const same = isOff ? restriction === 'off' : setOf(tokens) === setOf(wanted);
    return same ? true : null;
  };
  return (await appears(back, REMOVAL, job.signal)) === true;
}

async function removeAdded(job: FormJob, wanted: readonly Token[]): Promise<void> {
  const kept = new Set(wanted.map(keyOf));
  const form = job.find();
  if (!form) return;
  const added = readForm(form, job.exchange)
    .tokens.map(keyOf)
    .filter((key) => !kept.has(key));
  for (const key of added) await removeEntry(job, key);
}

async function removeEntry(job: FormJob, key: string): Promise<boolean> {
  const form = job.find();
  if (!form) return false;
  const others = readForm(form, job.exchange)
    .tokens.map(keyOf)
    .filter((other) => other !== key);
  const chip = entriesOf(form).chips.find(({ token }) => keyOf(token) === key);
  if (chip?.remove) job.hand.press(chip.remove, 'remove-chip');
  else if (form.rows) emptyRow(job, form, key);
  else if (form.field) await restore(job, withoutToken(textIn(form.field), key));
  const gone = () => {
    const now = job.find();
    const left = now ? readForm(now, job.exchange).tokens.map(keyOf) : others;
    return setOfKeys(left) === setOfKeys(others) ? true : null;
  };
  return (await appears(gone, REMOVAL, job.signal)) === true;
}

function emptyRow({ hand }: FormJob, form: KeyForm, key: string): void {
  const row = form.rows?.inputs.find((input) => keyOf(toToken(textIn(input).trim())) === key);
  if (!row) return;
  hand.write(row, '', 'setter');
  hand.leave(row);
}

/**
 * The text without one token, however it is written there and as often, and without the separators that stood with it.
 * @param key the token as `keyOf` names it
 */
export function withoutToken(text: string, key: string): string {
  const parts = text.trim().split(new RegExp(`(${SEPARATORS.source})`, SEPARATORS.flags));
  const isIt = (part: string) => part !== '' && keyOf(toToken(part)) === key;
  const kept = parts.filter((part, at) => !isIt(at % 2 === 0 ? part : (parts[at - 1] ?? '')));
  const left = kept.join('');
  return isIt(parts.at(-1) ?? '')
    ? left.replace(new RegExp(`${SEPARATORS.source}$`, SEPARATORS.flags), '')
    : left;
}

function setOf(tokens: readonly Token[]): string {
  return setOfKeys(tokens.map(keyOf));
}

function setOfKeys(keys: readonly string[]): string {
  return [...new Set(keys)].sort().join(' ');
}
