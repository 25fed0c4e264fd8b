import { allowsEveryone, type Token } from '../address/token.ts';
import type { Outcome } from '../form/outcome.ts';
import type { FormReading } from '../form/reading.ts';
import { keyOf } from '../form/token-key.ts';
import type { FillRecord, Scene } from './scene.ts';

type Filled = Extract<Outcome, { kind: 'filled' }>;

/** An outcome that is not a fill. */
export type Failed = Exclude<Outcome, Filled>;

/**
 * The record of a fill at the moment at which it is proved.
 * @param label the key's name as the page shows it
 * @param at ms since the epoch
 */
export function fillRecordOf(
  { before, added, removed }: Filled,
  reading: FormReading,
  label: string | null,
  at: number,
): FillRecord {
  return {
    key: label,
    at,
    before,
    added,
    removed,
    kept: reading.tokens.length - added.length,
    wasOpen: before.restriction === 'off' || before.tokens.some(allowsEveryone),
    reading,
    saved: 'no',
    expected: reading.tokens,
    goneSince: null,
    codesEndedAt: null,
    left: false,
    intruders: [],
    vanished: [],
  };
}

/** The entries that came onto the list after the fill and are accepted as the user's. */
export function sinceTheFill({ before, added, expected }: FillRecord): Token[] {
  const known = new Set<string>([...added, ...before.tokens.map(keyOf)]);
  return expected.filter((token) => !known.has(keyOf(token)));
}

/** The record without one entry that the user took off the list. */
export function withoutEntry(record: FillRecord, token: Token): FillRecord {
  const isOther = (other: Token) => keyOf(other) !== keyOf(token);
  return {
    ...record,
    expected: record.expected.filter(isOther),
    intruders: record.intruders.filter(isOther),
  };
}

/**
 * What the card has to report of an outcome that is no fill; null where the plan itself says it.
 * @param goes the entries that the fill was to take off, as `keyOf` names them: one that is gone is not lost
 */
export function failureOf(
  outcome: Failed,
  label: string | null,
  goes: ReadonlySet<string>,
): Scene['failure'] {
  if (outcome.kind === 'over-limit') return null;
  const { missing, reading, foreign } = outcome.verdict;
  const lost = outcome.verdict.lost.filter((token) => !goes.has(keyOf(token)));
  if (outcome.kind === 'refused') return { kind: 'refused', label, why: outcome.why, lost, foreign };
  const arrived = reading?.tokens.length ?? 0;
  return {
    kind: 'partly',
    label,
    before: outcome.before,
    lost,
    foreign,
    missing,
    of: missing.length + Math.max(0, arrived - outcome.before.tokens.length),
  };
}
