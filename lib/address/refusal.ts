import ipaddr from 'ipaddr.js';
import { type Address, isIPv6 } from './address.ts';

/** Why an address can never be a server on the public internet. */
export type Refusal =
  | 'unspecified'
  | 'private'
  | 'loopback'
  | 'link-local'
  | 'carrier-grade'
  | 'multicast'
  | 'documentation'
  | 'mapped'
  | 'reserved';

/** RFC 5737 and RFC 3849, RFC 9637: the ranges examples and tests are written with. */
const DOCUMENTATION = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'];

const BY_RANGE: Readonly<Record<string, Refusal>> = {
  unspecified: 'unspecified',
  private: 'private',
  uniqueLocal: 'private',
  loopback: 'loopback',
  linkLocal: 'link-local',
  deprecatedSiteLocal: 'link-local',
  carrierGradeNat: 'carrier-grade',
  multicast: 'multicast',
  broadcast: 'multicast',
  ipv4Mapped: 'mapped',
};

/** Global unicast as IANA allocates it today; the rest of IPv6 is unallocated. */
const GLOBAL_V6 = '2000::/3';

type Range = ReturnType<typeof ipaddr.parseCIDR>;
let ranges: { readonly documentation: readonly Range[]; readonly global: Range } | null = null;

/** Parsed at the first use: most pages judge no address, and all of them load this file. */
function readRanges() {
  ranges ??= {
    documentation: DOCUMENTATION.map((range) => ipaddr.parseCIDR(range)),
    global: ipaddr.parseCIDR(GLOBAL_V6),
  };
  return ranges;
}

/**
 * Says why an address is not public unicast. Source: the IANA special-purpose address registries, as
 * ipaddr.js carries them.
 * @returns the reason; null for public unicast
 */
export function refusalOf(address: Address): Refusal | null {
  const ip = ipaddr.parse(address);
  const { documentation, global } = readRanges();
  if (documentation.some((range) => range[0].kind() === ip.kind() && ip.match(range))) {
    return 'documentation';
  }
  const range = ip.range();
  const known = BY_RANGE[range];
  if (known) return known;
  if (isIPv6(address) && !ip.match(global)) return 'reserved';
  return range === 'unicast' ? null : 'reserved';
}
