import { describe, expect, it } from 'vitest';
import { popupView } from '../../../lib/overview/popup.ts';
import { english } from './english.ts';
import { day, feedWith, key, OLD, openKeyOf, rotation, snapshotOf } from './scene.ts';

const page = {
  host: 'www.binance.com.example.net',
  exchange: null,
  granted: false,
  says: { kind: 'look-alike', exchange: 'binance' },
} as const;

describe('on a look-alike site', () => {
  it("the headline names the exchange it is not, that exchange's host, and a press that leads there", () => {
    const { headline } = popupView(snapshotOf([key('bot-1', [OLD])], { page }), day(-8));
    expect(headline).toMatchObject({ id: 'look-alike', tone: 'danger', later: null, folded: false });
    expect([headline.title, ...headline.detail].map(english)).toEqual([
      'This is not Binance',
      'This page is at www.binance.com.example.net. Binance’s own site is www.binance.com. Enter no password, code or key here.',
      'Keyfence sees this only when you press its icon on the page.',
    ]);
    expect(headline.action?.press).toMatchObject({ kind: 'open-exchange', exchange: 'binance' });
  });

  it.each([
    ['an open key', snapshotOf([openKeyOf('bot-1')], { page })],
    [
      'a list that cannot be trusted',
      snapshotOf([], { page, feed: feedWith(rotation, { state: 'tampered' }) }),
    ],
    ['no key at all', snapshotOf([], { page })],
  ])('nothing comes before it: %s', (_, snapshot) => {
    expect(popupView(snapshot, day(3)).headline.id).toBe('look-alike');
  });

  it('a page of the exchange has no such headline', () => {
    const own = { ...page, exchange: 'binance', says: { kind: 'elsewhere' } } as const;
    expect(popupView(snapshotOf([], { page: own }), day(3)).headline.id).not.toBe('look-alike');
  });
});
