import ipaddr from 'ipaddr.js';

/** One IP address in its normal form: dotted decimal, or IPv6 as RFC 5952 writes it. */
export type Address = string & { readonly __brand: 'Address' };

const V4 = /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/;
const V6 = /^[0-9a-f:]+(?::(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3})?$/i;

/**
 * Reads exactly one address.
 * @param text the address and nothing else; surrounding blanks are ignored
 * @returns its normal form, or null when the text is anything else (a range, a port, octal or hex octets, a zone id)
 */
export function parseAddress(text: string): Address | null {
  const trimmed = text.trim();
  if (V4.test(trimmed)) return ipaddr.IPv4.isValid(trimmed) ? (trimmed as Address) : null;
  if (!V6.test(trimmed) || !ipaddr.IPv6.isValid(trimmed)) return null;
  return ipaddr.IPv6.parse(trimmed).toRFC5952String() as Address;
}

/** Whether the address is IPv6. */
export function isIPv6(address: Address): boolean {
  return address.includes(':');
}
