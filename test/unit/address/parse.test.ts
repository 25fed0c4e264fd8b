import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIPv6, parseAddress } from '../../../lib/address/address.ts';
import { runs } from '../../runs.ts';
import { anyAddress, groups, ipv4, ipv6 } from './arbitrary.ts';

describe('one address', () => {
  it.each([
    ['dotted decimal', '203.0.113.10', '203.0.113.10'],
    ['the lowest', '0.0.0.0', '0.0.0.0'],
    ['the highest', '255.255.255.255', '255.255.255.255'],
    ['blanks around it', ' \t203.0.113.10\n', '203.0.113.10'],
    ['leading zeros in a group', '2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['capitals', '2001:DB8::ABCD', '2001:db8::abcd'],
    ['the longest run of zeros goes', '2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['of two runs as long the first goes', '2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['a single zero group stays', '2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['a single group shortened by hand is written out', '2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['zeros at the end', '2001:db8:0:0:0:0:0:0', '2001:db8::'],
    ['the unspecified one', '0:0:0:0:0:0:0:0', '::'],
    ['an IPv4 tail', '2001:db8::192.0.2.1', '2001:db8::c000:201'],
    ['an IPv4 tail alone is no mapped address', '::192.0.2.1', '::c000:201'],
    ['a mapped address', '::FFFF:192.0.2.1', '::ffff:c000:201'],
  ])('is brought into its normal form: %s', (_, text, normal) => {
    expect(parseAddress(text)).toBe(normal);
  });

  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['a word', 'localhost'],
    ['three octets', '203.0.113'],
    ['five octets', '203.0.113.10.1'],
    ['an octet above 255', '203.0.113.256'],
    ['an octal octet', '203.0.113.010'],
    ['octal zeros', '203.000.113.10'],
    ['a hex octet', '0xcb.0.113.10'],
    ['one decimal number', '3405803786'],
    ['one hex number', '0xcb00710a'],
    ['a negative octet', '203.0.113.-1'],
    ['a port', '203.0.113.10:443'],
    ['a port of IPv6', '[2001:db8::1]:443'],
    ['brackets', '[2001:db8::1]'],
    ['a zone id', 'fe80::1%eth0'],
    ['a range', '203.0.113.0/24'],
    ['a single address as CIDR', '203.0.113.10/32'],
    ['two addresses', '203.0.113.10 203.0.113.11'],
    ['a blank inside', '203.0. 113.10'],
    ['two double colons', '2001::db8::1'],
    ['nine groups', '1:2:3:4:5:6:7:8:9'],
    ['five digits in a group', '2001:db8::12345'],
    ['a letter that is no hex digit', '2001:db8::g'],
    ['a MAC address', '00:1a:2b:3c:4d:5e'],
    ['a time', '12:30:05'],
    ['an IPv4 tail with an octal octet', '::ffff:192.0.2.01'],
    ['a link', 'https://203.0.113.10/'],
    ['full-width digits', '２０３.0.113.10'],
    ['Arabic digits', '٢٠٣.٠.١١٣.١٠'],
  ])('is not %s', (_, text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it('reads its own normal form as itself', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(parseAddress(address)).toBe(address);
      }),
      runs(),
    );
  });

  it('knows its family', () => {
    fc.assert(
      fc.property(ipv4, ipv6, (short, long) => {
        expect([isIPv6(short), isIPv6(long)]).toEqual([false, true]);
      }),
      runs(),
    );
  });

  it('writes IPv6 as RFC 5952 asks, and however the groups were written', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const short = parseAddress(all.map((each) => each.toString(16)).join(':'));
        const padded = parseAddress(all.map((each) => each.toString(16).padStart(4, '0')).join(':'));
        expect(padded).toBe(short);
        expect(parseAddress(padded?.toUpperCase() ?? '')).toBe(short);
        // One run of zeros at most is left out, lower case, no leading zeros (sections 4.1 to 4.3).
        expect(short).toMatch(/^(?!.*::.*::)[0-9a-f:]+$/);
        expect(short).not.toMatch(/(?:^|:)0[0-9a-f]/);
        // A run that could be left out and is longer than the one that was does not exist (section 4.2.3).
        const runs = all.map((each) => (each === 0 ? '0' : '.')).join('');
        const longest = Math.max(0, ...(runs.match(/0+/g) ?? []).map((run) => run.length));
        expect(short?.includes('::')).toBe(longest > 1);
        const left = (short ?? '').split(':').filter((part) => part !== '').length;
        expect(8 - left).toBe(longest > 1 ? longest : 0);
      }),
      runs(),
    );
  });
});
