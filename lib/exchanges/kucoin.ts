import type { ExchangeFile } from './exchange.ts';

/**
 * KuCoin. Sources: screenshots of the list (2021) and of the create page (2023, 2025); KuCoin help "How to Create
 * API" (trading keys without an IP go after 30 idle days). What is sure is marked in `docs/exchanges.md`.
 */
export const kucoin = {
  id: 'kucoin',
  name: 'KuCoin',
  hosts: [
    { host: 'www.kucoin.com', kind: 'main' },
    { host: 'www.kucoin.th', kind: 'regional' },
    { host: 'www.kucoin.tr', kind: 'regional' },
  ],
  otherSites: [],
  // The form is kept in memory only: a reload loses it, so Keyfence never navigates here.
  routes: ['{locale}account/api'],
  apiPage: '/account/api',
  // "You can list a maximum of 20 IPs", hint of the field.
  limit: 20,
  // "Use a halfwidth comma to each IP" (2023): no full-width comma, no blank.
  separator: ',',
  ipv6: 'yes',
  // The order of the two options differs between the layouts: 2023 puts the open one first.
  restriction: 'switch',
  propagationMinutes: [5, 10],
  // API documentation: 400006 "The requested ip address is not in the api whitelist".
  refusalCode: '400006',
  help: 'https://www.kucoin.com/support/360015102174',
} as const satisfies ExchangeFile;
