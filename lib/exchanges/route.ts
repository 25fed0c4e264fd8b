import type { Exchange } from './all.ts';

/** An optional leading locale segment: `en`, `zh-CN`, `es-LA`, `uk-UA`, `en-eu`, `es-419`, `zh-hans`, `fil`. */
const LOCALE = '(?:[a-z]{2,3}(?:-[a-z0-9]{2,4})?/)?';

/**
 * Paths below an API page on which one key is made, shown or changed, by its id or a step: `/edit`,
 * `/edit/17`, `/detail`.
 */
const OF_ONE_KEY = '(?:/(?:create|new|edit|modify|details?))?(?:/[\\w-]*\\d[\\w-]*)?';

/** The source of a case-insensitive regular expression that matches exactly the API pages of these exchanges. */
export function routeSource(exchanges: readonly Exchange[]): string {
  const routes = [...new Set(exchanges.flatMap((exchange) => exchange.routes))];
  const local = routes.filter((route) => route.startsWith('{locale}')).map((route) => route.slice(8));
  const bare = routes.filter((route) => !route.startsWith('{locale}'));
  // The prefix is written once: the watch script carries this text onto every page of a granted site.
  const either = [...(local.length > 0 ? [`${LOCALE}(?:${local.join('|')})`] : []), ...bare];
  return `^/(?:${either.join('|')})${OF_ONE_KEY}/?$`;
}

/**
 * The exchange with exactly this host, over https on the default port; null for a look-alike or a subdomain.
 * Practice hosts (`*.localhost`) may use http and any port.
 */
export function exchangeAt(url: URL, exchanges: readonly Exchange[]): Exchange | null {
  if (url.protocol !== 'https:' && !url.hostname.endsWith('.localhost')) return null;
  if (url.port !== '' && !url.hostname.endsWith('.localhost')) return null;
  return exchanges.find((exchange) => exchange.hosts.some(({ host }) => host === url.hostname)) ?? null;
}

/** Whether the path is that of one of the exchange's API pages. The host is not compared. */
export function isApiPage(url: URL, exchange: Exchange): boolean {
  return new RegExp(routeSource([exchange]), 'i').test(url.pathname);
}
