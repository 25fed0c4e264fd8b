import { type Address, parseAddress } from '../address/address.ts';
import { type ExchangeId, exchanges } from '../exchanges/all.ts';
import type { AddressList, Moment } from '../rotation/list.ts';
import { z } from '../schema/zod.ts';
import { type ConnectFault, faultOf } from './fault.ts';
import type { Connection, ConnectReport, ShownFeed } from './stored.ts';
import {
  accountSchema,
  connectionSchema,
  MOST_CONNECTIONS,
  shownFeedSchema,
  type WireConnection,
} from './wire.ts';

/** What an answer was read as, and everything in it that is not the contract, in its order. */
export interface Read<Part> {
  readonly read: Part | null;
  readonly faults: readonly ConnectFault[];
}

/** The frame: without it nobody can say that the page speaks the contract. */
const frameSchema = z.object({
  account: z.extend(accountSchema, { alerts: z.optional(z.unknown()) }),
  connections: z.array(z.unknown()).check(z.maxLength(MOST_CONNECTIONS)),
  feed: z.optional(z.unknown()),
});

/**
 * Checks the answer of `GET /api/connections` and cuts it down. A connection that cannot be read is left out and named;
 * only an answer without its frame is no report at all.
 * @param answer the parsed JSON, from a page that nobody vouches for
 * @param list the verified list: what is `missing` counts only as far as it is there
 * @returns no report when the page does not speak the contract
 */
export function readReport(answer: unknown, list: AddressList | null, now: Moment): Read<ConnectReport> {
  const frame = frameSchema.safeParse(answer);
  if (!frame.success) return { read: null, faults: [faultOf(frame.error, [], 'report')] };
  const { account, connections, feed } = frame.data;
  const faults: ConnectFault[] = [];
  const alerts = optional(accountSchema.shape.alerts, account.alerts, ['account', 'alerts'], faults);
  const shown = optional(z.nullish(shownFeedSchema), feed, ['feed'], faults);
  const read = connections.map((raw, at) => readOne(raw, ['connections', at], list, now));
  const all = distinct(
    read.map((each) => each.read),
    faults,
  );
  const unread = connections.length - all.length + read.filter(isUnclear).length;
  return {
    read: {
      at: now,
      emailVerified: account.emailVerified,
      alertOn: alerts?.apiDisconnected ?? null,
      connections: all,
      unread,
      feed: shown ? shownFeed(shown, list) : null,
    },
    faults: [...faults, ...read.flatMap((each) => each.faults)],
  };
}

/** Checks the answer of `POST /api/connections/{id}/revalidate`. */
export function readConnection(answer: unknown, list: AddressList | null, now: Moment): Read<Connection> {
  return readOne(answer, [], list, now);
}

/** The report with one connection's newer answer in it. */
export function withConnection(before: ConnectReport, answer: Connection): ConnectReport {
  const connections = before.connections.map((known) => (known.id === answer.id ? answer : known));
  return { ...before, connections };
}

function shownFeed(shown: z.infer<typeof shownFeedSchema>, list: AddressList | null): ShownFeed {
  return { ...shown, heldThen: list?.version ?? null };
}

/** A part that a report may lack: one that does not hold is as if it were not there. */
function optional<Part>(
  schema: z.ZodMiniType<Part>,
  value: unknown,
  path: readonly string[],
  faults: ConnectFault[],
): Part | undefined {
  const parsed = schema.safeParse(value);
  if (!parsed.success) faults.push(faultOf(parsed.error, path, 'field'));
  return parsed.data;
}

/** Each id once: the first counts. */
function distinct(read: readonly (Connection | null)[], faults: ConnectFault[]): Connection[] {
  const seen = new Set<string>();
  return read.flatMap((one, at) => {
    if (one === null) return [];
    if (seen.has(one.id))
      faults.push({ field: `connections.${at}.id`, says: 'is the id of another', lost: 'connection' });
    const isNew = !seen.has(one.id);
    seen.add(one.id);
    return isNew ? [one] : [];
  });
}

/** Read, but with a status that nobody knows. */
function isUnclear({ read, faults }: Read<Connection>): boolean {
  return read !== null && faults.some(({ field, lost }) => field.endsWith('status') && lost === 'field');
}

type Path = readonly (string | number)[];

function readOne(raw: unknown, path: Path, list: AddressList | null, now: Moment): Read<Connection> {
  const faults: ConnectFault[] = [];
  const mended = withoutUnreadable(withoutCapitals(raw, path, faults), path, faults);
  const parsed = connectionSchema.safeParse(mended);
  if (!parsed.success) return { read: null, faults: [faultOf(parsed.error, path, 'connection')] };
  return { read: cutDown(parsed.data, list, now), faults };
}

/** Codes are lower case with dashes: `Binance` and `IP_NOT_WHITELISTED` are read as what they mean. */
function withoutCapitals(raw: unknown, path: Path, faults: ConnectFault[]): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const codes = (['exchange', 'status'] as const).flatMap((name) => {
    const text: unknown = Object.hasOwn(raw, name) ? Object(raw)[name] : undefined;
    if (typeof text !== 'string') return [];
    const code = text.trim().toLowerCase().replaceAll(/[_ ]/g, '-');
    const field = [...path, name].join('.');
    if (code !== text) faults.push({ field, says: 'is written in lower case with dashes', lost: 'nothing' });
    return [[name, code] as const];
  });
  return { ...raw, ...Object.fromEntries(codes) };
}

/** What a connection can do without. */
const SPARE = {
  restricted: undefined,
  expiresAt: undefined,
  keyEnding: undefined,
  status: 'unknown',
} as const;

/** Puts nothing, or the status `unknown`, in the place of what does not hold but can be done without. */
function withoutUnreadable(raw: unknown, path: Path, faults: ConnectFault[]): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const kept: Record<string, unknown> = { ...raw };
  for (const name of ['status', 'restricted', 'expiresAt', 'keyEnding'] as const) {
    const parsed = connectionSchema.shape[name].safeParse(kept[name]);
    if (parsed.success) continue;
    faults.push(faultOf(parsed.error, [...path, name], 'field'));
    kept[name] = SPARE[name];
  }
  return kept;
}

function cutDown(raw: WireConnection, list: AddressList | null, now: Moment): Connection {
  const listed = new Set<Address>(list?.addresses.map((entry) => entry.address));
  const named = [...new Set(raw.missing)];
  const missing = [...new Set(named.flatMap((text) => parseAddress(text) ?? []))].filter((address) =>
    listed.has(address),
  );
  const checkedAt = raw.checkedAt === null ? null : Date.parse(raw.checkedAt);
  return {
    id: raw.id,
    exchange: isExchange(raw.exchange) ? raw.exchange : null,
    label: raw.label,
    status: checkedAt === null ? 'unknown' : raw.status,
    missing,
    missingUnlisted: named.length - missing.length,
    checkedAt: Math.min(checkedAt ?? 0, now),
    restricted: raw.restricted ?? null,
    expiresAt: raw.expiresAt == null ? null : Date.parse(raw.expiresAt),
    keyEnding: raw.keyEnding ?? null,
  };
}

/** Whether Keyfence knows this exchange. */
export function isExchange(id: string): id is ExchangeId {
  return exchanges.some((exchange) => exchange.id === id);
}
