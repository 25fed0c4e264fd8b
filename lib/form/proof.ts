import type { Address } from '../address/address.ts';
import { addressesOf, type Token } from '../address/token.ts';
import { finished } from './dom/settle.ts';
import type { FormJob } from './input/job.ts';
import type { ProofVerdict } from './outcome.ts';
import { readForm } from './read.ts';
import type { FormReading } from './reading.ts';
import { keyOf } from './token-key.ts';
import { isAtWork, untaken, type Work, workOf } from './work.ts';

/** What a fill must have led to. */
export interface Expectation {
  readonly kept: readonly Token[];
  readonly added: readonly Address[];
}

/** One reading of a form, with the page's own signs of work on it. */
interface Look {
  readonly reading: FormReading;
  readonly work: Work;
}

/**
 * Reads back what the page shows as the list until it has not changed for 500 ms, at most 2 s, and compares
 * it as a set of addresses with what was expected. That a value was set proves nothing. A page that shows
 * that it checks what it was given gets 4 s; what it has not taken then is missing.
 * @param before what the page worked on before the fill; null where that is not known
 */
export async function prove(
  { find, exchange, signal }: Pick<FormJob, 'find' | 'exchange' | 'signal'>,
  expected: Expectation,
  before: Work | null,
): Promise<ProofVerdict> {
  const read = () => {
    const form = find();
    return form ? { reading: readForm(form, exchange), work: workOf(form) } : null;
  };
  const same = (a: Look | null, b: Look | null) => fingerprint(a) === fingerprint(b);
  const works = (look: Look | null) =>
    look !== null && before !== null && isAtWork(look.work, before, expected.added);
  const look = await finished(read, same, works, signal);
  const verdict = compare(look?.reading ?? null, expected);
  const open = look && before ? untaken(look.work, before, expected.added) : [];
  return { ...verdict, missing: [...new Set([...verdict.missing, ...open])] };
}

/** Whether everything arrived, nothing was lost, nothing unknown came, and the restriction is not off. */
export function isProved({ reading, missing, lost, foreign }: ProofVerdict): boolean {
  return (
    reading !== null &&
    reading.restriction !== 'off' &&
    missing.length === 0 &&
    lost.length === 0 &&
    foreign.length === 0
  );
}

/** Compares a reading with what was to be, as sets. */
export function compare(reading: FormReading | null, { kept, added }: Expectation): ProofVerdict {
  const tokens = reading?.tokens ?? [];
  const there = new Set<string>(addressesOf(tokens));
  const asked = new Set<string>([...addressesOf(kept), ...added, ...kept.map(keyOf)]);
  return {
    reading,
    missing: added.filter((address) => !there.has(address)),
    lost: kept.filter((token) => !tokens.some((other) => keyOf(other) === keyOf(token))),
    foreign: tokens.filter((token) => !asked.has(keyOf(token))),
  };
}

function fingerprint(look: Look | null): string {
  if (!look) return '';
  const { reading, work } = look;
  return `${work.pending.length}|${work.saveOff}|${work.signs}|${reading.mode}|${reading.restriction}|${reading.tokens.map(keyOf).join(',')}|${reading.unstaged.length}`;
}
