/** One IP address in its normal form: dotted decimal, or IPv6 as RFC 5952 writes it. */
export type Address = string & { readonly __brand: 'Address' };

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const DOTTED = String.raw`${OCTET}(?:\.${OCTET}){3}`;
const V4 = new RegExp(`^${DOTTED}$`);
const V6 = new RegExp(`^[0-9a-f:]+(?::${DOTTED})?$`, 'i');

/**
 * Reads exactly one address.
 * @param text the address and nothing else; surrounding blanks are ignored
 * @returns the normal form; null for anything else (a range, a port, octal or hex octets, a zone id)
 */
export function parseAddress(text: string): Address | null {
  const trimmed = text.trim();
  if (V4.test(trimmed)) return trimmed as Address;
  if (!V6.test(trimmed)) return null;
  const url = `http://[${trimmed}]`;
  // A URL's host is written as RFC 5952 asks (URL Standard, IPv6 serializer).
  return URL.canParse(url) ? (new URL(url).hostname.slice(1, -1) as Address) : null;
}

/** Whether the address is IPv6. */
export function isIPv6(address: Address): boolean {
  return address.includes(':');
}
