import { tokenize } from '../address/token.ts';
import { exchangeIdSchema } from './exchange-id.ts';
import { name } from './name.ts';
import { type Yields, z } from './zod.ts';

/** The longest entry in characters; a longer text is not an address or range. */
const LONGEST_TOKEN = 100;
/** The most entries per key. No exchange takes more. */
const MOST_TOKENS = 200;
/** The most entries of all keys of one page together. */
const MOST_TOKENS_OF_ALL = 1_500;

/**
 * The entries of a key's list, at most 200. A text that is neither an address, a range nor `*` is dropped:
 * typed into the wrong field, it could be a secret.
 */
export const tokens = z.pipe(
  z.array(z.string()).check(z.maxLength(MOST_TOKENS)),
  z.transform((texts) =>
    texts.filter(
      (text) =>
        text.length <= LONGEST_TOKEN &&
        (text === '*' || tokenize(text).every(({ kind }) => kind !== 'other')),
    ),
  ),
);

/** One look at an exchange's page as it is sent; host and exchange come from the tab. */
export const observationSchema = z.object({
  account: z.nullable(name),
  keys: z
    .array(
      z.object({
        label: name,
        createdAt: z.nullable(name),
        restriction: z.enum(['on', 'off', 'unknown']),
        tokens,
        /** What the tokens were read from: a form may differ from what is stored. */
        shows: z.enum(['stored', 'form']),
        /** The key is bound to an application of somebody else's. */
        thirdParty: z.boolean(),
        /** The page shows a part of the list alone. */
        notAllShown: z.optional(z.boolean()),
      }),
    )
    .check(
      z.maxLength(200),
      z.refine((keys) => keys.reduce((sum, key) => sum + key.tokens.length, 0) <= MOST_TOKENS_OF_ALL, {
        message: 'more entries than a page shows',
      }),
    ),
  /** The page shows every key of the account. */
  completeList: z.boolean(),
});

/** One look at an exchange's page, and where. */
export const lookSchema = z.extend(observationSchema, { exchange: exchangeIdSchema, host: z.string() });

export type Observation = Yields<typeof lookSchema>;
export type ObservedKey = Observation['keys'][number];
