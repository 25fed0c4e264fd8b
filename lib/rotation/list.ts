import type { Address } from '../address/address.ts';

/** A moment in UTC, in milliseconds since 1970. */
export type Moment = number;

/** One address of the platform's list with its dates. Mirrors the signed list of `docs/feed.md`. */
export interface ListedAddress {
  readonly address: Address;
  readonly region: string | null;
  readonly announcedAt: Moment;
  readonly effectiveAt: Moment;
  readonly replaces: Address | null;
  readonly retirementAnnouncedAt: Moment | null;
  readonly retiresAt: Moment | null;
  readonly urgent: boolean;
  readonly revoked: { readonly at: Moment; readonly reason: string } | null;
  readonly note: string | null;
}

/** A list whose signatures were verified: the only source of addresses in Keyfence. */
export interface AddressList {
  readonly version: number;
  readonly issuedAt: Moment;
  readonly expiresAt: Moment;
  readonly addresses: readonly ListedAddress[];
}

/** One day in ms. */
export const DAY = 86_400_000;
