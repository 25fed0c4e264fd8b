import { z } from '../feed/zod.ts';

/** What the exchange last answered the platform about a key. */
export const STATUSES = ['connected', 'ip-not-whitelisted', 'invalid-key', 'unknown'] as const;

/** Longer than the end of a key would be a key: then nothing of it is kept. */
export const LONGEST_ENDING = 6;
/** At most so many connections in one answer. */
export const MOST_CONNECTIONS = 500;
/** Version and fingerprint are compared; the dash and capitals do not matter. */
const FINGERPRINT = /^[0-9A-Fa-f]{4}-?[0-9A-Fa-f]{4}$/;

const moment = z.iso.datetime({
  offset: true,
  error: ({ input }) =>
    typeof input === 'string' || typeof input === 'number'
      ? 'must be a moment in ISO 8601 with its zone, such as 2026-11-28T20:00:00Z'
      : undefined,
});

/** One connection as `GET /api/connections` and a re-validation tell it: `docs/connect` is made from this. */
export const connectionSchema = z
  .object({
    id: z.string().min(1).max(100).describe('Identifies the connection in the path of its re-validation.'),
    exchange: z
      .string()
      .min(1)
      .max(40)
      .lowercase()
      .describe('binance, bybit, okx, bitget or kucoin. The key of any other is not shown.'),
    label: z.string().max(100).describe('The label of the key, as its owner wrote it at the exchange.'),
    status: z
      .enum(STATUSES)
      .describe('What the exchange answered last; "unknown" before it was asked, or where it did not say.'),
    missing: z
      .array(z.string().max(50))
      .max(200)
      .optional()
      .describe(
        'The addresses from which the exchange refused the key. May be left out where there are none.',
      ),
    checkedAt: moment
      .nullable()
      .describe('When the platform last asked the exchange; null where it never has.'),
    restricted: z
      .boolean()
      .optional()
      .describe('Whether the exchange says that the key is bound to addresses.'),
    expiresAt: moment
      .nullish()
      .describe('When the exchange ends the key; null or left out where it does not say.'),
    keyEnding: z
      .string()
      .max(LONGEST_ENDING)
      .optional()
      .describe('The last characters of the API key, to tell keys apart. Never more of it.'),
  })
  .describe('One API key that the user gave the platform.');

/** The account of the visitor. */
export const accountSchema = z
  .object({
    emailVerified: z.boolean().describe('Whether the platform can reach the user by e-mail.'),
    alerts: z
      .object({ apiDisconnected: z.boolean().describe('Whether "API disconnected" is sent.') })
      .optional()
      .describe('Left out: nothing is said of alerts.'),
  })
  .describe('What the platform knows of the visitor.');

/** The list that the page shows. */
export const shownFeedSchema = z
  .object({
    version: z.int().min(0),
    fingerprint: z
      .string()
      .regex(FINGERPRINT, 'must be 8 hex digits, such as E108-E54B')
      .describe('The first 8 hex digits of the sha256 of the newest list file.'),
  })
  .describe(
    'The newest published list. A wrong value stops every fill: leave it out where you cannot keep it right.',
  );

/** The answer of `GET /api/connections`. Fields that are not named here are ignored. */
export const reportSchema = z
  .object({
    account: accountSchema,
    connections: z.array(connectionSchema).max(MOST_CONNECTIONS),
    feed: shownFeedSchema.optional(),
  })
  .describe('What a platform’s API Connect page knows of its visitor.');

/** One connection, checked. */
export type WireConnection = z.infer<typeof connectionSchema>;
