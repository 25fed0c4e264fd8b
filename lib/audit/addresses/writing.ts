import ipaddr from 'ipaddr.js';
import { type Address, parseAddress } from '../../address/address.ts';
import { halfWidth, withoutMarks } from '../../address/bare.ts';

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Nothing but what needs no other form. */
const PLAIN = /^[\x20-\x7e\t]*$/;
/** Ways to write a point so that it is not seen as one. */
const DISGUISED = /\[\.\]|\(\.\)|\[dot\]/gi;

/** A text with full-width and Arabic digits as ASCII, without invisible marks, with points as points. */
export function plainText(text: string): string {
  const shown = text.includes('[') || text.includes('(.)') ? text.replace(DISGUISED, '.') : text;
  if (PLAIN.test(shown)) return shown;
  const digits = withoutMarks(shown).replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
  return halfWidth(digits).replace(/[\u00a0\u202f]/g, ' ');
}

/** Three digits each: a fixed width, and no octal. */
const FIXED_WIDTH = /^\d{3}(?:\.\d{3}){3}$/;

/**
 * One IP address as logs write it: IPv4 padded to a fixed width; IPv6 with a zone; IPv4 mapped into IPv6 or translated
 * (64:ff9b::/96, RFC 6052) as what it stands for.
 * @returns null where it is none, or could be several: `203.0.113.010` is octal to some programs
 */
export function readAddress(text: string): Address | null {
  if (FIXED_WIDTH.test(text)) return parseAddress(text.replace(/(^|\.)0{1,2}(?=\d)/g, '$1'));
  const address = parseAddress(text.replace(/%[\w.-]+$/, ''));
  if (!address?.includes(':')) return address;
  const ip = ipaddr.IPv6.parse(address);
  if (ip.isIPv4MappedAddress()) return parseAddress(ip.toIPv4Address().toString());
  if (ip.range() !== 'rfc6052') return address;
  return parseAddress(ip.toByteArray().slice(12).join('.'));
}
