import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refusalOf } from '../../../lib/address/refusal.ts';
import { allowsEveryone, toToken } from '../../../lib/address/token.ts';
import { AddressStandIns } from '../../../lib/report/addresses.ts';
import { runs } from '../../runs.ts';

const octet = fc.integer({ min: 1, max: 254 });
const anyPublic = fc
  .tuple(fc.integer({ min: 45, max: 99 }), octet, octet, octet)
  .map((parts) => parts.join('.'));

it('every address becomes one for documentation or benchmarks, equal ones an equal one, others another one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyPublic, { minLength: 1, maxLength: 12 }), (addresses) => {
      const standIns = new AddressStandIns();
      const made = addresses.map((address) => standIns.in(address));
      expect(new Set(made).size).toBe(addresses.length);
      expect(addresses.map((address) => standIns.in(`IP: ${address}`))).toEqual(
        made.map((one) => `IP: ${one}`),
      );
      for (const one of made)
        expect(one).toMatch(/^(?:203\.0\.113|198\.51\.100|192\.0\.2|198\.18\.\d+)\.\d+$/);
    }),
    runs(500),
  );
});

it.each([
  ['10.0.0.7', 'private'],
  ['0.0.0.0', 'unspecified'],
  ['2a01:4f8:10a::2', 'documentation'],
])('%s becomes one that is %s', (address, refusal) => {
  const token = toToken(new AddressStandIns().in(address));
  expect(token.kind === 'address' && refusalOf(token.address)).toBe(refusal);
});

it.each(['0.0.0.0/0', '*.*.*.*', '128.0.0.0/1', '45.9.0.0/8', '::/0'])(
  '%s still lets everyone in',
  (text) => {
    expect(allowsEveryone(toToken(new AddressStandIns().in(text)))).toBe(true);
  },
);

it.each(['45.9.1.0/24', '45.9.1.*', '45.9.1.16/28'])('%s still lets a few in', (text) => {
  const token = toToken(new AddressStandIns().in(text));
  expect(token.kind).toBe('range');
  expect(token.text).not.toContain('45.9');
  expect(allowsEveryone(token)).toBe(false);
});

it.each([
  ['every host of a network', Array.from({ length: 256 }, (_, n) => `45.83.220.${n}`)],
  [
    'more private hosts than one network has',
    Array.from({ length: 600 }, (_, n) => `10.0.${n >> 8}.${n & 255}`),
  ],
  [
    'more networks than the blocks have',
    Array.from({ length: 1_200 }, (_, n) => `45.${n >> 8}.${n & 255}.7`),
  ],
  ['addresses that are mapped into IPv6', Array.from({ length: 20 }, (_, n) => `::ffff:45.83.220.${n + 1}`)],
  [
    'hosts of one network of IPv6',
    Array.from({ length: 600 }, (_, n) => `2a01:4f8::${(n + 1).toString(16)}`),
  ],
])('%s keep as many stand-ins, each an address of its kind', (_, addresses) => {
  const standIns = new AddressStandIns();
  const made = addresses.map((address) => standIns.in(address));
  expect(new Set(made).size).toBe(addresses.length);
  for (const [n, one] of made.entries()) {
    const token = toToken(one);
    const before = toToken(addresses[n] ?? '');
    expect(token.kind).toBe('address');
    if (token.kind !== 'address' || before.kind !== 'address') continue;
    expect(token.address.includes(':')).toBe(before.address.includes(':'));
    if (refusalOf(before.address) !== null) expect(refusalOf(token.address)).toBe(refusalOf(before.address));
  }
});
