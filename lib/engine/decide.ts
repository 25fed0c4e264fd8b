/** One reason for or against a candidate. An exclusion is a rule whose weight no other rules outweigh. */
export interface Rule<C, W> {
  readonly id: string;
  readonly weight: number;
  readonly when: (candidate: C, world: W) => boolean;
}

/** A rule that held, with its weight. */
export interface Reason {
  readonly id: string;
  readonly weight: number;
}

/** What the rules say of one candidate. */
export interface Verdict<C> {
  readonly candidate: C;
  readonly score: number;
  readonly because: readonly Reason[];
}

/** The weight of a rule that excludes. */
export const EXCLUDES = -100;

/** Weighs every candidate by every rule about what it may be, up to the first rule that excludes it. */
export function decide<C, W>(candidates: readonly C[], rules: readonly Rule<C, W>[], world: W): Verdict<C>[] {
  return candidates.map((candidate) => {
    const because: Reason[] = [];
    let score = 0;
    for (const { id, weight, when } of rules) {
      if (!when(candidate, world)) continue;
      because.push({ id, weight });
      score += weight;
      // What is excluded need not be asked further.
      if (weight <= EXCLUDES) break;
    }
    return { candidate, score, because };
  });
}

/** The best verdict at or above a threshold that leads the next best by a margin; null where none does. */
export function best<C>(verdicts: readonly Verdict<C>[], threshold: number, margin = 1): Verdict<C> | null {
  const sorted = verdicts.filter(({ score }) => score >= threshold).toSorted((a, b) => b.score - a.score);
  const [first, second] = sorted;
  if (!first) return null;
  return second && first.score - second.score < margin ? null : first;
}
