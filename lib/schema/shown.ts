import { z } from '../feed/zod.ts';

/** How far a fill has come. */
export const savedSchema = z.enum(['no', 'verifying', 'stored']);
/** What a report says of what was shown: ids, and no word of a page. */
export const saidSchema = z.object({
  state: z.string().regex(/^[a-z-]{1,20}$/),
  saved: savedSchema.nullable(),
  messages: z.array(z.string().regex(/^\w{1,60}$/)).max(30),
});
const tone = z.enum(['danger', 'warning', 'step', 'good', 'neutral']);
const text = z.object({
  id: z.string().max(100),
  values: z
    .record(z.string().max(40), z.union([z.string().max(300), z.number(), z.date()]))
    .refine((values) => Object.keys(values).length <= 12, { message: 'more values than a sentence has' })
    .exactOptional(),
});

/** What a script shows in its page. */
export const shownSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('assistant'),
    state: z.enum([
      'unrestricted',
      'missing',
      'complete',
      'read-only',
      'over-limit',
      'third-party',
      'blocked',
      'unsure',
      'unrecognised',
    ]),
    tone,
    saved: savedSchema.nullable(),
    pill: text,
  }),
  z.object({ kind: z.literal('hidden') }),
  z.object({ kind: z.literal('not-recognised') }),
  z.object({ kind: z.literal('nothing') }),
]);
