import type { ExchangeFile } from './exchange.ts';

/**
 * Bybit. Sources: screenshots of API Management and of its dialog "Edit IP Addresses"; Bybit help centre "How to
 * create your API key"; API documentation "Modify Master API Key". What is sure is marked in `docs/exchanges.md`.
 */
export const bybit = {
  id: 'bybit',
  name: 'Bybit',
  // bybit.eu hands out keys for third-party applications only; it is listed so that it can be said there.
  hosts: [
    { host: 'www.bybit.com', kind: 'main' },
    { host: 'www.bybit.eu', kind: 'regional' },
    { host: 'www.bybit.nl', kind: 'regional' },
    { host: 'www.bybit.tr', kind: 'regional' },
    { host: 'www.bybit.ae', kind: 'regional' },
    { host: 'www.bybit.kz', kind: 'regional' },
    { host: 'www.bybit.id', kind: 'regional' },
    { host: 'testnet.bybit.com', kind: 'test' },
  ],
  // API documentation: it stands on the second one, and names the first as another host of the API.
  otherSites: ['bytick.com', 'bybit-exchange.github.io'],
  // The create form asks for `?type=auto` or `?type=system`; the query is no part of a route. The last one is no source's:
  // an edit form would stand beside the create form. A route says only where to look.
  routes: [
    '{locale}app/user/api-management',
    '{locale}app/user/add-secret-key',
    '{locale}app/user/edit-secret-key',
  ],
  apiPage: '/app/user/api-management',
  // "A maximum of 100 IP addresses can be added to each key", note on the list page.
  limit: 100,
  separator: ',',
  ipv6: 'unproven',
  // In every language seen, the pair of options keeps the word `OpenAPI` or `IP`.
  restriction: 'switch',
  propagationMinutes: [5, 10],
  // API documentation, error codes: 10010 "Unmatched IP, please check your API key's bound IP addresses."
  refusalCode: '10010',
  help: 'https://www.bybit.com/en/help-center/article/How-to-create-your-API-key',
} as const satisfies ExchangeFile;
