import { describe, expect, it } from 'vitest';
import { keepsNumbers } from '../../../lib/report/numbers.ts';

describe('the numbers of a text in a report', () => {
  it('stay where they limit IPs', () => {
    expect(keepsNumbers('Up to 30 IPs', new Set(['en']))).toBe(true);
  });

  it('stay in a sentence without blanks that names IPv4 and IPv6', () => {
    expect(keepsNumbers('IPアドレスを入力してください。最大20件、IPv4・IPv6対応。', new Set(['ja']))).toBe(
      true,
    );
  });

  it.each([
    ['kk', 'Үтірмен бөліп, 20-ға дейін IP мекенжайын қосыңыз'],
    ['hu', 'Legfeljebb 20-ig adhat meg IP-címet'],
  ])('stay with the ending of their case (%s)', (language, text) => {
    expect(keepsNumbers(text, new Set([language]))).toBe(true);
  });

  it('go where letters stand beside them', () => {
    expect(keepsNumbers('IP bot20', new Set(['en']))).toBe(false);
    expect(keepsNumbers('IP bot-20', new Set(['en']))).toBe(false);
  });
});
