import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenHolds } from '../../../lib/address/holds.ts';
import { addressesOf, allowsEveryone, tokenize, toToken } from '../../../lib/address/token.ts';
import { runs } from '../../runs.ts';
import { address, anyAddress } from './arbitrary.ts';

describe('a list as it stands in a field', () => {
  it.each([
    ['a comma', ','],
    ['a comma and a blank', ', '],
    ['a blank', ' '],
    ['a line', '\n'],
    ['a Windows line', '\r\n'],
    ['a tab', '\t'],
    ['a semicolon', ';'],
    ['a bar', '|'],
    ['a full-width comma', '，'],
    ['a full-width semicolon', '；'],
    ['a full-width bar', '｜'],
    ['an ideographic comma', '、'],
    ['an Arabic comma', '،'],
    ['an Arabic semicolon', '؛'],
    ['an ideographic blank', '\u3000'],
    ['a no-break space', '\u00a0'],
    ['a line separator', '\u2028'],
    ['a zero-width space', '\u200b'],
    ['several at once', ' ,;\n '],
  ])('is split at %s', (_, separator) => {
    const text = ['203.0.113.10', '2001:db8::1', '203.0.113.0/24'].join(separator);
    expect(tokenize(text).map((token) => token.text)).toEqual([
      '203.0.113.10',
      '2001:db8::1',
      '203.0.113.0/24',
    ]);
    expect(addressesOf(tokenize(text))).toEqual(['203.0.113.10', '2001:db8::1']);
  });

  it('is empty where it holds separators alone', () => {
    expect(tokenize(' ,;\n、')).toEqual([]);
  });

  it('gives back every address, in order, whatever separates them', () => {
    const separator = fc.constantFrom(',', ', ', '\n', ';', '，', '、', '،', '|', '\u3000', ' ; ');
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAddress, separator), { maxLength: 20 }), (parts) => {
        const text = parts.map(([one, after]) => `${one}${after}`).join('');
        const all = parts.map(([one]) => one);
        expect(tokenize(text).map((token) => token.text)).toEqual(all);
        expect(addressesOf(tokenize(text))).toEqual([...new Set(all)]);
      }),
      runs(),
    );
  });

  it('drops nothing: what is left between the separators is a token, whatever it is', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => !/[\s,;|，、；،؛｜\u200b]/u.test(text));
    fc.assert(
      fc.property(fc.array(word), (all) => {
        expect(tokenize(all.join(',')).map((token) => token.text)).toEqual(all);
      }),
      runs(),
    );
  });
});

describe('one token', () => {
  it.each([
    ['203.0.113.10', 'address'],
    ['2001:DB8::1', 'address'],
    ['[2001:db8::1]', 'address'],
    ['"203.0.113.10"', 'address'],
    ['203.0.113.0/24', 'range'],
    ['203.0.113.*', 'range'],
    ['203.0.113.1-203.0.113.9', 'range'],
    ['2001:db8::/48', 'range'],
    ['203.0.113.010', 'other'],
    ['203.0.113.10:443', 'other'],
    ['fe80::1%eth0', 'other'],
    ['vps.example', 'other'],
    ['203.0.113.256', 'other'],
  ])('%s is of kind %s, with its text as it stands', (text, kind) => {
    expect(toToken(text)).toMatchObject({ kind, text });
  });

  it('lets in the addresses of its range, and itself', () => {
    expect(tokenHolds(toToken('203.0.113.0/24'), address('203.0.113.7'))).toBe(true);
    expect(tokenHolds(toToken('203.0.113.0/24'), address('203.0.114.7'))).toBe(false);
    expect(tokenHolds(toToken('2001:DB8::1'), address('2001:db8::1'))).toBe(true);
    expect(tokenHolds(toToken('vps.example'), address('203.0.113.7'))).toBe(false);
  });

  it.each([
    '0.0.0.0',
    '::',
    '0:0:0:0:0:0:0:0',
    '0.0.0.0/0',
    '::/0',
    '*.*.*.*',
    '*',
    '*.*',
    '000.000.000.000',
    '000.000.000.000/00',
    '0/0',
    '0.0.0.0/0.0.0.0',
    '::ffff:0.0.0.0',
    '::ffff:0:0/96',
    '::ffff:203.0.0.0/104',
    '::/64',
    '203.*.*.*',
    '203.0.0.0/15',
    '2001:db8::/31',
    '0.0.0.0-255.255.255.255',
    '"0.0.0.0/0"',
  ])('%s lets everyone in', (text) => {
    expect(allowsEveryone(toToken(text))).toBe(true);
  });

  it.each([
    '203.0.113.10',
    '0.0.0.1',
    '::1',
    '203.0.0.0/16',
    '203.0.*.*',
    '2001:db8::/32',
    '203.0.113.1-203.0.113.9',
    'everyone',
  ])('%s does not', (text) => {
    expect(allowsEveryone(toToken(text))).toBe(false);
  });
});
