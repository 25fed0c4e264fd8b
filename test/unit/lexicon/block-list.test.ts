import { describe, expect, it } from 'vitest';
import { blocksListed } from '../../../lib/lexicon/block-list.ts';
import { sources } from '../../../lib/lexicon/sources.ts';
import { further, pairs } from './block-pairs.ts';

const languages = Object.keys(sources).filter((language) => language !== 'mul');

describe('a text about a list of addresses', () => {
  it('is tested with ten pairs in each of ten languages, and with one in each of the others', () => {
    expect(Object.values(pairs).map((list) => list.length)).toEqual(Array.from({ length: 10 }, () => 10));
    expect([...Object.keys(pairs), ...Object.keys(further)].sort()).toEqual([...languages].sort());
  });

  for (const [language, list] of [
    ...Object.entries(pairs),
    ...Object.entries(further).map(([l, p]) => [l, [p]] as const),
  ]) {
    it.each(list)(`blocks in ${language}: "%s", and does not: "%s"`, (blocks, lets) => {
      expect({ blocks: blocksListed(blocks), lets: blocksListed(lets) }).toEqual({
        blocks: true,
        lets: false,
      });
    });
  }

  it.each([
    'IP addresses',
    'IP address (IPv6 is rejected)',
    'Invalid addresses are rejected.',
    'Malformed entries will be refused. Separate IPs with commas.',
    'Private ranges are forbidden.',
    'Keys without IP restriction are deleted after 90 days, and trading is blocked.',
    'Only these IPs can use the key, requests from elsewhere are rejected.',
    'Restrict access to trusted IPs only',
    'Lock this key to my servers',
    'Select blockchain network',
    'Too many failed attempts: the account is locked.',
    '仅限这些IP访问，其余请求一律拒绝。',
    'IPアドレス（IPv6は使用できません）',
  ])('does not block: "%s"', (text) => {
    expect(blocksListed(text)).toBe(false);
  });
});
