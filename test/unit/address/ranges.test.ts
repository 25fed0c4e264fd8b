import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, parseAddress } from '../../../lib/address/address.ts';
import { tokenHolds } from '../../../lib/address/holds.ts';
import { type AddressRange, isOpenRange, parseRange } from '../../../lib/address/range.ts';
import { runs } from '../../runs.ts';
import { address, anyAddress, ipv4, ipv6 } from './arbitrary.ts';

function range(text: string) {
  const parsed = parseRange(text);
  if (!parsed) throw new Error(`${text} is no range`);
  return parsed;
}

const rangeHolds = (range: AddressRange, one: Address) => tokenHolds({ kind: 'range', text: '', range }, one);

describe('a range', () => {
  it.each([
    ['CIDR', '203.0.113.0/24', '203.0.113.0', '203.0.113.255'],
    ['CIDR with host bits', '203.0.113.77/24', '203.0.113.0', '203.0.113.255'],
    ['CIDR of one', '203.0.113.10/32', '203.0.113.10', '203.0.113.10'],
    ['a wildcard', '203.0.113.*', '203.0.113.0', '203.0.113.255'],
    ['two wildcards', '203.0.*.*', '203.0.0.0', '203.0.255.255'],
    ['first to last', '203.0.113.1-203.0.113.9', '203.0.113.1', '203.0.113.9'],
    ['first to last with blanks', '203.0.113.1 - 203.0.113.9', '203.0.113.1', '203.0.113.9'],
    ['first to the last octet', '203.0.113.1-9', '203.0.113.1', '203.0.113.9'],
    ['IPv6 CIDR', '2001:db8::/126', '2001:db8::', '2001:db8::3'],
    ['IPv6 first to last', '2001:db8::1-2001:db8::9', '2001:db8::1', '2001:db8::9'],
  ])('is read, both bounds within: %s', (_, text, first, last) => {
    expect(rangeHolds(range(text), address(first))).toBe(true);
    expect(rangeHolds(range(text), address(last))).toBe(true);
  });

  it.each([
    ['before the first', '203.0.113.10-203.0.113.20', '203.0.113.9'],
    ['after the last', '203.0.113.10-203.0.113.20', '203.0.113.21'],
    ['of the other family', '::/0', '203.0.113.10'],
    ['of the other family', '0.0.0.0/0', '2001:db8::1'],
  ])('does not hold an address %s', (_, text, outside) => {
    expect(rangeHolds(range(text), address(outside))).toBe(false);
  });

  it.each([
    '203.0.113.10',
    '203.0.113.0/33',
    '203.0.113.0/-1',
    '203.0.113.0/',
    '203.0.113.0/24/8',
    '/24',
    '2001:db8::/129',
    '203.0.113.256/24',
    '203.0.010.0/24',
    '203.0.113.9-203.0.113.1',
    '203.0.113.1-2001:db8::1',
    '203.0.113.1-203.0.113.5-203.0.113.9',
    '203.0.113.1-',
    '203.0.113.1-256',
    '203.0.*',
    '*',
    '300.*.*.*',
    '2001:db8::*',
    'a-b',
    '',
  ])('is not %s', (text) => {
    expect(parseRange(text)).toBeNull();
  });

  it.each([
    ['0.0.0.0/0', true],
    ['203.0.0.0/15', true],
    ['203.0.0.0/16', false],
    ['203.*.*.*', true],
    ['203.0.*.*', false],
    ['203.0.0.0-203.1.0.0', true],
    ['::/0', true],
    ['2001:db8::/31', true],
    ['2001:db8::/32', false],
  ])('%s restricts nothing: %s', (text, open) => {
    expect(isOpenRange(range(text))).toBe(open);
  });

  it('of a CIDR holds the address it was made from, at any length', () => {
    fc.assert(
      fc.property(ipv4, fc.integer({ min: 0, max: 32 }), (one, length) => {
        expect(rangeHolds(range(`${one}/${length}`), one)).toBe(true);
      }),
      runs(),
    );
    fc.assert(
      fc.property(ipv6, fc.integer({ min: 0, max: 128 }), (one, length) => {
        expect(rangeHolds(range(`${one}/${length}`), one)).toBe(true);
      }),
      runs(),
    );
  });

  it('and an address are apart: no text is both', () => {
    fc.assert(
      fc.property(anyAddress, (one) => {
        expect(parseRange(one)).toBeNull();
      }),
      runs(),
    );
    fc.assert(
      fc.property(ipv4, fc.integer({ min: 0, max: 32 }), (one, length) => {
        expect(parseAddress(`${one}/${length}`)).toBeNull();
      }),
      runs(),
    );
  });
});
