import { EXCHANGE_IDS, type ExchangeId } from './state.ts';

/** Which part of the world a host name belongs to. */
export type Site = ExchangeId | 'connect' | 'start';

/**
 * The site behind a host: `binance.localhost`, and a real host of the exchange such as `www.binance.com` or
 * `testnet.binancefuture.com`, so that intercepted requests of an end-to-end test find the same pages.
 */
export function siteAt(hostname: string): Site | null {
  if (hostname === 'localhost' || hostname === '127.0.0.1') return 'start';
  if (hostname === 'connect.localhost') return 'connect';
  const labels = hostname.split('.');
  return EXCHANGE_IDS.find((id) => labels.some((label) => label.startsWith(id))) ?? null;
}

/** Where the API page of each exchange is (`docs/exchanges.md`). */
export const API_PAGES: Readonly<Record<ExchangeId, string>> = {
  binance: '/en/my/settings/api-management',
  bybit: '/app/user/api-management',
  okx: '/account/my-api',
  bitget: '/account/newapi',
  kucoin: '/account/api',
};
