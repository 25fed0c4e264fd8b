import { readFileSync } from 'node:fs';
import { exchanges } from '../../lib/exchanges/all.ts';
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

/** A log of uses from this many addresses, a line each. */
export function logFrom(addresses: number, lines = 10_000): string {
  return Array.from({ length: lines }, (_, n) => {
    const at = new Date(Date.UTC(2026, 11, 1) + n * 37_000).toISOString();
    return `${at} ${fromAt(n % addresses)} "GET /api/v3/account HTTP/1.1" 200 key=bot-${n % 4} v1.2.3`;
  }).join('\n');
}

/** The same as web servers write it, with a browser's version in each line. */
export function webLogFrom(addresses: number, lines: number): string {
  return Array.from({ length: lines }, (_, n) => {
    const clock = new Date(Date.UTC(2026, 11, 1) + (n % 86_400) * 1_000).toISOString().slice(11, 19);
    return `${fromAt(n % addresses)} - - [0${1 + (n % 9)}/Dec/2026:${clock} +0100] "GET /api/v3/account?n=${n} HTTP/1.1" 200 512 "-" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"`;
  }).join('\n');
}

/** The same as a spreadsheet: nothing says which number is the day before the file ends. */
export function tableFrom(addresses: number, lines: number): string {
  const rows = Array.from(
    { length: lines },
    (_, n) =>
      `${1 + (n % 12)}/${1 + (n % 12)}/2026 ${n % 24}:14:05,${fromAt(n % addresses)},"Chrome 120.0.0.0",${n}`,
  );
  return ['Time,IP,Device,Order', ...rows].join('\n');
}

/** The same as one JSON document, nested as CloudTrail's. */
export function jsonFrom(addresses: number, lines: number): string {
  return JSON.stringify({
    Records: Array.from({ length: lines }, (_, n) => ({
      userIdentity: { sessionContext: { attributes: { creationDate: '2026-12-01T00:00:00Z' } } },
      eventTime: new Date(Date.UTC(2026, 11, 1) + n * 1_000).toISOString(),
      sourceIPAddress: fromAt(n % addresses),
      userAgent: 'aws-cli/2.15.0.1',
    })),
  });
}

function fromAt(from: number): string {
  return `45.${9 + Math.floor(from / 62_500)}.${Math.floor(from / 250) % 250}.${from % 250}`;
}
