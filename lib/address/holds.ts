import type { Address } from './address.ts';
import { familyOf, numberOf } from './range.ts';
import type { Token } from './token.ts';

/** Whether the token lets this address in. False for `other`, also for what lets everyone in without being a range. */
export function tokenHolds(token: Token, address: Address): boolean {
  if (token.kind === 'address') return token.address === address;
  if (token.kind === 'other' || familyOf(address) !== token.range.kind) return false;
  const value = numberOf(address);
  return token.range.first <= value && value <= token.range.last;
}
