import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractAddresses } from '../../../lib/address/extract.ts';
import { runs } from '../../runs.ts';
import { anyAddress } from './arbitrary.ts';

const found = (text: string) => extractAddresses(text).map(({ address }) => address);

describe('addresses in a text', () => {
  it.each([
    ['prose', 'Our servers are 203.0.113.10 and 203.0.113.11.', ['203.0.113.10', '203.0.113.11']],
    ['the end of a sentence with IPv6', 'Use 2001:DB8::1. It is new.', ['2001:db8::1']],
    ['brackets', 'our server (203.0.113.10)', ['203.0.113.10']],
    [
      'a log',
      '203.0.113.10 - - [02/Dec/2026:03:14:05 +0000] "GET /api/v3/account HTTP/1.1" 200',
      ['203.0.113.10'],
    ],
    ['a CSV', '2026-12-02 03:14:05,203.0.113.10,"LOGIN",2001:db8::7', ['203.0.113.10', '2001:db8::7']],
    ['JSON', '{"ip":"203.0.113.10","n":1}', ['203.0.113.10']],
    ['Chinese prose', '我们的服务器：203.0.113.10、203.0.113.11。', ['203.0.113.10', '203.0.113.11']],
    ['Arabic prose', 'العناوين: 203.0.113.10، 203.0.113.11', ['203.0.113.10', '203.0.113.11']],
    ['lines', '203.0.113.10\r\n203.0.113.11\r\n', ['203.0.113.10', '203.0.113.11']],
    ['the same one twice', '203.0.113.10 203.0.113.10', ['203.0.113.10', '203.0.113.10']],
  ])('are found in %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['a time', 'at 12:30:05 and 12:30'],
    ['a time of a log', '[02/Dec/2026:03:14:05 +0000]'],
    ['a version', 'v1.2.3.4 of the client, 1.2.3'],
    ['five numbers', 'build 1.2.3.4.5'],
    ['a range', '203.0.113.0/24 and 203.0.113.1-203.0.113.9'],
    ['an octet too large', '203.0.113.999'],
    ['an octal octet', '203.0.113.010'],
    ['a fingerprint', '7F:3A:91:C2:00:11:22:33:44:55'],
    ['a MAC address', '00:1a:2b:3c:4d:5e'],
    ['a name', 'ip-203.0.113.10 and a203.0.113.10'],
    ['code', 'std::vector and Foo::Bar'],
    ['a price', '1.234.567,89'],
  ])('are not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('are found wherever blanks or commas set them apart, at their place', () => {
    const word = fc.constantFrom('from', 'uses', 'key', '200', '"GET /"', '–', '中文');
    const separator = fc.constantFrom(' ', ', ', '\n', '\t', '; ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(anyAddress, word), separator)),
        fc.array(anyAddress),
        (parts, last) => {
          const text = `${parts.map(([part, after]) => part + after).join('')} ${last.join(' ')}`;
          const expected = [
            ...parts
              .map(([part]) => part)
              .filter((part) => /^[0-9a-f.:]{2,}$/.test(part) && /[.:]/.test(part)),
            ...last,
          ];
          const results = extractAddresses(text);
          expect(results.map(({ address }) => address)).toEqual(expected);
          for (const { address, index } of results) {
            expect(text.slice(index, index + address.length)).toBe(address);
          }
        },
      ),
      runs(),
    );
  });
});
