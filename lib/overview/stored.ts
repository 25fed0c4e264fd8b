import { exchangeIdSchema } from '../schema/exchange-id.ts';
import { type Yields, z } from '../schema/zod.ts';

/** The stored run of the queue. What is done follows from the records, not from here. */
export const queueSchema = z.object({
  startedAt: z.number(),
  keys: z.array(z.string()),
  opened: z.array(z.string()),
  skipped: z.array(z.string()),
  finishedAt: z.nullable(z.number()),
});
export type Queue = Yields<typeof queueSchema>;

/** The steps after a leak, in the order in which they are done. */
export const leakStepSchema = z.enum(['delete', 'create', 'connect', 'check']);
export type LeakStep = z.infer<typeof leakStepSchema>;

/** The stored way through the leak page. */
const leak = z.object({
  startedAt: z.number(),
  exchange: z.nullable(exchangeIdSchema),
  keyId: z.nullable(z.string()),
  done: z.array(z.object({ step: leakStepSchema, at: z.number() })),
});
export type LeakProgress = Yields<typeof leak>;

/** Reads the stored run of the queue; null when there is none or it does not hold. */
export function readQueue(stored: unknown): Queue | null {
  return queueSchema.safeParse(stored).data ?? null;
}

/** Reads the stored way through the leak page; null when there is none or it does not hold. */
export function readLeak(stored: unknown): LeakProgress | null {
  return leak.safeParse(stored).data ?? null;
}
