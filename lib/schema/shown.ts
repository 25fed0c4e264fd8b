import type { Message } from '../language/message.ts';
import { type Yields, z } from './zod.ts';

/** What the assistant says of a form. */
const state = z.enum([
  'unrestricted',
  'missing',
  'complete',
  'read-only',
  'over-limit',
  'third-party',
  'blocked',
  'unsure',
  'unrecognised',
]);
export type AssistantState = z.infer<typeof state>;

const tone = z.enum(['danger', 'warning', 'step', 'good', 'neutral']);
/** How bad something is; it decides the colour. */
export type Tone = z.infer<typeof tone>;

/** How far a fill has come. */
export const savedSchema = z.enum(['no', 'verifying', 'stored']);
export type Saved = z.infer<typeof savedSchema>;

/** What a report says of what the assistant showed: ids only, no text of the page. */
export const saidSchema = z.object({
  state: z.string().check(z.regex(/^[a-z-]{1,20}$/)),
  saved: z.nullable(savedSchema),
  messages: z.array(z.string().check(z.regex(/^\w{1,60}$/))).check(z.maxLength(30)),
});
export type Said = Yields<typeof saidSchema>;

/** A message. Only its size is checked here; the compiler checks the id where the message is made. */
const text = z.object({
  id: z.string().check(z.maxLength(100)),
  values: z.exactOptional(
    z
      .record(
        z.string().check(z.maxLength(40)),
        z.union([z.string().check(z.maxLength(300)), z.number(), z.date()]),
      )
      .check(
        z.refine((values) => Object.keys(values).length <= 12, {
          message: 'more values than a sentence has',
        }),
      ),
  ),
}) as z.ZodMiniType as z.ZodMiniType<Message>;

/** What a script shows in its page. */
export const shownSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('assistant'),
    state,
    tone,
    saved: z.nullable(savedSchema),
    pill: text,
  }),
  z.object({ kind: z.literal('hidden') }),
  z.object({ kind: z.literal('not-loaded') }),
  z.object({ kind: z.literal('not-recognised') }),
  z.object({ kind: z.literal('nothing') }),
]);
export type ShownInPage = Yields<typeof shownSchema>;
