import { createHash } from 'node:crypto';
import type { ListDocument } from '../feed/schema.ts';

/** 128 bits: who prepares a list can find no second one of the same digest. */
const HEX_DIGITS = 32;
/** What people read to one another: each of them also sees the list. */
const SPOKEN_DIGITS = 8;

/**
 * What a list is agreed on by: the version and 32 hex digits over everything it says but its own two dates, so that it
 * is the same at the first signature and at the last.
 */
export function digestOf({ issuedAt: _, expiresAt: __, ...said }: ListDocument): string {
  const { schema, platform, version, addresses, changes } = said;
  const text = JSON.stringify({ schema, platform, version, addresses, changes });
  return `${version}-${createHash('sha256').update(text).digest('hex').slice(0, HEX_DIGITS)}`;
}

/** The beginning of a digest, which holders read to one another before they sign: `3-7f3a91c2`. */
export function spokenOf(document: ListDocument): string {
  return digestOf(document).slice(0, SPOKEN_DIGITS - HEX_DIGITS);
}

/** Whether two lists say the same but for their dates. */
export function saysTheSame(one: ListDocument, other: ListDocument): boolean {
  return digestOf(one) === digestOf(other);
}
