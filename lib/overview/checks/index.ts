import type { Message } from '../../language/message.ts';
import type { Moment } from '../../rotation/list.ts';
import type { Key } from '../key.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Check } from '../view-popup.ts';
import { keyChecks } from './keys.ts';
import { surroundingChecks } from './surroundings.ts';

/** What is to be done first, then what is not known, then what is fine. */
const ORDER: Readonly<Record<Check['verdict'], number>> = { bad: 0, unknown: 1, ok: 2 };

/**
 * The pitfalls of the platform's guide, each with verdict, since when, and what to do; those to be done come
 * first.
 * @param closed what is the matter with the list: then no key is fine by it
 */
export function checksOf(
  snapshot: Snapshot,
  ours: readonly Key[],
  closed: Message | null,
  now: Moment,
): Check[] {
  return [...keyChecks(snapshot, ours, closed, now), ...surroundingChecks(snapshot)].toSorted(
    (a, b) => ORDER[a.verdict] - ORDER[b.verdict],
  );
}
