import { addressSchema } from '../schema/address.ts';
import { type Yields, z } from '../schema/zod.ts';
import { type FeedRule, feedRules } from './rule.ts';

const ruleName = z.custom<FeedRule>((value) => typeof value === 'string' && Object.hasOwn(feedRules, value));

/** The last good documents, as they were served: their signatures are checked anew whenever they are used. */
const goodSchema = z.object({
  list: z.string(),
  timestamp: z.string(),
  /** The highest version that list keys ever signed for this client. Written together with the bytes. */
  highest: z.int(),
  /** Which list keys were pinned then: with other keys in the package the ratchet starts from its floor. */
  pinned: z.string(),
  /** Which timestamp keys were pinned then. */
  stampers: z.string(),
  confirmedAt: z.number(),
});
export type GoodDocuments = Yields<typeof goodSchema>;

/** What one host served last that was refused, and since when it has served nothing acceptable. */
const refusedSchema = z.object({
  url: z.string(),
  rule: ruleName,
  at: z.number(),
  since: z.number(),
  issuedAt: z.nullable(z.number()),
});
export type RefusedDocument = Yields<typeof refusedSchema>;

/** The one record the feed keeps, written whole under one key. */
const storedSchema = z.object({
  format: z.literal(1),
  /** What is stored cannot be read; reported until a good document is accepted. */
  damaged: z.boolean(),
  /** Fixed at install by chance, from 0 up to 1: when in the hour this client asks. */
  seed: z.number().check(z.minimum(0), z.lt(1)),
  askedAt: z.nullable(z.number()),
  good: z.nullable(goodSchema),
  /** The addresses whose notice this client has seen, or that were in its first list; null before that. */
  seen: z.nullable(z.array(addressSchema)),
  /** The addresses the user confirmed in the popup. */
  confirmed: z.array(addressSchema),
  refusals: z.array(refusedSchema),
});
export type StoredFeed = Yields<typeof storedSchema>;

/**
 * Where the record is stored. `read` returns what is there, whoever wrote it; `write` rejects where it cannot
 * be stored.
 */
export interface FeedStorage {
  read(): Promise<unknown>;
  write(next: StoredFeed): Promise<void>;
}

/** The record of a new installation, or of one whose record was found damaged. */
export function newFeedRecord(seed: number, damaged = false): StoredFeed {
  return { format: 1, damaged, seed, askedAt: null, good: null, seen: null, confirmed: [], refusals: [] };
}

/** Whether a newer Keyfence wrote this record: it is left alone. */
export function isOfNewerFormat(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'format' in raw && Number(raw.format) > 1;
}

/**
 * Reads the stored record; one that is not valid is replaced by a new one that is marked `damaged`.
 * @param seed from 0 up to 1, for a new record
 */
export function readRecord(raw: unknown, seed: number): StoredFeed {
  if (raw === null || raw === undefined) return newFeedRecord(seed);
  const read = storedSchema.safeParse(raw);
  return read.success ? read.data : newFeedRecord(seed, true);
}
