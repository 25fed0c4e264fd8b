import { describe, expect, it } from 'vitest';
import { limitOf } from '../../../lib/form/limit.ts';
import { withPlainNumbers } from '../../../lib/form/number-words.ts';
import {
  isAboutOthers,
  isAboutWallets,
  limitsMoves,
  scopeOf,
  speaksOfSource,
} from '../../../lib/form/switches/scope.ts';

const meaning = (label: string) => scopeOf(label)?.meaning ?? null;

describe('a label in words of its own making', () => {
  it.each([
    ['Lock this key to my servers', 'restricts'],
    ['Only my machines', 'restricts'],
    ['From any network', 'opens'],
    ['Not locked to a server', 'opens'],
    ['Réservée à mes serveurs', 'restricts'],
    ['De qualquer rede', 'opens'],
    ['Yalnızca kayıtlı makineler', 'restricts'],
    ['放行的机器', 'restricts'],
    ['IPで保護する', 'restricts'],
    ['Nur meine Server', 'restricts'],
    ['Sin vincular a un servidor', 'opens'],
    ['ไม่ล็อกกับเซิร์ฟเวอร์', 'opens'],
    ['Enable spot trading', null],
    ['My list of markets', null],
  ])('%j: %s', (label, expected) => {
    expect(meaning(label)).toBe(expected);
  });

  it('says nothing where funds are meant', () => {
    expect(meaning('Only withdraw to my addresses')).toBeNull();
    expect(limitsMoves('Restrict withdrawals to trusted addresses')).toBe(true);
    expect(limitsMoves('Without a lock, the key cannot withdraw')).toBe(false);
  });
});

describe('what stands beside a switch', () => {
  it('tells a network that requests come from from one that coins move on', () => {
    expect(isAboutWallets('Network lock')).toBe(false);
    expect(isAboutWallets('Withdrawal address')).toBe(true);
    expect(isAboutOthers('Only listed symbols')).toBe(true);
  });

  it.each([
    ['The key works from anywhere.', true],
    ['Accepted from any network', true],
    ['Up to 20 IPv4 addresses', true],
    ['Needed for your tax report', false],
  ])('%j speaks of where requests come from: %s', (text, expected) => {
    expect(speaksOfSource(text)).toBe(expected);
  });
});

describe('numbers in words', () => {
  it.each([
    ['Up to twenty per key', 'Up to 20 per key'],
    ['最多五個 IP', '最多5個 IP'],
    ['最多三十个', '最多30个'],
    ['一百个', '100个'],
    ['十分安全', '十分安全'],
    ['bis zu fünfzig Adressen', 'bis zu 50 Adressen'],
    ['attention', 'attention'],
  ])('%j is read as %j', (text, expected) => {
    expect(withPlainNumbers(text)).toBe(expected);
  });

  it('limits nothing where there is no field', () => {
    expect(limitOf({ field: null, rows: null } as Parameters<typeof limitOf>[0], 0)).toBeNull();
  });
});
