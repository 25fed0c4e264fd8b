import { parseRange } from '../address/range.ts';
import { addressesIn } from './addresses/find.ts';
import { plainText } from './addresses/writing.ts';

/** Ranges as they are written: `203.0.113.0/24`, `203.0.113.*`, `203.0.113.1-203.0.113.9`, `2001:db8::/32`. */
const RANGE =
  /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2}|-\d{1,3}(?:\.\d{1,3}){0,3})|\d{1,3}(?:\.(?:\d{1,3}|\*)){3}|[0-9a-f:]{2,39}\/\d{1,3})(?![\w/])/gi;
const DASH = /(?<=\d)-(?=\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d))/g;

/**
 * Everything in a line that names an address or a range, as often as it is there. Written apart (`45[.]9[.]1[.]2`),
 * in full-width digits, with a port or inside a link, it counts too; versions and prices do not.
 */
export function mentionsIn(line: string): string[] {
  const plain = plainText(line);
  const ranges = [...plain.matchAll(RANGE)].map(([text]) => text).filter((text) => parseRange(text) !== null);
  const addresses = addressesIn(plain.replace(DASH, ' - ')).flatMap(({ address }) => address ?? []);
  return [...addresses, ...ranges];
}
