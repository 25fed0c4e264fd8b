import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { pageAt } from '../../../lib/overview/page.ts';
import { exchangesOf } from '../../../lib/platform/exchanges.ts';
import type { TabState } from '../../../lib/session.ts';

const OKX = 'https://www.okx.com/account/my-api';
const shown: TabState['says'] = {
  kind: 'assistant',
  state: 'missing',
  tone: 'warning',
  saved: null,
  pill: { id: 'pill_waits' },
};

function tab(path: string, says: TabState['says']): TabState {
  return { host: 'www.okx.com', path, says, observation: null };
}

function at(url: string, state: TabState | null = null, granted: string[] = []) {
  return pageAt(new URL(url), { exchanges, granted, tab: state });
}

describe('the page in front of the user', () => {
  it.each([
    ['an exchange’s API page without an assistant is asleep', OKX, null, 'asleep'],
    ['another of its pages is elsewhere', 'https://www.okx.com/markets', null, 'elsewhere'],
    ['shows what its assistant shows', OKX, tab('/account/my-api', shown), 'assistant'],
    ['was not recognised', OKX, tab('/account/my-api', { kind: 'not-recognised' }), 'not-recognised'],
    ['did not get all of it', OKX, tab('/account/my-api', { kind: 'not-loaded' }), 'not-loaded'],
    [
      'is asleep again where the assistant has nothing to say',
      OKX,
      tab('/account/my-api', { kind: 'nothing' }),
      'asleep',
    ],
    ['is not what was said of the page before', OKX, tab('/account/other', shown), 'asleep'],
    [
      'a page outside the routes, where the user asked',
      'https://www.okx.com/moved',
      tab('/moved', shown),
      'assistant',
    ],
  ] as const)('%s', (_, url, state, kind) => {
    expect(at(url, state)?.says.kind).toBe(kind);
  });

  it('says whether its site is granted', () => {
    expect(at(OKX)?.granted).toBe(false);
    expect(at(OKX, null, ['www.okx.com'])?.granted).toBe(true);
  });

  it.each([
    ['https://www.okx.com.example.net/account/my-api', 'okx'],
    ['https://binance-login.example/', 'binance'],
    ['http://bybit.example/', 'bybit'],
  ])('names what %s may be taken for', (url, exchange) => {
    expect(at(url)).toMatchObject({ exchange: null, granted: false, says: { kind: 'look-alike', exchange } });
  });

  it.each([
    ['https://academy.binance.com/en', 'binance'],
    ['https://kucoin.com/', 'kucoin'],
    ['http://www.okx.com/account/my-api', 'okx'],
    ['https://bybit-exchange.github.io/docs/', 'bybit'],
  ])('is the exchange’s, but no API page: %s', (url, exchange) => {
    expect(at(url)).toMatchObject({ exchange, granted: false, says: { kind: 'elsewhere' } });
  });

  it.each([
    'https://example.net/',
    'https://news.example/bitcoin',
    'https://xn--mnchen-3ya.example/',
    'chrome://extensions/',
    'chrome-extension://binance/popup.html',
  ])('is none of our business: %s', (url) => {
    expect(at(url)).toBeNull();
  });
});

describe('in a practice build', () => {
  const practice = exchangesOf({ practice: { hosts: { okx: 'okx.localhost' } } });
  const facts = { exchanges: practice, granted: [], tab: null };

  it('the practice exchange stands in for the real one', () => {
    expect(pageAt(new URL('http://okx.localhost:4173/account/my-api'), facts)?.exchange).toBe('okx');
  });

  it('the real one is not served, but no impostor either', () => {
    expect(pageAt(new URL(OKX), facts)).toBeNull();
    expect(pageAt(new URL('https://academy.okx.com/'), facts)).toBeNull();
  });
});
