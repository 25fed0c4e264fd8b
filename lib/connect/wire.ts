import { exchanges } from '../exchanges/all.ts';
import { z } from '../schema/zod.ts';

/** What the exchange last answered the platform about a key. */
const STATUSES = ['connected', 'ip-not-whitelisted', 'invalid-key', 'unknown'] as const;

/** Characters that `keyEnding` has at most; a longer text could be the whole key and is dropped. */
const LONGEST_ENDING = 6;
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

const KNOWN = exchanges.map(({ id }) => id);

/** One connection as `GET /api/connections` and a re-validation tell it: `docs/connect` is made from this. */
export const connectionSchema = z
  .object({
    id: z.string().check(z.minLength(1), z.maxLength(100)).register(z.globalRegistry, {
      description: 'Identifies the connection in the path of its re-validation.',
    }),
    exchange: z
      .string()
      .check(z.minLength(1), z.maxLength(40), z.lowercase())
      .register(z.globalRegistry, {
        description: `${KNOWN.slice(0, -1).join(', ')} or ${KNOWN.at(-1)}. The key of any other is not shown.`,
      }),
    label: z.string().check(z.maxLength(100)).register(z.globalRegistry, {
      description: 'The label of the key, as its owner wrote it at the exchange.',
    }),
    status: z.enum(STATUSES).register(z.globalRegistry, {
      description: 'What the exchange answered last; "unknown" before it was asked, or where it did not say.',
    }),
    missing: z
      .nullish(z.array(z.string().check(z.maxLength(50))).check(z.maxLength(200)))
      .register(z.globalRegistry, {
        description:
          'The addresses from which the exchange refused the key. May be null or left out where there are none.',
      }),
    checkedAt: z.nullable(moment).register(z.globalRegistry, {
      description: 'When the platform last asked the exchange; null where it never has.',
    }),
    restricted: z.nullish(z.boolean()).register(z.globalRegistry, {
      description:
        'Whether the exchange says that the key is bound to addresses; null or left out where it does not say.',
    }),
    expiresAt: z.nullish(moment).register(z.globalRegistry, {
      description: 'When the exchange ends the key; null or left out where it does not say.',
    }),
    keyEnding: z.nullish(z.string().check(z.maxLength(LONGEST_ENDING))).register(z.globalRegistry, {
      description: 'The last characters of the API key, to tell keys apart. Never more of it.',
    }),
  })
  .register(z.globalRegistry, { description: 'One API key that the user gave the platform.' });

/** The account of the visitor. */
export const accountSchema = z
  .object({
    emailVerified: z
      .boolean()
      .register(z.globalRegistry, { description: 'Whether the platform can reach the user by e-mail.' }),
    alerts: z
      .nullish(
        z.object({
          apiDisconnected: z
            .boolean()
            .register(z.globalRegistry, { description: 'Whether "API disconnected" is sent.' }),
        }),
      )
      .register(z.globalRegistry, { description: 'Null or left out: nothing is said of alerts.' }),
  })
  .register(z.globalRegistry, { description: 'What the platform knows of the visitor.' });

/** The list that the page shows. */
export const shownFeedSchema = z
  .object({
    version: z.int().check(z.minimum(0)),
    fingerprint: z
      .string()
      .check(z.regex(FINGERPRINT, 'must be 8 hex digits, such as E108-E54B'))
      .register(z.globalRegistry, {
        description: 'The first 8 hex digits of the sha256 of the newest list file.',
      }),
  })
  .register(z.globalRegistry, {
    description:
      'The newest published list. A wrong value stops every fill: leave it out where you cannot keep it right.',
  });

/** The answer of `GET /api/connections`. Fields that are not named here are ignored. */
export const reportSchema = z
  .object({
    account: accountSchema,
    connections: z.array(connectionSchema).check(z.maxLength(MOST_CONNECTIONS)),
    feed: z.nullish(shownFeedSchema),
  })
  .register(z.globalRegistry, { description: 'What a platform’s API Connect page knows of its visitor.' });

/** One connection, checked. */
export type WireConnection = z.infer<typeof connectionSchema>;
