import { describe, expect, it } from 'vitest';
import {
  aboutLogins,
  aboutMoves,
  aboutOthers,
  aboutWallets,
  asksForEnter,
  blocks,
  blocksOthers,
  limitsMoves,
  meaningOf,
  opens,
  restricts,
  speaksOfSource,
} from '../../../lib/lexicon/meanings.ts';

describe('the meaning of a choice', () => {
  it.each([
    'only from my servers',
    'Lock to these machines',
    'Restrict access to trusted IPs only (Recommended)',
    'Only my machines. Off, the key works from anywhere',
    'Not open to other networks',
    'Approved hosts',
    '仅限受信任的IP',
  ])('restricts: "%s"', (label) => {
    expect(restricts(label)).toBe(true);
    expect(opens(label)).toBe(false);
  });

  it.each([
    'any IP',
    'No IP limit',
    'Not locked to a network',
    'Unrestricted (Less Secure)',
    'From anywhere',
    'Do not tie the key to a server',
    'Keys without a bound address',
    'どこからでも',
  ])('opens: "%s"', (label) => {
    expect(opens(label)).toBe(true);
    expect(restricts(label)).toBe(false);
  });

  it.each(['Enable futures', 'Read', 'Withdraw to my addresses only', 'Dark mode', 'Yes', ''])(
    'is neither: "%s"',
    (label) => {
      expect(meaningOf(label, false).meaning).toBe('unclear');
    },
  );

  it('says how sure it is', () => {
    expect(meaningOf('Unrestricted', false).how).toBe('certain');
    expect(meaningOf('Pinned to a host', false).how).toBe('composed');
    expect(meaningOf('Yes (Recommended)', true)).toMatchObject({ meaning: 'restricts', how: 'answer' });
    expect(meaningOf('No (Not Recommended)', true)).toMatchObject({ meaning: 'opens', how: 'answer' });
    expect(meaningOf('Third-party IP', false)).toMatchObject({ meaning: 'third-party', how: 'certain' });
  });
});

describe('what a text is about', () => {
  it('tells wallets, moves, logins and others from where requests come from', () => {
    expect(aboutWallets('Withdrawal address whitelist')).toBe(true);
    expect(aboutWallets('Network lock')).toBe(false);
    expect(aboutMoves('提币到白名单地址')).toBe(true);
    expect(limitsMoves('Restrict withdrawals to trusted addresses')).toBe(true);
    expect(limitsMoves('Withdraw')).toBe(false);
    expect(aboutLogins('Last login IP')).toBe(true);
    expect(aboutLogins('Location')).toBe(false);
    expect(aboutOthers('Trusted devices')).toBe(true);
    expect(aboutOthers('Trusted servers')).toBe(false);
    expect(speaksOfSource('From anywhere')).toBe(true);
    expect(speaksOfSource('Read only')).toBe(false);
  });

  it('takes what happens to all others for a list of those who are let in', () => {
    expect(blocksOthers('All other requests are rejected')).toBe(true);
    expect(blocks('All other requests are rejected')).toBe(false);
    expect(blocks('Blocked IPs')).toBe(true);
    expect(blocks('Trusted IPs')).toBe(false);
  });

  it('tells the key Enter from typing', () => {
    expect(asksForEnter('Press Enter after each IP')).toBe(true);
    expect(asksForEnter('IP, then Enter')).toBe(true);
    expect(asksForEnter('Enter an IP address')).toBe(false);
    expect(asksForEnter('Enterprise')).toBe(false);
  });
});
