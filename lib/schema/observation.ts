import { tokenize } from '../address/index.ts';
import { z } from '../feed/zod.ts';

/** Longer than anything a page shows as a name; more is a page that was misread. */
export const name = z.string().max(100);
/** The longest range that anybody writes; more is no entry of a list. */
const LONGEST_TOKEN = 100;
/** No exchange takes more, and no page shows more keys with so many. */
const MOST_TOKENS = 200;
const MOST_TOKENS_OF_ALL = 1_500;

/** The entries of a key's list. A text in the wrong field could be a secret: what is no entry goes no further. */
export const tokens = z
  .array(z.string())
  .max(MOST_TOKENS)
  .transform((texts) =>
    texts.filter(
      (text) =>
        text.length <= LONGEST_TOKEN &&
        (text === '*' || tokenize(text).every(({ kind }) => kind !== 'other')),
    ),
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
    .max(200)
    .refine((keys) => keys.reduce((sum, key) => sum + key.tokens.length, 0) <= MOST_TOKENS_OF_ALL, {
      message: 'more entries than a page shows',
    }),
  completeList: z.boolean(),
});
