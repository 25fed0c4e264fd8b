import { tokenize } from '../address/index.ts';
import { z } from '../feed/zod.ts';

const name = z.string().max(300);

/** A text in the wrong field could be a secret: what is neither address nor range goes no further than this. */
/** The entries of a key's list, as texts. */
export const tokens = z
  .array(z.string())
  .max(500)
  .transform((texts) =>
    texts.filter((text) => text === '*' || tokenize(text).every(({ kind }) => kind !== 'other')),
  );

/** One look at an exchange's page as it is sent; host and exchange come from the tab. */
export const observationSchema = z.object({
  account: name.nullable(),
  keys: z
    .array(
      z.object({
        label: name,
        createdAt: name.nullable(),
        restriction: z.enum(['on', 'off', 'unknown']),
        tokens,
        shows: z.enum(['stored', 'form']),
        thirdParty: z.boolean(),
        notAllShown: z.boolean().optional(),
      }),
    )
    .max(200),
  completeList: z.boolean(),
});
