import { readFileSync } from 'node:fs';
import { exchanges } from '../../lib/exchanges/index.ts';
import { feedWith, key, listed, listOf, snapshotOf } from '../unit/overview/scene.ts';

const ADDRESSES = Array.from({ length: 100 }, (_, n) => `203.0.113.${n}`);

/** Five exchanges with four keys each, which lack some of a hundred addresses. */
export const snapshot = snapshotOf(
  exchanges.flatMap(({ id }, at) =>
    [0, 1, 2, 3].map((n) =>
      key(`${id}-${n}`, ADDRESSES.slice(0, 100 - at * n), { exchange: id, host: `www.${id}.com` }),
    ),
  ),
  { feed: feedWith(listOf(...ADDRESSES.map((address) => listed(address)))) },
);

/** The English texts by id. */
export const texts: unknown = JSON.parse(
  readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);

/** A log of ten thousand uses from this many addresses. */
export function logFrom(addresses: number): string {
  return Array.from({ length: 10_000 }, (_, n) => {
    const at = new Date(Date.UTC(2026, 11, 1) + n * 37_000).toISOString();
    const from = n % addresses;
    return `${at} 45.9.${Math.floor(from / 250)}.${from % 250} "GET /api/v3/account HTTP/1.1" 200 key=bot-${n % 4} v1.2.3`;
  }).join('\n');
}
