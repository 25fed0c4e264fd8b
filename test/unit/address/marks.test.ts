import { describe, expect, it } from 'vitest';
import { extractAddresses } from '../../../lib/address/extract.ts';
import { addressesOf, allowsEveryone, tokenize, toToken } from '../../../lib/address/token.ts';

const MARKS = [
  0x00ad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066,
  0x2067, 0x2068, 0x2069, 0xfeff,
].map((code) => [code.toString(16), String.fromCharCode(code)] as const);

describe('invisible marks', () => {
  it.each(MARKS)('U+%s before, in and behind an address is no part of it', (_, mark) => {
    const written = [
      `${mark}203.0.113.10`,
      `203.0.113.11${mark}`,
      `203.0.${mark}113.12`,
      `${mark}2001:db8::1${mark}`,
    ];
    const right = ['203.0.113.10', '203.0.113.11', '203.0.113.12', '2001:db8::1'];
    expect(addressesOf(tokenize(written.join(',')))).toEqual(right);
    expect(tokenize(written.join(',')).map(({ text }) => text)).toEqual(right);
    expect(extractAddresses(written.join(', ')).map(({ address }) => address)).toEqual(right);
  });

  it.each(MARKS)('U+%s alone is no entry, and beside a range no part of its text', (_, mark) => {
    expect(tokenize(`${mark}, ${mark}`)).toEqual([]);
    expect(toToken(`${mark}203.0.113.0/24${mark}`)).toMatchObject({ kind: 'range', text: '203.0.113.0/24' });
    expect(allowsEveryone(toToken(`0.0.0.0${mark}/0`))).toBe(true);
  });

  it('part two addresses where nothing else does', () => {
    expect(addressesOf(tokenize('203.0.113.10\u200b203.0.113.11'))).toEqual(['203.0.113.10', '203.0.113.11']);
    expect(extractAddresses('203.0.113.10\u200e203.0.113.11').map(({ address }) => address)).toEqual([
      '203.0.113.10',
      '203.0.113.11',
    ]);
  });

  it('do not shift where an address is said to begin', () => {
    const text = 'a\u200eb \u200e203.0.\u200b113.10, 203.0.113.11';
    expect(extractAddresses(text).map(({ index }) => text.slice(index))).toEqual([
      '203.0.\u200b113.10, 203.0.113.11',
      '203.0.113.11',
    ]);
  });

  it('do not cut an address short', () => {
    expect(extractAddresses('203.0.113.1\u200b0').map(({ address }) => address)).toEqual(['203.0.113.10']);
  });
});

describe('quotes and brackets around an address', () => {
  it.each([
    '“”',
    '„“',
    '‘’',
    '‚‘',
    '«»',
    '‹›',
    '「」',
    '『』',
    '【】',
    '《》',
    '〈〉',
    '（）',
    '［］',
    '＂＂',
    '""',
    "''",
    '``',
    '{}',
  ])('%s are no part of it', (quotes) => {
    const text = `${quotes[0]}203.0.113.10${quotes[1]}`;
    expect(toToken(text)).toMatchObject({ kind: 'address', address: '203.0.113.10', text });
    expect(extractAddresses(`IP: ${text}.`).map(({ address }) => address)).toEqual(['203.0.113.10']);
  });
});

describe('full-width forms', () => {
  it.each([
    ['２０３．０．１１３．１０', '203.0.113.10'],
    ['２００１：ｄｂ８：：１', '2001:db8::1'],
    ['203．0．113．10', '203.0.113.10'],
  ])('%s is %s', (text, address) => {
    expect(toToken(text)).toMatchObject({ kind: 'address', address, text });
    expect(extractAddresses(`地址：${text}。`)).toMatchObject([{ address }]);
  });

  it('let everyone in as ASCII does', () => {
    expect(['０．０．０．０／０', '＊．＊．＊．＊', '＊'].map(toToken).every(allowsEveryone)).toBe(true);
  });

  it('are the only compatibility forms that are read: a footnote is no digit', () => {
    expect(toToken('203.0.113.1⁰').kind).toBe('other');
    expect(toToken('203.0.113.①').kind).toBe('other');
  });
});
