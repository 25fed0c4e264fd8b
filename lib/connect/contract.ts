import { type Address, parseAddress } from '../address/index.ts';
import type { ExchangeId } from '../exchanges/index.ts';
import { z } from '../feed/zod.ts';
import type { AddressList, Moment } from '../rotation/index.ts';
import type { Connection, ConnectReport } from './report.ts';

/** Longer than the end of a key would be a key: then nothing of it is kept. */
const LONGEST_ENDING = 6;

const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const connection = z.object({
  id: z.string().min(1).max(100),
  exchange: z.string().max(40),
  label: z.string().max(100),
  status: z.enum(['connected', 'ip-not-whitelisted', 'invalid-key', 'unknown']).catch('unknown'),
  missing: z.array(z.string().max(50)).max(200),
  /** Null before the platform has asked the exchange for the first time. */
  checkedAt: moment.nullable(),
  restricted: z.boolean().optional().catch(undefined),
  expiresAt: moment.nullish().catch(undefined),
  keyEnding: z.string().max(LONGEST_ENDING).optional().catch(undefined),
});

const report = z.object({
  account: z.object({
    emailVerified: z.boolean(),
    alerts: z.object({ apiDisconnected: z.boolean() }).optional().catch(undefined),
  }),
  connections: z.array(connection).max(500),
  feed: z
    .object({ version: z.number().int(), fingerprint: z.string().max(20) })
    .optional()
    .catch(undefined),
});

const EXCHANGES: Readonly<Record<ExchangeId, true>> = {
  binance: true,
  bybit: true,
  okx: true,
  bitget: true,
  kucoin: true,
};

/**
 * Checks the answer of `GET /api/connections` and cuts it down.
 * @param answer the parsed JSON, from a page that nobody vouches for
 * @param list the verified list: what is `missing` counts only as far as it is there
 * @returns null when the page does not speak the contract
 */
export function readReport(answer: unknown, list: AddressList | null, now: Moment): ConnectReport | null {
  const parsed = report.safeParse(answer);
  if (!parsed.success) return null;
  const { account, connections, feed } = parsed.data;
  return {
    at: now,
    emailVerified: account.emailVerified,
    alertOn: account.alerts?.apiDisconnected ?? null,
    connections: connections.map((raw) => cutDown(raw, list, now)),
    feed: feed ? { ...feed, heldThen: list?.version ?? null } : null,
  };
}

/** Checks the answer of `POST /api/connections/{id}/revalidate`; null when it is none. */
export function readConnection(answer: unknown, list: AddressList | null, now: Moment): Connection | null {
  const parsed = connection.safeParse(answer);
  return parsed.success ? cutDown(parsed.data, list, now) : null;
}

/** The report with one connection's newer answer in it. */
export function withConnection(before: ConnectReport, answer: Connection): ConnectReport {
  const connections = before.connections.map((known) => (known.id === answer.id ? answer : known));
  return { ...before, connections };
}

function cutDown(raw: z.infer<typeof connection>, list: AddressList | null, now: Moment): Connection {
  const listed = new Set<Address>(list?.addresses.map((entry) => entry.address));
  const named = [...new Set(raw.missing)];
  const missing = [...new Set(named.flatMap((text) => parseAddress(text) ?? []))].filter((address) =>
    listed.has(address),
  );
  return {
    id: raw.id,
    exchange: isExchange(raw.exchange) ? raw.exchange : null,
    label: raw.label,
    status: raw.checkedAt === null ? 'unknown' : raw.status,
    missing,
    missingUnlisted: named.length - missing.length,
    checkedAt: Math.min(raw.checkedAt ?? 0, now),
    restricted: raw.restricted ?? null,
    expiresAt: raw.expiresAt ?? null,
    keyEnding: raw.keyEnding ?? null,
  };
}

function isExchange(id: string): id is ExchangeId {
  return Object.hasOwn(EXCHANGES, id);
}
