import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../lib/address/refusal.ts';
import { runs } from '../../runs.ts';
import { address } from './arbitrary.ts';

describe('an address that is not public unicast', () => {
  it.each([
    ['0.0.0.0', 'unspecified'],
    ['::', 'unspecified'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['fd00::1', 'private'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.255', 'loopback'],
    ['::1', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['fe80::1', 'link-local'],
    ['fec0::1', 'link-local'],
    ['100.64.0.1', 'carrier-grade'],
    ['100.127.255.255', 'carrier-grade'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['255.255.255.255', 'multicast'],
    ['ff02::1', 'multicast'],
    ['192.0.2.1', 'documentation'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['2001:db8::1', 'documentation'],
    ['3fff::1', 'documentation'],
    ['::ffff:8.8.8.8', 'mapped'],
    ['240.0.0.1', 'reserved'],
    ['192.0.0.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['0.1.2.3', 'unspecified'],
    ['2002::1', 'reserved'],
    ['2001::1', 'reserved'],
    ['64:ff9b::1', 'reserved'],
    ['100::1', 'reserved'],
    ['4000::1', 'reserved'],
    ['::2', 'reserved'],
  ])('is refused: %s is %s', (text, why) => {
    expect(refusalOf(address(text))).toBe(why);
  });

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '45.9.1.2',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '223.255.255.255',
    '2001:4860:4860::8888',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('is not %s', (text) => {
    expect(refusalOf(address(text))).toBeNull();
  });

  it('is every address of a private block', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, (a, b, c) => {
        expect(refusalOf(address(`10.${a}.${b}.${c}`))).toBe('private');
        expect(refusalOf(address(`127.${a}.${b}.${c}`))).toBe('loopback');
      }),
      runs(),
    );
  });
});
