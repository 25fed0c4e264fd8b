import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { askablePatterns, type Grants, grantsOf } from '../../../lib/grants/grants.ts';
import { pageScripts, scriptChanges } from '../../../lib/grants/scripts.ts';
import { hostPattern } from '../../../lib/platform/exchanges.ts';
import type { Platform } from '../../../lib/platform/platform.ts';

const acme: Platform = {
  name: 'Acme',
  links: {
    connect: 'https://connect.acme.example:8443/keys',
    emailVerify: '',
    alerts: '',
    guide: '',
    support: '',
  },
  feed: {
    urls: ['https://feed.acme.example/', 'https://mirror.acme.example/'],
    listKeys: [],
    listThreshold: 1,
    timestampKeys: [],
    versionFloor: 0,
  },
};

const none: Grants = { hosts: [], connect: false, feed: false, notices: false };
const granted = (origins: string[], permissions: string[] = []) =>
  grantsOf({ origins, permissions }, exchanges, acme);

describe('what is granted', () => {
  it('is nothing after the install', () => {
    expect(granted([], ['storage', 'alarms'])).toEqual(none);
  });

  it.each([
    ['one exchange', ['https://www.okx.com/*'], { hosts: ['www.okx.com'] }],
    ['a pattern for any scheme, as Firefox may write it', ['*://www.okx.com/*'], { hosts: ['www.okx.com'] }],
    ['API Connect, whatever its port', ['https://connect.acme.example/*'], { connect: true }],
    ['one of two feed hosts: not the feed', ['https://feed.acme.example/*'], { feed: false }],
    ['both feed hosts', ['https://feed.acme.example/*', 'https://mirror.acme.example/*'], { feed: true }],
    ['a site of nobody', ['https://www.okx.com.example.net/*'], {}],
  ])('counts %s', (_, origins, part) => {
    expect(granted(origins)).toEqual({ ...none, ...part });
  });

  it('counts notices by their permission', () => {
    expect(granted([], ['notifications'])).toEqual({ ...none, notices: true });
  });

  it('may only ever be asked for the exchanges, API Connect and the feed', () => {
    const askable = askablePatterns(exchanges, acme);
    expect(askable).toContain('https://www.binance.com/*');
    expect(askable).toContain('https://connect.acme.example/*');
    expect(askable).not.toContain('<all_urls>');
    expect(new Set(askable).size).toBe(askable.length);
  });
});

describe('the page scripts that follow', () => {
  const scripts = (part: Partial<Grants>) => pageScripts({ ...none, ...part }, acme);

  it('are none without a grant', () => {
    expect(scripts({})).toEqual([]);
  });

  it('watch each granted site from its first moment', () => {
    expect(scripts({ hosts: ['www.okx.com', 'binance.localhost'] })).toMatchObject([
      { id: 'watch:www.okx.com', matches: ['https://www.okx.com/*'], runAt: 'document_start' },
      { id: 'watch:binance.localhost', matches: ['http://binance.localhost/*'] },
    ]);
  });

  it('ask API Connect once that is granted', () => {
    expect(scripts({ connect: true })).toMatchObject([
      { id: 'connect', js: ['/connect.js'], matches: ['https://connect.acme.example/*'] },
    ]);
  });

  it('are left alone where they are right', () => {
    const wanted = scripts({ hosts: ['www.okx.com'], connect: true });
    expect(scriptChanges(wanted, wanted)).toEqual({ drop: [], add: [] });
  });

  it('are registered again after the browser has forgotten them', () => {
    const wanted = scripts({ hosts: ['www.okx.com'] });
    expect(scriptChanges([], wanted)).toEqual({ drop: [], add: wanted });
  });

  it('go with their grant, and by themselves', () => {
    const before = scripts({ hosts: ['www.okx.com', 'www.bybit.com'] });
    const after = scripts({ hosts: ['www.bybit.com'] });
    expect(scriptChanges(before, after)).toEqual({ drop: ['watch:www.okx.com'], add: [] });
  });

  it('are replaced where an earlier version registered them for something else', () => {
    const [wanted] = scripts({ hosts: ['www.okx.com'] });
    const old = { id: 'watch:www.okx.com', matches: [hostPattern('okx.example')] };
    expect(scriptChanges([old], wanted ? [wanted] : [])).toEqual({ drop: [old.id], add: [wanted] });
  });
});
