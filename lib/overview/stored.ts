import { z } from '../feed/zod.ts';
import { exchangeIdSchema } from '../schema/exchange-id.ts';
import type { LeakProgress, Queue } from './snapshot.ts';

/** A run of the queue as it is stored or sent. */
export const queueSchema = z.object({
  startedAt: z.number(),
  keys: z.array(z.string()),
  opened: z.array(z.string()),
  skipped: z.array(z.string()),
  finishedAt: z.number().nullable(),
}) satisfies z.ZodType<Queue>;

const leak = z.object({
  startedAt: z.number(),
  exchange: exchangeIdSchema.nullable(),
  keyId: z.string().nullable(),
  done: z.array(z.object({ step: z.enum(['delete', 'create', 'connect', 'check']), at: z.number() })),
}) satisfies z.ZodType<LeakProgress>;

/** Reads the stored run of the queue; null when there is none or it does not hold. */
export function readQueue(stored: unknown): Queue | null {
  return queueSchema.safeParse(stored).data ?? null;
}

/** Reads the stored way through the leak page; null when there is none or it does not hold. */
export function readLeak(stored: unknown): LeakProgress | null {
  return leak.safeParse(stored).data ?? null;
}
