import { API_PAGES } from '../../world/hosts.ts';
import type { ExchangeId } from '../../world/state.ts';

/** The API page of an exchange, at its real address. */
export function apiPageOf(exchange: ExchangeId): string {
  return `https://www.${exchange}.com${API_PAGES[exchange]}`;
}
