import { expect, it } from 'vitest';
import { fromBytes, toBytes } from '../../../lib/lexicon/bytes.ts';

const there = (texts: readonly string[]) => fromBytes(toBytes(texts, '\t'), '\t');

it('reads what was written: ASCII, one alphabet, several, none', () => {
  const texts = [
    'plain|text',
    'ключ api',
    'مفتاح|کلید',
    'κλειδί',
    'कुंजी',
    '密钥 ip',
    '키',
    'ключ 密钥',
    '',
    '😀',
  ];
  expect(there(texts)).toBe(texts.join('\t'));
  expect(there([''])).toBe('');
});

it('reads every letter of a block from both of its halves', () => {
  const letters = Array.from({ length: 0x100 }, (_, place) => String.fromCharCode(0x600 + place)).join('');
  expect(there([letters, letters.slice(0x80)])).toBe(`${letters}\t${letters.slice(0x80)}`);
});

it('takes a byte for a letter of an alphabet, two for one of its second half', () => {
  expect(toBytes(['ключ'], '\t')).toHaveLength(5);
  expect(toBytes(['аҀ'], '\t')).toHaveLength(1 + 1 + 2);
});
