import { addressesOf, type Token, tokenize } from '../address/token.ts';
import type { Before } from './before.ts';
import { changeRows, makeRoom } from './change-list.ts';
import { appears, PROOF, pause, settled } from './dom/settle.ts';
import { textIn } from './field/candidate.ts';
import { TouchRefused } from './gate/refusal.ts';
import type { FormJob, WriteJob } from './input/job.ts';
import { listWay } from './input/kind.ts';
import { mergedText, separatorIn, withoutToken } from './input/list-text.ts';
import { restore } from './input/restore.ts';
import type { KeyForm } from './key-form.ts';
import { entriesOf, readForm } from './read.ts';
import { REMOVAL } from './remove.ts';
import { switchOff } from './restriction.ts';
import { keyOf } from './token-key.ts';
import { sameKeys, tokenKeysOf } from './token-keys.ts';

/**
 * Makes the form hold again what it held before: what was added goes, what was removed comes back, the text
 * to the letter, the restriction off where it was off. Nothing else is touched.
 * @param theirs what the user added since: it stays
 * @returns whether the page shows the list of before with what is theirs; or, where the restriction was off
 * and nothing is theirs, whether it shows it off. False where entries are hidden.
 * @throws {TouchRefused} where the gate refuses a touch
 */
export async function putBack(job: FormJob, before: Before, theirs: readonly Token[] = []): Promise<boolean> {
  const wanted = [...before.tokens, ...theirs];
  const isOff = before.restriction === 'off' && theirs.length === 0;
  const form = job.find();
  // What is folded away is not missing.
  if (!form || entriesOf(form).hidden !== null) return false;
  if (form.field && isText(form)) await restore(job, textBack(textIn(form.field), before, theirs));
  else await putEntriesBack(job, before, wanted);
  const off = isOff ? switchOff(job) : null;
  if (off) await job.hand.change(off);
  const back = () => {
    const now = job.find();
    if (!now) return null;
    const { tokens, restriction } = readForm(now, job.exchange);
    const same = isOff ? restriction === 'off' : sameKeys(tokenKeysOf(tokens), tokenKeysOf(wanted));
    return same ? true : null;
  };
  return (await appears(back, REMOVAL, job.signal)) === true;
}

/**
 * The text to write back: the text of before; or, where the user added entries since, the text of now without
 * what was added and with what was removed.
 */
function textBack(now: string, before: Before, theirs: readonly Token[]): string {
  if (theirs.length === 0) return before.text;
  const wanted = new Set(tokenKeysOf([...before.tokens, ...theirs]));
  const kept = tokenKeysOf(tokenize(now))
    .filter((key) => !wanted.has(key))
    .reduce(withoutToken, now);
  const separator = separatorIn(before.text) ?? separatorIn(now) ?? ',';
  return mergedText(kept, addressesOf(before.tokens), separator);
}

async function putEntriesBack(job: FormJob, before: Before, wanted: readonly Token[]): Promise<void> {
  const form = job.find();
  if (!form) return;
  const { tokens, limit } = readForm(form, job.exchange);
  const there = tokenKeysOf(tokens);
  const kept = new Set(tokenKeysOf(wanted));
  const remove = there.filter((key) => !kept.has(key));
  const add = addressesOf(before.tokens.filter((token) => !there.includes(keyOf(token))));
  const { separator } = job.exchange;
  const work: WriteJob = { ...job, add, remove, separator, progress: () => undefined };
  await (form.rows ? changeRows(work) : makeRoom(work, limit - there.length));
}

function isText(form: KeyForm): boolean {
  return listWay(form, entriesOf(form).chips) === 'text';
}

/**
 * How long attempts to put a list back go on, and the pause between two, in ms; and how many are made however long they
 * take: on a busy machine one of twenty entries is longer than all of that.
 */
const PUTTING_BACK = 3_000;
const LEAST_ATTEMPTS = 4;
const PUT_BACK_AGAIN = 250;

/** What stood in the form: its list, what was typed and not staged, and what Keyfence has added since. */
export interface Start extends Before {
  readonly typed: readonly Token[];
  readonly ours: string[];
}

/**
 * Puts a list back that is not what it was. What covers the form, or takes the keyboard, may be gone a moment later: it
 * is tried again for a while, each touch through the gate. A page may show an entry for a moment that it has taken off
 * already, so a list that seems to be back is looked at until it has not changed for a while.
 * @param isLeft whether the user has gone on by themselves: then what they add since stays
 */
export async function restoreList(job: FormJob, before: Start, isLeft = false): Promise<void> {
  const since = performance.now();
  const known = new Set([...tokenKeysOf(before.tokens), ...before.ours]);
  const typed = new Set(tokenKeysOf(before.typed));
  const isTheirs = (token: Token) => typed.has(keyOf(token)) || (isLeft && !known.has(keyOf(token)));
  for (let attempt = 1; ; attempt += 1) {
    const now = await settled(() => tokensNow(job), sameTokens, PROOF, job.signal);
    const theirs = (now ?? []).filter((token) => !known.has(keyOf(token)) && isTheirs(token));
    const wanted = tokenKeysOf([...before.tokens, ...theirs]);
    if (now && sameKeys(tokenKeysOf(now), wanted)) return;
    if (now) await putBackOnce(job, before, theirs);
    if (attempt >= LEAST_ATTEMPTS && performance.now() - since >= PUTTING_BACK) return;
    await pause(PUT_BACK_AGAIN, job.signal);
  }
}

function tokensNow(job: FormJob): readonly Token[] | null {
  const form = job.find();
  return form ? readForm(form, job.exchange).tokens : null;
}

const sameTokens = (a: readonly Token[] | null, b: readonly Token[] | null) =>
  String(a && tokenKeysOf(a)) === String(b && tokenKeysOf(b));

/** Tries it once: a touch that the gate refuses ends the attempt. */
async function putBackOnce(job: FormJob, before: Start, typed: readonly Token[]): Promise<void> {
  job.hand.tryEnterAgain();
  try {
    await putBack(job, before, typed);
  } catch (error) {
    if (!(error instanceof TouchRefused)) throw error;
  }
}
