import { addressSchema } from '../schema/address.ts';
import { exchangeIdSchema } from '../schema/exchange-id.ts';
import { savedSchema } from '../schema/shown.ts';
import { type Yields, z } from '../schema/zod.ts';

/** What was last seen of a key. */
const sightingSchema = z.object({
  at: z.number(),
  restriction: z.enum(['on', 'off', 'unknown']),
  tokens: z.array(z.string()),
  /** `form`: typed into a form, not yet known to be stored. */
  shows: z.enum(['stored', 'form']),
  /** Bound by the exchange to an app: its list cannot be edited. */
  thirdParty: z.boolean(),
  /** Only a part of the list was shown. */
  notAllShown: z.optional(z.boolean()),
});
export type Sighting = Yields<typeof sightingSchema>;

/** An address that was not on the key at the sighting before it was first seen there. */
const arrivalSchema = z.object({
  address: addressSchema,
  /** The last sighting without it: "New on this key since 3 Nov". */
  absentAt: z.number(),
  seenAt: z.number(),
});
export type Arrival = Yields<typeof arrivalSchema>;

/** What the user said about an address of one key that Keyfence does not know. */
const claimSchema = z.object({
  address: addressSchema,
  whose: z.enum(['mine', 'not-mine']),
  at: z.number(),
});
export type Claim = Yields<typeof claimSchema>;

/** The last fill of a key. */
const fillSchema = z.object({
  at: z.number(),
  added: z.array(addressSchema),
  removed: z._default(z.array(addressSchema), []),
  saved: savedSchema,
  /** When the page showed that the exchange had stored it. */
  storedAt: z.nullable(z.number()),
  /** Whether the key could be used from anywhere before. */
  wasOpen: z.boolean(),
});
export type Fill = Yields<typeof fillSchema>;

/** What a key held before a fill. */
const keptListSchema = z.object({ at: z.number(), tokens: z.array(z.string()) });
export type KeptList = Yields<typeof keptListSchema>;

/** The identity of a key on the exchange's page: what distinguishes it from the others. Nothing secret. */
const identitySchema = z.object({
  exchange: exchangeIdSchema,
  host: z.string(),
  account: z.nullable(z.string()),
  label: z.string(),
  /** As written on the page. */
  createdAt: z.nullable(z.string()),
  /** Keys that are equal in all of the above are "1 of 2", "2 of 2", in the page's order. */
  ordinal: z.object({ n: z.int(), of: z.int() }),
});
export type KeyIdentity = Yields<typeof identitySchema>;

/** Everything Keyfence remembers of one key. */
export const recordSchema = z.extend(identitySchema, {
  /** Stable: made from the identity without `of`. */
  id: z.string(),
  /** Whether the platform uses it. Only `ours` counts in headline, badge and notices. */
  role: z.enum(['ours', 'other', 'unknown']),
  /**
   * What the role rests on: an address of the list is or was on the key, Keyfence filled it, a connection of the
   * platform has its label, the user said so; `nothing` only with the role `unknown`.
   */
  roleReason: z.enum(['listed', 'filled', 'linked', 'said', 'nothing']),
  sighting: z.nullable(sightingSchema),
  arrivals: z.array(arrivalSchema),
  claims: z.array(claimSchema),
  fill: z.nullable(fillSchema),
  /** What it held before the last fills, the newest first. */
  kept: z._default(z.array(keptListSchema), []),
  /** The id of the platform's connection that this key is taken for. */
  connection: z.nullable(z.string()),
  /** Since when a complete list of the page has not shown it any more; null for a key that is there. */
  goneAt: z._default(z.nullable(z.number()), null),
});
export type KeyRecord = Yields<typeof recordSchema>;
/** Whether the platform uses a key. Only `ours` counts in headline, badge and notices. */
export type Role = KeyRecord['role'];
/** What a role rests on. */
export type RoleReason = KeyRecord['roleReason'];
