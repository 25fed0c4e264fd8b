import type { ExchangeFile } from './exchange.ts';

/**
 * Bitget. Sources: screenshots of "Create new API key" and of its security verification; guides of 2023–2025 that
 * quote older labels and lists of 30 addresses. What is sure is marked in `docs/exchanges.md`.
 */
export const bitget = {
  id: 'bitget',
  name: 'Bitget',
  hosts: [{ host: 'www.bitget.com', kind: 'main' }],
  // API documentation, until it moved to www.bitget.com.
  otherSites: ['bitgetlimited.github.io'],
  // Other exchanges use this path too: only the host tells them apart.
  routes: ['{locale}account/newapi'],
  apiPage: '/account/newapi',
  // "optional, up to 30 per key", the field's own label.
  limit: 30,
  separator: ',',
  ipv6: 'unproven',
  // No switch: the field is the last of a long dialog and may stay empty.
  restriction: 'empty-field',
  propagationMinutes: [5, 10],
  // API documentation, error codes: 40018 "Invalid IP".
  refusalCode: '40018',
  help: 'https://www.bitget.com/api-doc/common/quick-start',
} as const satisfies ExchangeFile;
