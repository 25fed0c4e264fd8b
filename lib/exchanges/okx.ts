import type { ExchangeFile } from './exchange.ts';

/**
 * OKX. Sources: screenshots of "Create V5 API key" (2022) and "Create APIs" (2025); OKX help "API FAQ" and "Third
 * Party App IP Whitelist Launch" in several languages; API documentation. What is sure: `docs/exchanges.md`.
 */
export const okx = {
  id: 'okx',
  name: 'OKX',
  hosts: [
    { host: 'www.okx.com', kind: 'main' },
    { host: 'my.okx.com', kind: 'regional' },
    { host: 'app.okx.com', kind: 'regional' },
    { host: 'us.okx.com', kind: 'regional' },
    { host: 'tr.okx.com', kind: 'regional' },
  ],
  // Its name until 2022.
  otherSites: ['okex.com'],
  routes: ['{locale}account/my-api'],
  apiPage: '/account/my-api',
  // "Add up to 20 IP addresses", hint of the field, 2022 and 2025.
  limit: 20,
  // The hint says commas, the help says commas or spaces.
  separator: ',',
  ipv6: 'yes',
  // No switch: the list may stay empty, and an edit replaces the whole list.
  restriction: 'empty-field',
  propagationMinutes: [5, 10],
  // API documentation: 50110 "Your IP {0} is not included in your API key's IP whitelist."
  refusalCode: '50110',
  help: 'https://www.okx.com/help/api-faq',
} as const satisfies ExchangeFile;
