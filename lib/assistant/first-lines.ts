import type { AddressLine, AssistantView, KeyLine } from './view.ts';

/** While lines are folded, this many are drawn, and those that must be seen at once. */
const SHOWN = 3;

/**
 * What is off or revoked, and what Keyfence does not know, is drawn up to this many of each: with more, the press and its
 * box say how many there are.
 */
const SHOWN_TO_SEE = 6;

/**
 * The addresses that are drawn while the list is folded: the first ones, unless it is folded whole, and those that the
 * user must see.
 */
export function firstAddresses(
  lines: readonly AddressLine[],
  folded: AssistantView['folded'],
): readonly AddressLine[] {
  const shown = folded === 'whole' ? 0 : SHOWN;
  const toSee = (['remove', 'unknown'] as const).flatMap((wanted) =>
    lines.filter(({ sign }) => sign === wanted).slice(0, SHOWN_TO_SEE),
  );
  return orAll(
    lines,
    lines.filter((line, index) => index < shown || toSee.includes(line)),
  );
}

/** The keys that are drawn while the list is folded. */
export function firstKeys(lines: readonly KeyLine[]): readonly KeyLine[] {
  return orAll(
    lines,
    lines.filter(({ first }, index) => index < SHOWN || first),
  );
}

/** The button that unfolds a single line would take the room of that line. */
function orAll<Line>(lines: readonly Line[], first: readonly Line[]): readonly Line[] {
  return lines.length - first.length === 1 ? lines : first;
}
