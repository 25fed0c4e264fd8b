import { type Address, addressesOf, type Token } from '../address/index.ts';
import { PROOF, settled } from './dom/settle.ts';
import type { FormJob } from './input/job.ts';
import { type FormReading, readForm } from './read.ts';

/** What a fill must have led to. */
export interface Expectation {
  readonly kept: readonly Token[];
  readonly added: readonly Address[];
}

/** What arrived and what did not, after the page came to rest. */
export interface Verdict {
  readonly reading: FormReading | null;
  readonly missing: readonly Address[];
  /** What was on the key before and is not any more. */
  readonly lost: readonly Token[];
  /** What nobody asked for. */
  readonly foreign: readonly Token[];
}

/**
 * Reads back what the page now shows as stored until it has not changed for 500 ms, at most 2 s, and compares it as
 * a set of addresses with what was to be. That a value was set proves nothing.
 */
export async function prove(
  { find, exchange, signal }: Pick<FormJob, 'find' | 'exchange' | 'signal'>,
  expected: Expectation,
): Promise<Verdict> {
  const read = () => {
    const form = find();
    return form ? readForm(form, exchange) : null;
  };
  const same = (a: FormReading | null, b: FormReading | null) => fingerprint(a) === fingerprint(b);
  return compare(await settled(read, same, PROOF, signal), expected);
}

/** Whether everything arrived, nothing was lost and nothing came in uninvited. */
export function isProved({ reading, missing, lost, foreign }: Verdict): boolean {
  return (
    reading !== null &&
    reading.restriction !== 'off' &&
    missing.length === 0 &&
    lost.length === 0 &&
    foreign.length === 0
  );
}

/** Compares a reading with what was to be, as sets. */
export function compare(reading: FormReading | null, { kept, added }: Expectation): Verdict {
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

/** How a token is told from another: by its address, else by its text. */
export function keyOf(token: Token): string {
  return token.kind === 'address' ? token.address : token.text;
}

function fingerprint(reading: FormReading | null): string {
  return reading
    ? `${reading.mode}|${reading.restriction}|${reading.tokens.map(keyOf).join(',')}|${reading.unstaged.length}`
    : '';
}
