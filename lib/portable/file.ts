import type { KeyIdentity, KeyRecord, Role } from '../keys/record.ts';
import { exchangeIdSchema } from '../schema/exchange-id.ts';
import { name } from '../schema/name.ts';
import { LONGEST_PATH } from '../schema/path.ts';
import { type Yields, z } from '../schema/zod.ts';
import { fieldChoiceSchema, MOST_IN_LIST, ownAddressSchema, type Settings } from '../settings/settings.ts';

/** The version that this Keyfence writes; a file of a later one is refused. */
const VERSION = 1;

/** Whose a key is, as the user said or as was seen; with the key's identity on the exchange's page, and no more. */
const keyRole = z.object({
  exchange: exchangeIdSchema,
  host: name,
  account: z.nullable(name),
  label: name,
  createdAt: z.nullable(name),
  ordinal: z.object({
    n: z.int().check(z.minimum(1), z.maximum(1000)),
    of: z.int().check(z.minimum(1), z.maximum(1000)),
  }),
  role: z.enum(['ours', 'other']),
});

/**
 * The content of the file. Of a key it holds only name and role, and these only where the user ticked that.
 */
export const portableSchema = z.object({
  keyfence: z.literal('settings'),
  version: z.literal(VERSION),
  savedAt: z.string().check(z.maxLength(40)),
  own: z.array(ownAddressSchema).check(z.maxLength(MOST_IN_LIST.own)),
  fields: z
    .array(z.extend(fieldChoiceSchema, { host: name, path: z.string().check(z.maxLength(LONGEST_PATH)) }))
    .check(z.maxLength(MOST_IN_LIST.fields)),
  roles: z.array(keyRole).check(z.maxLength(1000)),
});

/** The content of a file that takes settings from one browser to another. */
export type Portable = Yields<typeof portableSchema>;

/**
 * Why a file was refused. `not-json`: not JSON, or no settings file of Keyfence. `where` is the path of the
 * first invalid value: `own.2.address`.
 */
export type PortableFault =
  | { readonly why: 'not-json' }
  | { readonly why: 'newer' }
  | { readonly why: 'broken'; readonly where: string };

/**
 * Makes the file's text.
 * @param withKeys whether the names and roles of keys are included: the user ticked that
 * @param now UTC ms
 */
export function portableText(
  { own, fields }: Pick<Settings, 'own' | 'fields'>,
  records: readonly KeyRecord[],
  withKeys: boolean,
  now: number,
): string {
  const file: Portable = {
    keyfence: 'settings',
    version: VERSION,
    savedAt: new Date(now).toISOString(),
    own,
    fields,
    roles: withKeys ? records.flatMap(roleOfRecord) : [],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a file's text. A file with one invalid value is refused as a whole. */
export function readPortable(text: string): Portable | PortableFault {
  const json = parsed(text);
  const header = z.object({ keyfence: z.literal('settings'), version: z.number() }).safeParse(json);
  if (!header.success) return { why: 'not-json' };
  if (header.data.version > VERSION) return { why: 'newer' };
  const { data, error } = portableSchema.safeParse(json);
  return data ?? { why: 'broken', where: error?.issues[0]?.path.join('.') ?? '' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function roleOfRecord(record: KeyRecord): (KeyIdentity & { role: Exclude<Role, 'unknown'> })[] {
  const { exchange, host, account, label, createdAt, ordinal, role } = record;
  return role === 'unknown' ? [] : [{ exchange, host, account, label, createdAt, ordinal, role }];
}
