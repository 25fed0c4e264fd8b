import type { Assessment } from './assessed.ts';
import type { Fill } from './record.ts';

/**
 * Why a key may still be refused: the pitfalls of the platform's guide. `old-list`: it lacks addresses and
 * still has gone ones; `subset`: it only lacks some.
 */
export type Pitfall =
  | 'third-party'
  | 'not-saved'
  | 'restriction-off'
  | 'old-list'
  | 'subset'
  | 'unknown-key'
  | 'not-looked-at'
  | 'other-key'
  | 'permission'
  | 'slow-exchange';

/** What a diagnosis is made from. */
export interface Symptoms {
  readonly assessment: Assessment;
  readonly fill: Fill | null;
  /** How many other keys of this exchange Keyfence has seen: one of them may be the one API Connect holds. */
  readonly siblings: number;
  readonly exchange: {
    readonly name: string;
    readonly refusalCode: string;
    readonly propagationMinutes: readonly [number, number];
  };
  /** ms since the last fill was stored; null where none was. */
  readonly sinceStoredMs: number | null;
}

/**
 * Names the pitfalls that fit what was seen, the likeliest first; never empty. What was measured comes before
 * what can only be supposed.
 */
export function diagnose(symptoms: Symptoms): Pitfall[] {
  const measured = measuredIn(symptoms);
  return measured.length > 0 ? measured : supposedFrom(symptoms);
}

function measuredIn({ assessment, fill }: Symptoms): Pitfall[] {
  if (assessment.thirdParty) return ['third-party'];
  const found: Pitfall[] = [];
  if (fill && fill.saved !== 'stored') found.push('not-saved');
  if (assessment.open) found.push('restriction-off');
  if (assessment.answer.kind === 'refused' && assessment.answer.why === 'key') found.push('unknown-key');
  if (assessment.lacks.length > 0) found.push(assessment.gone.length > 0 ? 'old-list' : 'subset');
  return found;
}

function supposedFrom({ assessment, siblings, exchange, sinceStoredMs }: Symptoms): Pitfall[] {
  const isEarly = sinceStoredMs !== null && sinceStoredMs < exchange.propagationMinutes[1] * 60_000;
  return [
    ...(isEarly ? (['slow-exchange'] as const) : []),
    ...(assessment.knowledge === 'shown' ? [] : (['not-looked-at'] as const)),
    ...(siblings > 0 ? (['other-key'] as const) : []),
    'permission',
  ];
}
