import type { AddressLine, KeyLine } from './view.ts';

/** While lines are folded, this many are drawn, and those that must be seen at once. */
const SHOWN = 3;

/** What is off or revoked is drawn up to this many: with more, the press and its box say how many there are. */
const SHOWN_OFF = 6;

/** The addresses that are drawn while the list is folded: what is off or revoked comes before the others. */
export function firstAddresses(lines: readonly AddressLine[]): AddressLine[] {
  const off = lines.filter(({ sign }) => sign === 'remove').slice(0, SHOWN_OFF);
  return lines.filter((line, index) => index < SHOWN || off.includes(line));
}

/** The keys that are drawn while the list is folded. */
export function firstKeys(lines: readonly KeyLine[]): KeyLine[] {
  return lines.filter(({ first }, index) => index < SHOWN || first);
}
