import { z } from '../feed/zod.ts';
import { addressSchema } from '../schema/address.ts';
import { exchangeIdSchema } from '../schema/exchange-id.ts';
import { withinLimits } from './limits.ts';
import type { KeyRecord } from './record.ts';

const sighting = z.object({
  at: z.number(),
  restriction: z.enum(['on', 'off', 'unknown']),
  tokens: z.array(z.string()),
  shows: z.enum(['stored', 'form']),
  thirdParty: z.boolean(),
  notAllShown: z.boolean().optional(),
});

const fill = z.object({
  at: z.number(),
  added: z.array(addressSchema),
  removed: z.array(addressSchema).default([]),
  saved: z.enum(['no', 'verifying', 'stored']),
  storedAt: z.number().nullable(),
  wasOpen: z.boolean(),
});

const record = z.object({
  id: z.string(),
  exchange: exchangeIdSchema,
  host: z.string(),
  account: z.string().nullable(),
  label: z.string(),
  createdAt: z.string().nullable(),
  ordinal: z.object({ n: z.int(), of: z.int() }),
  role: z.enum(['ours', 'other', 'unknown']),
  roleReason: z.enum(['listed', 'filled', 'linked', 'said', 'nothing']),
  sighting: sighting.nullable(),
  arrivals: z.array(z.object({ address: addressSchema, absentAt: z.number(), seenAt: z.number() })),
  claims: z.array(z.object({ address: addressSchema, whose: z.enum(['mine', 'not-mine']), at: z.number() })),
  fill: fill.nullable(),
  kept: z.array(z.object({ at: z.number(), tokens: z.array(z.string()) })).default([]),
  connection: z.string().nullable(),
  goneAt: z.number().nullable().default(null),
}) satisfies z.ZodType<KeyRecord>;

/** Reads the stored records; one that does not hold is left out, so that it does not cost the user the others. */
export function readRecords(stored: unknown): readonly KeyRecord[] {
  const list = z.array(z.unknown()).safeParse(stored);
  if (!list.success) return [];
  return withinLimits(list.data.flatMap((raw) => record.safeParse(raw).data ?? []));
}
