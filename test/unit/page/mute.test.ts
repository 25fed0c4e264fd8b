import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { meansNothing } from '../../../lib/lexicon/read.ts';
import { isMutePart } from '../../../lib/page/mute.ts';
import { pathsIn } from '../../../lib/page/paths.ts';
import { openReach } from '../../../lib/page/reach.ts';

const row = (pair: string, price: string, change: string) =>
  `<div><a href="/trade/${pair}">${pair}</a><span>${price}</span><em>${change}</em></div>`;
const prices = Array.from({ length: 20 }, (_, n) => row(`PAIR${n}/USDT`, `${n * 37}.5`, `+${n % 9} %`));

function partOf(...rows: readonly string[]): Element {
  const { document } = parseHTML(`<html><body><section>${rows.join('')}</section></body></html>`);
  return document.querySelector('section') as unknown as Element;
}

const isMute = (part: Element) => isMutePart(part, meansNothing);

describe('a large part of a page without a control', () => {
  it('says nothing where it holds prices alone', () => {
    expect(isMute(partOf(...prices))).toBe(true);
  });

  it('says nothing where it holds the times of trades, too', () => {
    expect(isMute(partOf(...prices, row('BTC', '12:30:05', '0.5 * 3')))).toBe(true);
  });

  it.each([
    ['an address', row('grid', '203.0.113.7', '+1 %')],
    ['an address of IPv6', row('grid', '2001:db8::7', '+1 %')],
    ['a range', row('grid', '203.0.113.*', '+1 %')],
    ['a short range of IPv6', row('grid', '2a01:4f8::/32', '+1 %')],
    ['an address in full-width digits', row('grid', '２０３．０．１１３．７', '+1 %')],
    ['every address', row('grid', '*.*.*.*', '+1 %')],
    ['an address with a marked digit', '<p>192.16<mark>8</mark>.1.1</p>'],
    ['an address of which all is wrapped', '<p><i>192.16</i><mark>8</mark><i>.1.1</i></p>'],
    ['an address in pieces', '<p><b>192</b><i>.</i><b>168</b><i>.</i><b>1</b><i>.</i><b>1</b></p>'],
    ['a key', row('grid', 'vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zv', '+1 %')],
    ['a masked key', row('grid', 'k1•••x9Qk', '+1 %')],
    ['words of a restriction', row('grid', 'Unrestricted', '+1 %')],
    ['the same in Chinese', row('grid', '受信任的 IP', '+1 %')],
    ['a word that refuses', row('grid', 'Blocked IPs', '+1 %')],
    ['a name of a field', row('Trusted IPs', '1.5', '+1 %')],
  ])('says something where one of its texts is %s', (_, other) => {
    expect(isMute(partOf(...prices, other))).toBe(false);
  });

  it('may be the name of something where it is small', () => {
    expect(isMute(partOf(...prices.slice(0, 5)))).toBe(false);
  });

  it.each([
    ['a title', '<h3>Markets</h3>', true],
    ['a label that means something', '<i aria-label="Delete"></i>', true],
    ['a bar of progress', '<i role="progressbar"></i>', true],
    ['a place for other content', '<slot></slot>', true],
    ['the name of a picture', '<img alt="BTC">', false],
  ])('is told of by %s in it: %s', (_, inside, isTold) => {
    const part = partOf(...prices, inside);
    const { told } = pathsIn(part.ownerDocument, openReach, meansNothing);
    expect(told.has(part)).toBe(isTold);
  });
});

describe('a text', () => {
  it.each(['XRP 12', 'PAIR128/USDT', 'bot-1'])('means nothing: %s', (text) => {
    expect(meansNothing(text)).toBe(true);
  });

  it.each(['2FA', 'IPv4', 'Press Enter 1', 'Delete', 'いまのIP'])('means something: %s', (text) => {
    expect(meansNothing(text)).toBe(false);
  });
});
