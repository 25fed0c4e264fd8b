import type { Platform } from '../platform/platform.ts';
import { type AddressList, DAY, type Moment } from '../rotation/list.ts';
import { LIST_DAYS } from '../rotation/terms.ts';
import { z } from '../schema/zod.ts';
import { readAddresses } from './addresses.ts';
import { policyBreach } from './policy.ts';
import { type Checked, passed, refused } from './rule.ts';
import { KNOWN_SCHEMA, listSchema, timestampSchema } from './schema.ts';
import { sha256Of } from './sha256.ts';
import { openSigned, payloadIn } from './signed.ts';
import type { Paused } from './status.ts';

/**
 * The longest validity of the two documents, in ms. A timestamp's is shorter than the notice, so that no
 * rotation can be hidden.
 */
const LIST_LIFE = LIST_DAYS * DAY;
const TIMESTAMP_LIFE = 2 * DAY;

/** A list that is signed, well formed and keeps the policy. Whether it is the newest is not known yet. */
export interface ListFile {
  readonly list: AddressList;
  readonly sha256: string;
}

/** A timestamp that is signed and well formed. Moments in UTC ms. */
export interface Timestamp {
  readonly version: number;
  readonly list: string;
  readonly sha256: string;
  readonly issuedAt: Moment;
  readonly expiresAt: Moment;
  readonly paused: readonly Paused[];
}

/** Reads a list file and checks everything that can be said without a clock and without a history. */
export async function readList(text: string, platform: Platform): Promise<Checked<ListFile>> {
  const trust = { keys: platform.feed.listKeys, threshold: platform.feed.listThreshold };
  const opened = await openSigned(text, 'keyfence-list+json', trust);
  if (!opened.ok) return opened;
  const document = ofSchema(opened.value, listSchema);
  if (!document.ok) return document;
  const { issuedAt, expiresAt, version } = document.value;
  if (document.value.platform !== platform.name) return refused('platform', document.value.platform);
  if (!livesAtMost(LIST_LIFE, issuedAt, expiresAt)) return refused('lifetime', `${issuedAt} to ${expiresAt}`);
  const addresses = readAddresses(document.value.addresses, platform.allowDocumentation === true);
  if (!addresses.ok) return addresses;
  const breach = policyBreach(addresses.value);
  if (breach) return refused(breach.rule, breach.detail);
  const list = {
    version,
    issuedAt: Date.parse(issuedAt),
    expiresAt: Date.parse(expiresAt),
    addresses: addresses.value,
  };
  return passed({ list, sha256: await sha256Of(text) });
}

/** Reads a timestamp file and checks everything that can be said without a clock and without a history. */
export async function readTimestamp(text: string, platform: Platform): Promise<Checked<Timestamp>> {
  const opened = await openSigned(text, 'keyfence-timestamp+json', {
    keys: platform.feed.timestampKeys,
    threshold: 1,
  });
  if (!opened.ok) return opened;
  const document = ofSchema(opened.value, timestampSchema);
  if (!document.ok) return document;
  const { version, list, sha256, issuedAt, expiresAt, pause } = document.value;
  if (!livesAtMost(TIMESTAMP_LIFE, issuedAt, expiresAt))
    return refused('lifetime', `${issuedAt} to ${expiresAt}`);
  return passed({
    version,
    list,
    sha256,
    issuedAt: Date.parse(issuedAt),
    expiresAt: Date.parse(expiresAt),
    paused: pause,
  });
}

/**
 * When a timestamp says it was issued, its signature left aside: for one that was verified when it was stored.
 * @returns UTC ms; null where the file cannot be read
 */
export function issuedAtIn(text: string): Moment | null {
  const document = timestampSchema.safeParse(payloadIn(text)).data;
  return document ? Date.parse(document.issuedAt) : null;
}

function ofSchema<T>(document: unknown, schema: z.ZodMiniType<T>): Checked<T> {
  const kind = z.object({ schema: z.number() }).safeParse(document);
  if (kind.success && kind.data.schema !== KNOWN_SCHEMA)
    return refused('schema-unknown', String(kind.data.schema));
  const read = schema.safeParse(document);
  return read.success ? passed(read.data) : refused('schema', z.prettifyError(read.error));
}

function livesAtMost(longest: number, issuedAt: string, expiresAt: string): boolean {
  const life = Date.parse(expiresAt) - Date.parse(issuedAt);
  return life > 0 && life <= longest;
}
