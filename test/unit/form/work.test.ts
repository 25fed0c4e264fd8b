import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../lib/address/address.ts';
import { toToken } from '../../../lib/address/token.ts';
import { isAtWork, untaken, type Work } from '../../../lib/form/work.ts';

const OLD = toToken('198.51.100.1');
const NEW = toToken('203.0.113.10');
const added = [parseAddress('203.0.113.10') ?? expect.fail('no address')];
const idle: Work = { pending: [], beside: [], signs: 0, saveOff: false };
const beside = (old: string, now: string) => [
  { token: OLD, words: old },
  { token: NEW, words: now },
];

describe('a page that was given addresses', () => {
  it('is at work while an entry is pending, and has not taken that one', () => {
    const now = { ...idle, pending: [NEW], signs: 1 };
    expect(isAtWork(now, idle, added)).toBe(true);
    expect(untaken(now, idle, added)).toEqual(added);
  });

  it('is at work while it refuses the save that it allowed before, and has taken nothing', () => {
    const now = { ...idle, saveOff: true };
    expect(isAtWork(now, idle, added)).toBe(true);
    expect(untaken(now, idle, added)).toEqual(added);
  });

  it('is not at work where the save was refused before, too', () => {
    const off = { ...idle, saveOff: true };
    expect(isAtWork(off, off, added)).toBe(false);
    expect(untaken(off, off, added)).toEqual([]);
  });

  it('is at work where what came stands beside other words than all before, and has taken it', () => {
    const now = { ...idle, beside: beside('valid', 'new') };
    expect(isAtWork(now, idle, added)).toBe(true);
    expect(untaken(now, idle, added)).toEqual([]);
  });

  it.each([
    ['the same words', 'valid', 'valid'],
    ['no words at all', '', 'new'],
  ])('is not at work where the entries before had %s', (_what, old, now) => {
    expect(isAtWork({ ...idle, beside: beside(old, now) }, idle, added)).toBe(false);
  });

  it('is at work while there are more signs of work than before', () => {
    expect(isAtWork({ ...idle, signs: 2 }, { ...idle, signs: 1 }, added)).toBe(true);
    expect(isAtWork({ ...idle, signs: 1 }, { ...idle, signs: 1 }, added)).toBe(false);
  });
});
