import { type Address, parseAddress } from './address.ts';

/** A set of addresses written as one token: CIDR, wildcard octets, or first–last. Bounds are inclusive. */
export interface AddressRange {
  readonly kind: 'ipv4' | 'ipv6';
  readonly first: bigint;
  readonly last: bigint;
}

const WILDCARD = /^(?:\d{1,3}|\*)(?:\.(?:\d{1,3}|\*)){3}$/;

/**
 * Reads a range: `203.0.113.0/24`, `203.0.113.*`, `203.0.113.1-203.0.113.9`, `203.0.113.1-9`.
 * @returns null for anything else, also for one exact address; a range of one address, `/32`, is a range
 */
export function parseRange(text: string): AddressRange | null {
  const trimmed = text.trim();
  if (trimmed.includes('/')) return fromCidr(trimmed);
  if (trimmed.includes('*')) return WILDCARD.test(trimmed) ? fromWildcard(trimmed) : null;
  return trimmed.includes('-') ? fromDash(trimmed) : null;
}

/**
 * Whether the range is so wide that it restricts nothing: wider than /16 in IPv4, than /32 in IPv6. The IPv4
 * part of an IPv6 range (`::ffff:0:0/96` is all of IPv4) is judged as IPv4.
 */
export function isOpenRange({ kind, first, last }: AddressRange): boolean {
  const isWide = (from: bigint, to: bigint) => to - from + 1n > 1n << 16n;
  if (kind === 'ipv4') return isWide(first, last);
  const mapped = isWide(first < MAPPED.first ? MAPPED.first : first, last > MAPPED.last ? MAPPED.last : last);
  return mapped || last - first + 1n > 1n << 96n;
}

/** All of IPv4 as IPv6 writes it: `::ffff:0:0/96`. */
const MAPPED = { first: 0xffff_0000_0000n, last: 0xffff_ffff_ffffn };

/** The family of an address. */
export function familyOf(address: Address): 'ipv4' | 'ipv6' {
  return address.includes(':') ? 'ipv6' : 'ipv4';
}

/** An address as a number: of 32 bits in IPv4, of 128 in IPv6. */
export function numberOf(address: Address): bigint {
  if (!address.includes(':')) return numberOfParts(address.split('.').map(Number), 8n);
  const [head = [], tail = []] = address
    .split('::')
    .map((half) => half.split(':').flatMap((group) => (group ? [Number.parseInt(group, 16)] : [])));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => 0);
  return numberOfParts([...head, ...zeros, ...tail], 16n);
}

function numberOfParts(parts: readonly number[], bits: bigint): bigint {
  return parts.reduce((sum, part) => (sum << bits) | BigInt(part), 0n);
}

function fromCidr(text: string): AddressRange | null {
  const [base = '', prefix = '', ...rest] = text.split('/');
  const address = parseAddress(base);
  if (!address || rest.length > 0 || !/^\d{1,3}$/.test(prefix)) return null;
  const kind = familyOf(address);
  const bits = kind === 'ipv4' ? 32 : 128;
  const length = Number(prefix);
  if (length > bits) return null;
  const free = BigInt(bits - length);
  const first = (numberOf(address) >> free) << free;
  return { kind, first, last: first + (1n << free) - 1n };
}

function fromWildcard(text: string): AddressRange | null {
  const first = parseAddress(text.replaceAll('*', '0'));
  const last = parseAddress(text.replaceAll('*', '255'));
  return first && last ? { kind: 'ipv4', first: numberOf(first), last: numberOf(last) } : null;
}

function fromDash(text: string): AddressRange | null {
  const [from = '', to = '', ...rest] = text.split('-').map((part) => part.trim());
  const first = parseAddress(from);
  if (!first || rest.length > 0) return null;
  const last = parseAddress(/^\d{1,3}$/.test(to) ? from.replace(/\d+$/, to) : to);
  if (!last || familyOf(first) !== familyOf(last) || numberOf(last) < numberOf(first)) return null;
  return { kind: familyOf(first), first: numberOf(first), last: numberOf(last) };
}
