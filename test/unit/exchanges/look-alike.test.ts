import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { kinOfHost } from '../../../lib/exchanges/look-alike.ts';

const kin = (host: string) => kinOfHost(new URL(`https://${host}/`).hostname, exchanges);

describe('a look-alike of an exchange', () => {
  it.each([
    ['the exchange’s host below another domain', 'www.binance.com.example.net', 'binance'],
    ['the name as a sub-domain', 'kucoin.account-check.example', 'kucoin'],
    ['another top-level domain', 'www.binance.io', 'binance'],
    ['another top-level domain, of two labels', 'bitget.com.co', 'bitget'],
    ['the name with a word behind a hyphen', 'okx-login.dev', 'okx'],
    ['the name with a word before a hyphen', 'secure-okx.dev', 'okx'],
    ['the name glued to a word', 'binancelogin.example', 'binance'],
    ['a short name glued to a word', 'okxwallet.example', 'okx'],
    ['a hyphen inside the name', 'bin-ance.com', 'binance'],
    ['hyphens between all letters', 'b-y-b-i-t.com', 'bybit'],
    ['a letter too many', 'binnance.com', 'binance'],
    ['a letter too many at the end', 'kucoins.com', 'kucoin'],
    ['a letter missing', 'bitgt.com', 'bitget'],
    ['the last letter missing', 'bybi.com', 'bybit'],
    ['another letter', 'kuooin.com', 'kucoin'],
    ['two letters changed', 'bniance.com', 'binance'],
    ['the last two letters changed', 'bitgte.com', 'bitget'],
    ['a digit for a letter', 'b1nance.com', 'binance'],
    ['zero for o', '0kx.com', 'okx'],
    ['l for i', 'blnance.com', 'binance'],
    ['a Cyrillic letter', 'bin\u0430nce.com', 'binance'],
    ['all letters Cyrillic', '\u043e\u043a\u0445.com', 'okx'],
    ['a letter with a mark', 'b\u00ednance.com', 'binance'],
    ['a letter without its dot', 'b\u0131tget.com', 'bitget'],
    ['a Greek letter', 'ku\u03f2oin.com', 'kucoin'],
    ['an Armenian letter', 'k\u057dcoin.com', 'kucoin'],
    ['the name in full width', '\uff42\uff59bit.example', 'bybit'],
    ['a disguised letter in a longer name', 'bin\u0430nce-support.example', 'binance'],
    ['a trailing dot', 'binance.example.', 'binance'],
  ])('is %s: %s', (_, host, exchange) => {
    expect(kin(host)).toEqual({ kind: 'look-alike', exchange });
  });

  it('in every top-level domain is the exchange it names, for every exchange', () => {
    for (const { id } of exchanges)
      expect(kin(`${id}.example`)).toEqual({ kind: 'look-alike', exchange: id });
  });
});

describe('a site of the exchange itself', () => {
  it.each([
    ['academy.binance.com', 'binance'],
    ['binance.com', 'binance'],
    ['testnet.binance.vision', 'binance'],
    ['support.binance.us', 'binance'],
    ['bybit-exchange.github.io', 'bybit'],
    ['announcements.bybit.com', 'bybit'],
    ['learn.bybit.eu', 'bybit'],
    ['www.okex.com', 'okx'],
    ['pro.bitget.com', 'bitget'],
    ['trade.kucoin.com', 'kucoin'],
  ])('is no look-alike: %s', (host, exchange) => {
    expect(kin(host)).toEqual({ kind: 'own', exchange });
  });

  it('is every host that Keyfence acts on', () => {
    for (const { id, hosts } of exchanges)
      for (const { host } of hosts) expect(kin(host)).toEqual({ kind: 'own', exchange: id });
  });
});

describe('a site of somebody else', () => {
  it.each([
    'finance.yahoo.com',
    'www.finance.example',
    'balance.example',
    'bookx.example',
    'lookx.example',
    'budget.example',
    'widget.example',
    'bitbay.example',
    'coinbase.com',
    'www.tradingview.com',
    'github.io',
    'bitcoin.org',
    'xn--mnchen-3ya.example',
    'xn--e1afmkfd.xn--p1ai',
    'xn--a-zzzzz.example',
    'binance.localhost',
    '203.0.113.10',
  ])('is none: %s', (host) => {
    expect(kinOfHost(host, exchanges)).toEqual({ kind: 'none' });
  });
});
