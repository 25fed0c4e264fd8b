import { extractAddresses, parseRange } from '../address/index.ts';

/** Ways to write an address so that it is not seen as one. */
const DISGUISES: readonly [RegExp, string][] = [
  [/[\u200b-\u200d\u2060\ufeff\u00ad]/g, ''],
  [/\[\.\]|\(\.\)|\[dot\]/gi, '.'],
];

/** An IPv4 address glued to what is not part of it: a port, a label's colon, a link's slashes, a dash. */
const GLUED = /(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?!\w|\.\w|\/\d)/g;

/** Ranges as they are written: `203.0.113.0/24`, `203.0.113.*`, `203.0.113.1-203.0.113.9`, `2001:db8::/32`. */
const RANGE =
  /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2}|-\d{1,3}(?:\.\d{1,3}){0,3})|\d{1,3}(?:\.(?:\d{1,3}|\*)){3}|[0-9a-f:]{2,39}\/\d{1,3})(?![\w/])/gi;

/**
 * Everything in a line that names an address or a range, as often as it is there. Written apart (`45[.]9[.]1[.]2`),
 * in full-width digits, with a port or inside a link, it counts too.
 */
export function mentionsIn(line: string): string[] {
  const plain = DISGUISES.reduce(
    (text, [disguise, bare]) => text.replace(disguise, bare),
    line.normalize('NFKC'),
  );
  const ranges = [...plain.matchAll(RANGE)].map(([text]) => text).filter((text) => parseRange(text) !== null);
  const apart = plain.replace(GLUED, ' $1 ');
  return [...extractAddresses(apart).map(({ address }) => address), ...ranges];
}
