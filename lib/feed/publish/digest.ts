import { createHash } from 'node:crypto';
import type { ListDocument } from '../schema.ts';

/**
 * What holders read to one another before they sign: the version and 8 hex digits over everything a list says but its
 * own two dates, so that it is the same at the first signature and at the last: `3-7f3a91c2`.
 */
export function digestOf({ issuedAt: _, expiresAt: __, ...said }: ListDocument): string {
  const { schema, platform, version, addresses, changes } = said;
  const text = JSON.stringify({ schema, platform, version, addresses, changes });
  return `${version}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

/** Whether two lists say the same but for their dates. */
export function saysTheSame(one: ListDocument, other: ListDocument): boolean {
  return digestOf(one) === digestOf(other);
}
