import type { Address } from '../address/index.ts';
import type { Saved } from '../assistant/view.ts';
import type { ExchangeId } from '../exchanges/index.ts';
import type { Moment } from '../rotation/index.ts';

/** Whether the platform uses a key. Only `ours` counts in headline, badge and notices. */
export type Role = 'ours' | 'other' | 'unknown';

/**
 * What a role rests on: an address of the list is or was on the key, Keyfence filled it, a connection of the
 * platform has its label, the user said so; `nothing` only with the role `unknown`.
 */
export type RoleReason = 'listed' | 'filled' | 'linked' | 'said' | 'nothing';

/** What tells one key from another on the exchange's page. Nothing secret. */
export interface KeyIdentity {
  readonly exchange: ExchangeId;
  readonly host: string;
  readonly account: string | null;
  readonly label: string;
  /** As written on the page. */
  readonly createdAt: string | null;
  /** Keys that are equal in all of the above are "1 of 2", "2 of 2", in the page's order. */
  readonly ordinal: { readonly n: number; readonly of: number };
}

/** What was last seen of a key. `form`: typed into a form, not yet known to be stored. */
export interface Sighting {
  readonly at: Moment;
  readonly restriction: 'on' | 'off' | 'unknown';
  readonly tokens: readonly string[];
  readonly shows: 'stored' | 'form';
  /** Bound by the exchange to an app: nobody can edit it. */
  readonly thirdParty: boolean;
  /** Only a part of the list was shown. */
  readonly notAllShown?: boolean | undefined;
}

/** An address that was not on the key at the sighting before it was first seen there. */
export interface Arrival {
  readonly address: Address;
  /** The last sighting without it: "New on this key since 3 Nov". */
  readonly absentAt: Moment;
  readonly seenAt: Moment;
}

/** What the user said about an address of one key that Keyfence does not know. */
export interface Claim {
  readonly address: Address;
  readonly whose: 'mine' | 'not-mine';
  readonly at: Moment;
}

/** The last fill of a key. */
export interface Fill {
  readonly at: Moment;
  readonly added: readonly Address[];
  readonly removed: readonly Address[];
  readonly saved: Saved;
  /** When the page showed that the exchange had stored it. */
  readonly storedAt: Moment | null;
  /** Whether the key could be used from anywhere before. */
  readonly wasOpen: boolean;
}

/** What a key held before a fill. */
export interface KeptList {
  readonly at: Moment;
  readonly tokens: readonly string[];
}

/** Everything Keyfence remembers of one key. */
export interface KeyRecord extends KeyIdentity {
  /** Stable: made from the identity without `of`. */
  readonly id: string;
  readonly role: Role;
  readonly roleReason: RoleReason;
  readonly sighting: Sighting | null;
  readonly arrivals: readonly Arrival[];
  readonly claims: readonly Claim[];
  readonly fill: Fill | null;
  /** What it held before the last fills, the newest first. */
  readonly kept: readonly KeptList[];
  /** The id of the platform's connection that this key is taken for. */
  readonly connection: string | null;
  /** Since when a complete list of the page has not shown it any more; null for a key that is there. */
  readonly goneAt: Moment | null;
}

/** The stable id of a key. */
export function keyIdOf(identity: KeyIdentity): string {
  const { exchange, host, account, label, createdAt, ordinal } = identity;
  return [exchange, host, account ?? '', label, createdAt ?? '', `${ordinal.n}`]
    .map(encodeURIComponent)
    .join('|');
}
