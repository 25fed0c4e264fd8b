import { extractAddresses } from '../../address/extract.ts';
import { meaningOf } from '../../lexicon/meanings.ts';
import { read } from '../../lexicon/read.ts';
import type { FieldCandidate } from '../candidates.ts';
import { asksFromWhere } from '../left-out.ts';
import type { View } from '../view.ts';
import { hintsOf, labelsBefore } from '../world.ts';

/**
 * Whether the label before a control asks from where, its example or a hint says that whoever calls is let in while
 * nothing stands in it ("Any server", "if empty, from anywhere"), and one of them names IPs or shows an address.
 */
export function emptyOpens(candidate: FieldCandidate, view: View): boolean {
  const { part, lines } = candidate;
  const hints = hintsOf(candidate, view);
  return (
    labelsBefore(lines?.list ?? part, view)
      .slice(0, 1)
      .some(asksFromWhere) &&
    (opensFrom(part.field?.placeholder ?? '') || hints.some((text) => read(text).has('anywhere'))) &&
    hints.some((text) => read(text).has('ip') || extractAddresses(text).length > 0)
  );
}

/** Whether an example says whoever or wherever, and names a place. */
function opensFrom(example: string): boolean {
  return meaningOf(example, false).meaning === 'opens' && read(example).has('place', 'anywhere');
}
