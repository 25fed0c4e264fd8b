import { z } from '../schema/zod.ts';

/** The one schema this client knows. A document with another number asks for a newer extension. */
export const KNOWN_SCHEMA = 1;

/** A moment on the wire: ISO 8601 in UTC, with its `Z`. */
const moment = z.iso.datetime();
const text = z.string().check(z.maxLength(300));

/** One address with its dates, as it is signed. The address stays text here: what it may be is a rule of its own. */
export const listedSchema = z.object({
  address: z.string().check(z.maxLength(60)),
  region: z.pipe(
    z.nullish(text),
    z.transform((value) => value ?? null),
  ),
  announcedAt: moment,
  effectiveAt: moment,
  replaces: z.pipe(
    z.nullish(z.string().check(z.maxLength(60))),
    z.transform((value) => value ?? null),
  ),
  retirementAnnouncedAt: z.pipe(
    z.nullish(moment),
    z.transform((value) => value ?? null),
  ),
  retiresAt: z.pipe(
    z.nullish(moment),
    z.transform((value) => value ?? null),
  ),
  urgent: z._default(z.boolean(), false),
  revoked: z.pipe(
    z.nullish(z.object({ at: moment, reason: text })),
    z.transform((value) => value ?? null),
  ),
  note: z.pipe(
    z.nullish(text),
    z.transform((value) => value ?? null),
  ),
});

/** The payload of a list. Unknown fields are ignored, so that a later publisher can add some. */
export const listSchema = z.object({
  schema: z.literal(KNOWN_SCHEMA),
  platform: z.string().check(z.minLength(1), z.maxLength(40)),
  version: z.int().check(z.minimum(1)),
  issuedAt: moment,
  expiresAt: moment,
  addresses: z.array(listedSchema),
  changes: z._default(z.array(z.object({ version: z.int().check(z.minimum(1)), at: moment, text })), []),
});

/** Fills that are stopped on one exchange; with `belowVersion` only in extensions older than that version. */
export const pauseSchema = z.object({
  exchange: z.string().check(z.maxLength(40)),
  reason: text,
  belowVersion: z.optional(z.string().check(z.regex(/^\d{1,9}(?:\.\d{1,9}){0,3}$/))),
});

/** The payload of a timestamp. */
export const timestampSchema = z
  .object({
    schema: z.literal(KNOWN_SCHEMA),
    version: z.int().check(z.minimum(1)),
    list: z.string(),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    issuedAt: moment,
    expiresAt: moment,
    pause: z._default(z.array(pauseSchema), []),
  })
  .check(
    z.refine((timestamp) => timestamp.list === listName(timestamp.sha256), {
      message: 'the file name does not follow from the hash',
      path: ['list'],
    }),
  );

/** The payload of a list as it is signed: moments are ISO texts. */
export type ListDocument = z.infer<typeof listSchema>;

/** One entry of it. */
export type ListedDocument = z.infer<typeof listedSchema>;

/** The payload of a timestamp as it is signed. */
export type TimestampDocument = z.infer<typeof timestampSchema>;

/** The name of the list file with this hash (64 hex digits). Immutable: other content has another name. */
export function listName(sha256: string): string {
  return `list-${sha256.slice(0, 16)}.json`;
}
