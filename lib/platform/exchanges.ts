import { type Exchange, exchanges } from '../exchanges/all.ts';
import type { Platform } from './platform.ts';

/**
 * The exchanges as one build knows them. In a practice build the practice exchanges stand in for the real ones: its
 * list holds addresses that belong on no real key.
 */
export function exchangesOf({ practice }: Pick<Platform, 'practice'>): readonly Exchange[] {
  return exchanges.map((exchange) => {
    const host = practice?.hosts[exchange.id];
    if (host === undefined) return exchange;
    const propagationMinutes = practice?.propagationMinutes ?? exchange.propagationMinutes;
    return { ...exchange, hosts: [{ host, kind: 'main' }], propagationMinutes };
  });
}

/** The URL of an exchange's API page. Practice exchanges listen on the port of the practice platform. */
export function apiPageOf(
  exchange: Exchange,
  { practice, links }: Pick<Platform, 'practice' | 'links'>,
): string {
  const host = practice?.hosts[exchange.id];
  if (host !== undefined) return `http://${host}:${new URL(links.connect).port || '80'}${exchange.apiPage}`;
  const main = exchange.hosts.find(({ kind }) => kind === 'main') ?? exchange.hosts[0];
  return `https://${main?.host}${exchange.apiPage}`;
}

/** The match pattern of one host, as the manifest offers it and the browser grants it. */
export function hostPattern(host: string): string {
  return `${host.endsWith('.localhost') ? 'http' : 'https'}://${host}/*`;
}

/** The match pattern of a URL's origin; patterns know no port. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
