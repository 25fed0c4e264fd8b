import { type Address, parseAddress } from '../address/index.ts';
import type { Moment } from '../rotation/index.ts';
import { type FeedRule, feedRules } from './rule.ts';
import { z } from './zod.ts';

/** The last good documents, as they were served: their signatures are checked anew whenever they are used. */
export interface GoodDocuments {
  readonly list: string;
  readonly timestamp: string;
  /** The highest version that list keys ever signed for this client. Written together with the bytes. */
  readonly highest: number;
  /** Which list keys were pinned then: with other keys in the package the ratchet starts from its floor. */
  readonly pinned: string;
  /** Which timestamp keys were pinned then. */
  readonly stampers: string;
  readonly confirmedAt: Moment;
}

/** What one host served last that was refused, and since when it has served nothing acceptable. */
export interface RefusedDocument {
  readonly url: string;
  readonly rule: FeedRule;
  readonly at: Moment;
  readonly since: Moment;
  readonly issuedAt: Moment | null;
}

/** The one record the feed keeps, written whole under one key. */
export interface StoredFeed {
  readonly format: 1;
  /** Somebody else wrote here what nobody can read: said until something good arrives. */
  readonly damaged: boolean;
  /** Fixed at install by chance, from 0 up to 1: when in the hour this client asks. */
  readonly seed: number;
  readonly askedAt: Moment | null;
  readonly good: GoodDocuments | null;
  /** The addresses whose notice this client has seen, or that were in its first list; null before that. */
  readonly seen: readonly Address[] | null;
  /** The addresses the user confirmed in the popup. */
  readonly confirmed: readonly Address[];
  readonly refusals: readonly RefusedDocument[];
}

/** Where the record lies. `read` returns what is there, also when somebody else wrote it. */
export interface FeedStorage {
  read(): Promise<unknown>;
  write(next: StoredFeed): Promise<void>;
}

/** The record of a new installation, or of one whose record was found damaged. */
export function newRecord(seed: number, damaged = false): StoredFeed {
  return { format: 1, damaged, seed, askedAt: null, good: null, seen: null, confirmed: [], refusals: [] };
}

const address = z.string().transform((text, context) => {
  const parsed = parseAddress(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'not an address' });
  return z.NEVER;
});

const ruleName = z.custom<FeedRule>((value) => typeof value === 'string' && Object.hasOwn(feedRules, value));

const storedSchema = z.object({
  format: z.literal(1),
  damaged: z.boolean(),
  seed: z.number().min(0).lt(1),
  askedAt: z.number().nullable(),
  good: z
    .object({
      list: z.string(),
      timestamp: z.string(),
      highest: z.int(),
      pinned: z.string(),
      stampers: z.string(),
      confirmedAt: z.number(),
    })
    .nullable(),
  seen: z.array(address).nullable(),
  confirmed: z.array(address),
  refusals: z.array(
    z.object({
      url: z.string(),
      rule: ruleName,
      at: z.number(),
      since: z.number(),
      issuedAt: z.number().nullable(),
    }),
  ),
});

/** Whether a newer Keyfence wrote this record: it is left alone. */
export function isOfNewerFormat(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'format' in raw && Number(raw.format) > 1;
}

/**
 * Reads what lies in the storage.
 * @param seed for a record that has to be made anew
 */
export function readRecord(raw: unknown, seed: number): StoredFeed {
  if (raw === null || raw === undefined) return newRecord(seed);
  const read = storedSchema.safeParse(raw);
  return read.success ? read.data : newRecord(seed, true);
}
