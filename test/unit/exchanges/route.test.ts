import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { exchangeAt, isApiPage, routeSource } from '../../../lib/exchanges/route.ts';

const PATHS: Readonly<Record<string, readonly string[]>> = {
  binance: [
    '/en/my/settings/api-management',
    '/zh-CN/usercenter/settings/api-management',
    '/settings/api-management',
  ],
  bybit: [
    '/app/user/api-management',
    '/app/user/api-management/edit',
    '/app/user/add-secret-key',
    '/app/user/edit-secret-key',
  ],
  okx: [
    '/account/my-api',
    '/es-la/account/my-api',
    '/account/my-api/create',
    '/account/my-api/detail',
    '/account/my-api/edit/0f3a-91',
  ],
  bitget: ['/account/newapi', '/zh-CN/account/newapi'],
  kucoin: [
    '/account/api',
    '/en-eu/account/api/create',
    '/account/api/edit',
    '/account/api/create/step2',
    '/zh-hant/account/api/edit/17',
  ],
};

const OTHER_PAGES = [
  '/',
  '/en/support/faq/how-to-create-api-keys-on-binance-360002502072',
  '/en/my/settings/api-management/../../wallet',
  '/account/my-api-docs',
  '/x/account/newapi',
  '/en/en/account/api',
  '/account/api/logs',
  '/account/api/edit/logs',
  '/account/api/edit/17/logs',
  '/en/my/security/address-management',
];

const everyHost = exchanges.flatMap((exchange) => exchange.hosts.map(({ host }) => ({ exchange, host })));
const everyPath = Object.entries(PATHS).flatMap(([id, paths]) => paths.map((path) => ({ id, path })));

describe('every route of every exchange against every detector', () => {
  it.each(everyHost)('$host is $exchange.name and no other exchange', ({ exchange, host }) => {
    expect(exchangeAt(new URL(`https://${host}/`), exchanges)).toBe(exchange);
    const others = exchanges.filter((other) => other !== exchange);
    expect(exchangeAt(new URL(`https://${host}/`), others)).toBeNull();
  });

  it.each(everyHost.flatMap(({ exchange, host }) => everyPath.map((page) => ({ exchange, host, ...page }))))(
    '$host$path is an API page only where it belongs to the host',
    ({ exchange, host, id, path }) => {
      const url = new URL(`https://${host}${path}?type=auto#top`);
      expect(isApiPage(url, exchange)).toBe(exchange.id === id);
    },
  );

  it.each(everyHost.flatMap(({ exchange, host }) => OTHER_PAGES.map((path) => ({ exchange, host, path }))))(
    '$host$path is no API page',
    ({ exchange, host, path }) => {
      expect(isApiPage(new URL(`https://${host}${path}`), exchange)).toBe(false);
    },
  );

  it('knows the page to open of each exchange as an API page of that exchange', () => {
    for (const exchange of exchanges) {
      expect(isApiPage(new URL(exchange.apiPage, `https://${exchange.hosts[0]?.host}`), exchange)).toBe(true);
    }
  });

  it('joins the routes of several exchanges into one anchored source', () => {
    const all = new RegExp(routeSource(exchanges), 'i');
    for (const { path } of everyPath) expect(all.test(path)).toBe(true);
    for (const path of OTHER_PAGES.slice(0, 2)) expect(all.test(path)).toBe(false);
  });
});

const disguises: readonly [what: string, of: (host: string) => string][] = [
  ['a host below another domain', (host) => `https://${host}.example.net`],
  ['a sub-domain', (host) => `https://evil.${host}`],
  ['the name without its first label', (host) => `https://${host.replace(/^[^.]+\./, '')}`],
  [
    'another top-level domain',
    (host) => `https://${host.replace(/^www\./, '').replace(/\.[^.]+$/, '.evil.dev')}`,
  ],
  ['a name glued to another', (host) => `https://${host.replace('.', '-')}`],
  ['a trailing dot', (host) => `https://${host}.`],
  ['another port', (host) => `https://${host}:8443`],
  ['plain http', (host) => `http://${host}`],
  ['a look-alike letter (punycode)', (host) => `https://${host.replace(/[aeiou]/, 'а')}`],
  ['the name as user info', (host) => `https://${host}@evil.dev`],
  ['the name in the path', (host) => `https://evil.dev/${host}`],
];

describe('look-alikes', () => {
  it.each(everyHost.flatMap(({ host }) => disguises.map(([what, of]) => ({ host, what, origin: of(host) }))))(
    '$what of $host belongs to no exchange',
    ({ origin }) => {
      for (const { path } of everyPath) expect(exchangeAt(new URL(origin + path), exchanges)).toBeNull();
    },
  );
});
