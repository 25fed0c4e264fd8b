import { z } from '../feed/zod.ts';
import { addressSchema } from '../schema/address.ts';
import { exchangeIdSchema } from '../schema/exchange-id.ts';
import type { ConnectReport, ConnectTrouble, Validation } from './report.ts';

/** What is kept of API Connect. */
export interface StoredConnect {
  readonly report: ConnectReport | null;
  readonly trouble: ConnectTrouble | null;
  /** The user has started a re-validation once: from then on the schedule may ask by itself. */
  readonly started: boolean;
}

const status = z.enum(['connected', 'ip-not-whitelisted', 'invalid-key', 'unknown']);

const report = z.object({
  at: z.number(),
  emailVerified: z.boolean(),
  alertOn: z.boolean().nullable(),
  connections: z.array(
    z.object({
      id: z.string(),
      exchange: exchangeIdSchema.nullable(),
      label: z.string(),
      status,
      missing: z.array(addressSchema),
      missingUnlisted: z.int(),
      checkedAt: z.number(),
      restricted: z.boolean().nullable(),
      expiresAt: z.number().nullable(),
      keyEnding: z.string().nullable(),
    }),
  ),
  unread: z.int().catch(0),
  feed: z
    .object({ version: z.int(), fingerprint: z.string(), heldThen: z.int().nullable().catch(null) })
    .nullable(),
}) satisfies z.ZodType<ConnectReport>;

const connect = z.object({
  report: report.nullable().catch(null),
  trouble: z
    .object({ at: z.number(), why: z.enum(['logged-out', 'slow', 'failed', 'garbage', 'not-spoken']) })
    .nullable()
    .catch(null),
  started: z.boolean().catch(false),
}) satisfies z.ZodType<StoredConnect>;

const validation = z.object({
  connection: z.string(),
  keyId: z.string().nullable(),
  exchange: exchangeIdSchema,
  storedAt: z.number(),
  due: z.array(z.number()),
  tries: z.array(z.object({ at: z.number(), status: z.union([status, z.literal('unanswered')]) })),
  outcome: z.enum(['waiting', 'connected', 'refused', 'invalid-key', 'unanswered']),
}) satisfies z.ZodType<Validation>;

/** Reads what is kept of API Connect; a part that does not hold is as if it were not there. */
export function readConnect(stored: unknown): StoredConnect {
  return connect.safeParse(stored).data ?? { report: null, trouble: null, started: false };
}

/** Reads the stored schedules; one that does not hold is left out. */
export function readValidations(stored: unknown): readonly Validation[] {
  const list = z.array(z.unknown()).safeParse(stored);
  return list.success ? list.data.flatMap((raw) => validation.safeParse(raw).data ?? []) : [];
}
