import type { ExchangeFile } from './exchange.ts';

/**
 * Binance. Sources: screenshots of API Management (2018–2026), Binance support "How to create API keys", the
 * platform guides that quote `, ` being refused as an illegal IP. Markings as in `docs/exchanges.md`.
 */
export const binance = {
  id: 'binance',
  name: 'Binance',
  hosts: [
    { host: 'www.binance.com', kind: 'main' },
    { host: 'www.binance.us', kind: 'regional' },
    { host: 'demo.binance.com', kind: 'test' },
    { host: 'testnet.binancefuture.com', kind: 'test' },
  ],
  // API documentation (data.binance.vision, testnet.binance.vision, binance-docs.github.io).
  otherSites: ['binance.vision', 'binance-docs.github.io'],
  routes: ['{locale}(?:my|usercenter)/settings/api-management', '{locale}settings/api-management'],
  apiPage: '/en/my/settings/api-management',
  limit: 30,
  separator: ',',
  ipv6: 'unproven',
  restriction: 'switch',
  propagationMinutes: [5, 10],
  rightsNeedRestriction: true,
  refusalCode: '-2015',
  help: 'https://www.binance.com/en/support/faq/how-to-create-api-keys-on-binance-360002502072',
} as const satisfies ExchangeFile;
