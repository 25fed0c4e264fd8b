import { addressSchema } from '../schema/address.ts';
import { exchangeIdSchema } from '../schema/exchange-id.ts';
import { soundEntries } from '../schema/sound.ts';
import { type Yields, z } from '../schema/zod.ts';

/** What the exchange itself last answered the platform, as the platform's API Connect page says. */
const status = z.enum(['connected', 'ip-not-whitelisted', 'invalid-key', 'unknown']);

/** One key that the platform uses, as API Connect knows it. */
export const storedConnectionSchema = z.object({
  id: z.string(),
  /** Null: an exchange that Keyfence does not know. */
  exchange: z.nullable(exchangeIdSchema),
  label: z.string(),
  status,
  /** What the key lacks, as far as it is on the verified list. */
  missing: z.array(addressSchema),
  /** How many more API Connect named that are not on the verified list: counted, never shown. */
  missingUnlisted: z.int(),
  /** When the platform last asked the exchange; 0 where it never has, and the status is `unknown`. */
  checkedAt: z.number(),
  restricted: z.nullable(z.boolean()),
  /** When the exchange ends the key. */
  expiresAt: z.nullable(z.number()),
  /** At most 6 characters, for the user to match by eye. */
  keyEnding: z.nullable(z.string()),
});
export type Connection = Yields<typeof storedConnectionSchema>;
export type ConnectionStatus = Connection['status'];

/** One answer of API Connect, checked and cut down to what Keyfence may use. */
export const reportSchema = z.object({
  at: z.number(),
  emailVerified: z.boolean(),
  /** The platform's alert "API disconnected"; null where the page does not say. */
  alertOn: z.nullable(z.boolean()),
  connections: z.array(storedConnectionSchema),
  /** How many it told of in a way that is not the contract: left out, or without their status. */
  unread: z.catch(z.int(), 0),
  /** Which list the page says is the newest, and the version that Keyfence held then; null where it does not say. */
  feed: z.nullable(
    z.object({ version: z.int(), fingerprint: z.string(), heldThen: z.catch(z.nullable(z.int()), null) }),
  ),
});
export type ConnectReport = Yields<typeof reportSchema>;
/** The list that API Connect shows. */
export type ShownFeed = NonNullable<ConnectReport['feed']>;

/** Why the last look at API Connect brought no report. */
export const troubleSchema = z.enum(['logged-out', 'slow', 'failed', 'garbage', 'not-spoken']);

/** What is kept of API Connect. */
const connect = z.object({
  report: z.catch(z.nullable(reportSchema), null),
  /** The last look that failed; the report from before it is kept. */
  trouble: z.catch(z.nullable(z.object({ at: z.number(), why: troubleSchema })), null),
  /** The user has started a re-validation once: from then on the schedule may ask by itself. */
  started: z.catch(z.boolean(), false),
});
export type StoredConnect = Yields<typeof connect>;
/** Why the last look at API Connect brought no report. */
export type ConnectTrouble = NonNullable<StoredConnect['trouble']>;

/** The stored schedule of asking the platform again after a key was saved. */
export const validationSchema = z.object({
  connection: z.string(),
  keyId: z.nullable(z.string()),
  exchange: exchangeIdSchema,
  /** When the exchange stored the list. */
  storedAt: z.number(),
  /** When to ask, ascending; all within one hour of `storedAt`. */
  due: z.array(z.number()),
  /** `unanswered`: API Connect was asked and did not say. */
  tries: z.array(z.object({ at: z.number(), status: z.union([status, z.literal('unanswered')]) })),
  outcome: z.enum(['waiting', 'connected', 'refused', 'invalid-key', 'unanswered']),
});
export type Validation = Yields<typeof validationSchema>;

/** Reads what is kept of API Connect; a part that does not hold is as if it were not there. */
export function readConnect(stored: unknown): StoredConnect {
  return connect.safeParse(stored).data ?? { report: null, trouble: null, started: false };
}

/** Reads the stored schedules; one that does not hold is left out. */
export function readValidations(stored: unknown): readonly Validation[] {
  return soundEntries(stored, validationSchema);
}
