import fc from 'fast-check';
import { type Address, parseAddress } from '../../../lib/address/address.ts';

/** The address that a text is. Throws where it is none: a test that is written wrongly. */
export function address(text: string): Address {
  const parsed = parseAddress(text);
  if (!parsed) throw new Error(`${text} is no address`);
  return parsed;
}

const byte = fc.integer({ min: 0, max: 255 });
const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }));

/** The eight groups of an IPv6 address, zeros more often than chance has them. */
export const groups = fc.array(group, { minLength: 8, maxLength: 8 });

export const ipv4 = fc.tuple(byte, byte, byte, byte).map((bytes) => address(bytes.join('.')));
export const ipv6 = groups.map((all) => address(all.map((each) => each.toString(16)).join(':')));

/** Any address of either family, in its normal form. */
export const anyAddress = fc.oneof(ipv4, ipv6);
