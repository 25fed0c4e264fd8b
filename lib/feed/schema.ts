import { z } from './zod.ts';

/** The one schema this client knows. A document with another number asks for a newer extension. */
export const KNOWN_SCHEMA = 1;

/** A moment on the wire: ISO 8601 in UTC, with its `Z`. */
const moment = z.iso.datetime();
const text = z.string().max(300);

/** One address with its dates, as it is signed. The address stays text here: what it may be is a rule of its own. */
export const listedSchema = z.object({
  address: z.string().max(60),
  region: text.nullish().transform((value) => value ?? null),
  announcedAt: moment,
  effectiveAt: moment,
  replaces: z
    .string()
    .max(60)
    .nullish()
    .transform((value) => value ?? null),
  retirementAnnouncedAt: moment.nullish().transform((value) => value ?? null),
  retiresAt: moment.nullish().transform((value) => value ?? null),
  urgent: z.boolean().default(false),
  revoked: z
    .object({ at: moment, reason: text })
    .nullish()
    .transform((value) => value ?? null),
  note: text.nullish().transform((value) => value ?? null),
});

/** The payload of a list. Unknown fields are ignored, so that a later publisher can add some. */
export const listSchema = z.object({
  schema: z.literal(KNOWN_SCHEMA),
  platform: z.string().min(1).max(40),
  version: z.int().min(1),
  issuedAt: moment,
  expiresAt: moment,
  addresses: z.array(listedSchema),
  changes: z.array(z.object({ version: z.int().min(1), at: moment, text })).default([]),
});

/** Fills that are stopped on one exchange; with `belowVersion` only in extensions older than that version. */
export const pauseSchema = z.object({
  exchange: z.string().max(40),
  reason: text,
  belowVersion: z
    .string()
    .regex(/^\d{1,9}(?:\.\d{1,9}){0,3}$/)
    .optional(),
});

/** The payload of a timestamp. */
export const timestampSchema = z
  .object({
    schema: z.literal(KNOWN_SCHEMA),
    version: z.int().min(1),
    list: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    issuedAt: moment,
    expiresAt: moment,
    pause: z.array(pauseSchema).default([]),
  })
  .refine((timestamp) => timestamp.list === listName(timestamp.sha256), {
    message: 'the file name does not follow from the hash',
    path: ['list'],
  });

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
