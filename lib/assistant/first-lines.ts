import type { AddressLine, KeyLine } from './view.ts';

/** While lines are folded, this many are drawn, and those that must be seen at once. */
const SHOWN = 3;

/** The addresses that are drawn while the list is folded: what is off or revoked is never among the others. */
export function firstAddresses(lines: readonly AddressLine[]): AddressLine[] {
  return lines.filter(({ sign }, index) => index < SHOWN || sign === 'remove');
}

/** The keys that are drawn while the list is folded. */
export function firstKeys(lines: readonly KeyLine[]): KeyLine[] {
  return lines.filter(({ first }, index) => index < SHOWN || first);
}
