import type { CorpusCase } from '../case.ts';
import { type CaseResult, sameSet } from '../run.ts';

/**
 * What became of a page, by the page's own state.
 * - `filled`: it would save what its label says, and the assistant calls it done, or found it complete
 * - `refused`: the assistant said that it could not fill all; nothing is lost and nothing foreign is there
 * - `asked`: the assistant was not sure, asked, and wrote nothing
 * - `told`: the assistant spoke of keys that are shown or cannot be filled, and wrote nothing
 * - `left-alone`: the assistant said nothing, and wrote nothing
 * - `wrong-write`: the page would save something else than it did and than it should, or was pressed where nobody may
 * - `broke`: the page could not be driven
 */
export type Outcome = 'filled' | 'refused' | 'asked' | 'told' | 'left-alone' | 'wrong-write' | 'broke';

/** The part of a label that an outcome is judged by. */
export type Label = Pick<CorpusCase, 'id' | 'state' | 'after' | 'refuses'>;

/** What a page is for: a form that takes a list, keys to speak of, or something that only looks like them. */
export type Kind = 'form' | 'shown' | 'look-alike';

/** One page, judged. `right` is all that its label asks for. */
export interface Verdict {
  readonly id: string;
  readonly kind: Kind;
  readonly outcome: Outcome;
  readonly right: boolean;
  readonly faults: readonly string[];
  /** The ids of what the assistant said, first its state; empty where that is not known. */
  readonly said?: string;
}

export function kindOf({ state, after, refuses }: Label): Kind {
  if (state === 'none') return 'look-alike';
  return after !== null || refuses ? 'form' : 'shown';
}

/** What became of a page, by what it would save before and after. */
export function outcomeOf({ after: wanted }: Label, result: CaseResult): Outcome {
  const { before, after, view, filled, untrusted } = result;
  if (untrusted > 0) return 'wrong-write';
  if (after === null) {
    if (view === null) return 'left-alone';
    if (isUnsure(view.state)) return 'asked';
    return wanted !== null && view.state === 'complete' && sameSet(before.ips, wanted) ? 'filled' : 'told';
  }
  const claims = filled?.headline.id === 'filled_title';
  if (wanted !== null && after.restricted && sameSet(after.ips, wanted)) return claims ? 'filled' : 'refused';
  const isKept = before.ips.every((ip) => after.ips.includes(ip)) && after.restricted >= before.restricted;
  const isOurs = after.ips.every((ip) => before.ips.includes(ip) || wanted?.includes(ip));
  return isKept && isOurs && !claims ? 'refused' : 'wrong-write';
}

/** The state in which the assistant asks about its one candidate. */
function isUnsure(state: string): boolean {
  return state === 'unsure';
}
