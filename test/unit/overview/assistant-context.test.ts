import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { exchangeAt } from '../../../lib/exchanges/route.ts';
import { contextOf, pageName } from '../../../lib/overview/assistant-context.ts';
import type { Snapshot } from '../../../lib/overview/snapshot.ts';
import { day, key, snapshotOf } from './scene.ts';

const API_PAGE = new URL('https://www.binance.com/en/my/settings/api-management?account=secret#keys');
const records = [
  key('bot-1', [], { host: 'www.binance.com' }),
  key('grid', [], { exchange: 'okx', host: 'www.okx.com' }),
];

function told(over: Partial<Snapshot> = {}, url = API_PAGE) {
  const exchange = exchangeAt(url, exchanges);
  if (!exchange) throw new Error('not an exchange');
  return contextOf(snapshotOf(records, over), url, exchange, day(0));
}

describe('what an assistant is told', () => {
  it('is about its own exchange alone', () => {
    expect(told().records.map(({ label }) => label)).toEqual(['bot-1']);
  });

  it.each([
    ['asked for where the site is not granted', [], API_PAGE, true],
    ['not asked for on an API page of a granted site', ['www.binance.com'], API_PAGE, false],
    [
      'asked for on another page of a granted site',
      ['www.binance.com'],
      new URL('https://www.binance.com/en/moved'),
      true,
    ],
  ] as const)('is %s', (_, hosts, url, asked) => {
    const grants = { hosts, connect: false, notices: false };
    expect(told({ grants }, url).asked).toBe(asked);
  });

  it('names the next key of the queue where it is on this exchange', () => {
    const run = (label: string) => {
      const record = records.find((each) => each.label === label);
      return {
        queue: {
          startedAt: day(0),
          keys: record ? [record.id] : [],
          opened: [],
          skipped: [],
          finishedAt: null,
        },
      };
    };
    expect(told(run('bot-1')).nextKey).toBe(records[0]?.id);
    expect(told(run('grid')).nextKey).toBeNull();
  });

  it('survives the way through a message', () => {
    expect(JSON.parse(JSON.stringify(told()))).toEqual(told());
  });
});

describe('the name of a page', () => {
  it('is host and path, never what follows', () => {
    expect(pageName(API_PAGE)).toBe('www.binance.com/en/my/settings/api-management');
  });
});
