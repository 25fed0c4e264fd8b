import type { Address } from '../../address/address.ts';
import { isNoise } from './noise.ts';
import { readAddress } from './writing.ts';

/** An IP address in a text, or what looks like one and cannot be read, a range included (`address` null). */
export interface LoggedAddress {
  readonly address: Address | null;
  readonly text: string;
  /**
   * In UTF-16 units: `index` is where the address begins, `end` where it ends, its closing bracket and port
   * included.
   */
  readonly index: number;
  readonly end: number;
}

const PART = String.raw`(?:\d{1,3}|\*{1,3}|[xX]{1,3})`;
/** Four numbers with points, masked ones too, not glued to a word or to more numbers. */
const FOUR = String.raw`\d{1,3}\.${PART}\.${PART}\.${PART}(?![\p{L}\d_*]|\.[\p{L}\d*]|-[\p{L}\d])`;
const SIX = String.raw`[\da-fA-F]{0,4}(?::[\da-fA-F]{0,4}){2,7}(?:\d{1,3}(?:\.\d{1,3}){3})?(?:%[\w.-]+)?(?![\p{L}\d:_]|\.\d)`;
/**
 * A Chinese label may touch the address behind it, a colon may end any label; a letter of a script with cases
 * may not.
 */
const CANDIDATE = new RegExp(
  String.raw`(?:(?<![\p{L}\d_.:*-])|(?<=[g-zG-Z"'\])]:))(?<six>${SIX})|(?<![\p{Ll}\p{Lu}\p{Lt}\p{Lm}\d_.*]|[\p{L}\d]-)(?<four>${FOUR})`,
  'gu',
);
const PORT = /^(?:\]?:\d{1,5}(?![\d.])|\/\d{3,5}(?![\d.]))/;
/** A range; one of a single address is that address. */
const PREFIX = /^\/(?!32|128)\d{1,3}(?![\d.])/;

/**
 * The IP addresses of a text, in their order. Times, versions, object ids and prices are left out.
 * @param text as `plainText` gives it
 * @param named whether the text is the value of a field for an address: then what stands around the address
 *   is no sign of a version
 */
export function addressesIn(text: string, named = false): LoggedAddress[] {
  if (!/\d[.:]|:[\da-f]/i.test(text)) return [];
  const found: LoggedAddress[] = [];
  for (const match of withPorts(text).matchAll(CANDIDATE)) {
    const [whole] = match;
    const one =
      match.groups?.six === undefined ? four(text, whole, match.index, named) : six(text, whole, match.index);
    if (one) found.push(one);
  }
  return found;
}

/** BSD's tools put a point before the port, at both ends of a connection: `192.0.2.66.50550 198.51.100.20.1080`. */
const POINT_PORT = /(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})\.(?=\d{4,5}(?![\w.]*\w))/g;

function withPorts(text: string): string {
  return (text.match(POINT_PORT)?.length ?? 0) > 1 ? text.replace(POINT_PORT, '$1:') : text;
}

function four(text: string, whole: string, index: number, named: boolean): LoggedAddress | null {
  const end = index + whole.length;
  const behind = text.slice(end, end + 24);
  if (!named && isNoise(text.slice(Math.max(0, index - 40), index), behind)) return null;
  const address = readAddress(whole);
  const [port = ''] = PORT.exec(behind) ?? [];
  const isRange = port === '' && PREFIX.test(behind);
  if (!address && !isMeant(whole)) return null;
  return {
    address: isRange ? null : address,
    text: whole + (isRange ? (PREFIX.exec(behind)?.[0] ?? '') : ''),
    index,
    end: end + port.length,
  };
}

/** What cannot be read but was meant: masked, padded or with a number too large, and not a thousand with points. */
function isMeant(text: string): boolean {
  return (
    /[*x]/i.test(text) || /(?:^|\.)0\d/.test(text) || text.split('.').every((part) => Number(part) < 1000)
  );
}

function six(text: string, whole: string, index: number): LoggedAddress | null {
  if (!/[0-9a-f]/i.test(whole) || !/\d/.test(whole)) return null;
  const address = readAddress(whole);
  if (!address) return null;
  const end = index + whole.length;
  const [port = ''] = PORT.exec(text.slice(end, end + 8)) ?? [];
  return { address, text: whole, index, end: end + port.length };
}
