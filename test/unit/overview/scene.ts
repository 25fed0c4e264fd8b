import { type Address, parseAddress } from '../../../lib/address/address.ts';
import type { Connection, ConnectReport, Validation } from '../../../lib/connect/stored.ts';
import { exchanges } from '../../../lib/exchanges/all.ts';
import type { FeedStatus } from '../../../lib/feed/status.ts';
import { newRecord } from '../../../lib/keys/observe.ts';
import type { KeyRecord } from '../../../lib/keys/record.ts';
import type { Snapshot } from '../../../lib/overview/snapshot.ts';
import { type AddressList, DAY, type ListedAddress, type Moment } from '../../../lib/rotation/list.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** T-0 of the example rotation: 12 December 2026, noon UTC. */
export const T0 = Date.UTC(2026, 11, 12, 12);

/** A moment, in days from T-0. */
export const day = (days: number): Moment => T0 + days * DAY;

export function address(text: string): Address {
  const parsed = parseAddress(text);
  if (!parsed) throw new Error(`${text} is no address`);
  return parsed;
}

export const OLD = address('203.0.113.10');
export const STEADY = address('203.0.113.11');
export const NEW = address('203.0.113.12');
export const STRANGER = address('45.9.1.2');

export function listed(text: string, over: Partial<ListedAddress> = {}): ListedAddress {
  return {
    address: address(text),
    region: null,
    announcedAt: day(-400),
    effectiveAt: day(-393),
    replaces: null,
    retirementAnnouncedAt: null,
    retiresAt: null,
    urgent: false,
    revoked: null,
    note: null,
    ...over,
  };
}

export function listOf(...addresses: ListedAddress[]): AddressList {
  return { version: 42, issuedAt: day(-7), expiresAt: day(38), addresses };
}

/** .10 is replaced by .12 at T-0 and goes off at T+30; .11 stays. */
export const rotation: AddressList = listOf(
  listed(OLD, { retirementAnnouncedAt: day(-7), retiresAt: day(30) }),
  listed(STEADY),
  listed(NEW, { announcedAt: day(-7), effectiveAt: T0, replaces: OLD }),
);

/** Two addresses, nothing announced. */
export const steady: AddressList = listOf(listed(OLD), listed(STEADY));

export function feedWith(list: AddressList | null, over: Partial<FeedStatus> = {}): FeedStatus {
  return {
    state: list ? 'fresh' : 'empty',
    list,
    fingerprint: list ? '7F3A-91C2' : null,
    confirmedAt: list ? day(-8) : null,
    issuedAt: list ? day(60) : null,
    heldBack: [],
    paused: [],
    note: null,
    host: 'feed.acme.example',
    clock: null,
    ...over,
  };
}

/** A key of ours as it was seen stored. */
export function key(
  label: string,
  tokens: readonly string[],
  over: Partial<KeyRecord> & { at?: Moment } = {},
): KeyRecord {
  const { at = day(-7), ...rest } = over;
  const exchange = rest.exchange ?? 'binance';
  const host = rest.host ?? `www.${exchange}.com`;
  const identity = { exchange, host, account: null, label, createdAt: null, ordinal: { n: 1, of: 1 } };
  const sighting = { at, restriction: 'on', tokens, shows: 'stored', thirdParty: false } as const;
  return { ...newRecord(identity), role: 'ours', roleReason: 'listed', sighting, ...rest };
}

export function openKeyOf(label: string, over: Partial<KeyRecord> & { at?: Moment } = {}): KeyRecord {
  const record = key(label, [], over);
  return record.sighting ? { ...record, sighting: { ...record.sighting, restriction: 'off' } } : record;
}

export function connectionOf(id: string, over: Partial<Connection> = {}): Connection {
  return {
    id,
    exchange: 'binance',
    label: id,
    status: 'connected',
    missing: [],
    missingUnlisted: 0,
    checkedAt: T0,
    restricted: null,
    expiresAt: null,
    keyEnding: null,
    ...over,
  };
}

export function reportOf(...connections: Connection[]): ConnectReport {
  return { at: T0, emailVerified: true, alertOn: true, connections, unread: 0, feed: null };
}

export function waitingFor(connection: string, storedAt: Moment, over: Partial<Validation> = {}): Validation {
  const due = [5, 6, 8, 10, 15].map((minutes) => storedAt + minutes * MINUTE);
  return {
    connection,
    keyId: null,
    exchange: 'binance',
    storedAt,
    due,
    tries: [],
    outcome: 'waiting',
    ...over,
  };
}

export function snapshotOf(records: readonly KeyRecord[], over: Partial<Snapshot> = {}): Snapshot {
  return {
    feed: feedWith(rotation),
    platform: {
      name: 'Acme',
      links: {
        connect: 'https://acme.example/connect',
        emailVerify: 'https://acme.example/email',
        alerts: 'https://acme.example/alerts',
        guide: 'https://acme.example/guide',
        support: 'https://acme.example/support',
      },
    },
    build: 'store',
    exchanges: exchanges.map(({ id, name }) => ({
      id,
      name,
      apiPage: `https://www.${id}.com/api`,
      propagationMinutes: [5, 10],
      refusalCode: '-2015',
      limit: 30,
    })),
    records,
    connect: null,
    connectTrouble: null,
    validations: [],
    asksByItself: true,
    settings: { ...defaultSettings, notices: true },
    grants: { hosts: [], connect: false, notices: true },
    pinned: null,
    queue: null,
    leak: null,
    page: null,
    ...over,
  };
}
