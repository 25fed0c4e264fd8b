import type { ExchangeId } from '../exchanges/all.ts';
import { message } from '../language/message.ts';
import type { Press } from './view-press.ts';

/**
 * What the surfaces need to name an exchange and open its page. Made from `lib/exchanges`, or the practice
 * hosts.
 */
export interface ExchangeFacts {
  readonly id: ExchangeId;
  readonly name: string;
  /** The API page, a whole URL. */
  readonly apiPage: string;
  readonly propagationMinutes: readonly [from: number, to: number];
  readonly refusalCode: string;
  readonly limit: number;
}

/** What of a snapshot tells of exchanges. */
interface Facts {
  readonly exchanges: readonly ExchangeFacts[];
}

/** What of a key names it, and leads to its page. */
interface NamedKey {
  readonly id: string;
  readonly exchange: ExchangeId;
  readonly label: string;
  readonly record: { readonly host: string } | null;
}

/**
 * Returns the facts of an exchange.
 * @throws an Error where the snapshot has no facts of it, which it always should
 */
export function factsOf(snapshot: Facts, exchange: ExchangeId): ExchangeFacts {
  const facts = snapshot.exchanges.find(({ id }) => id === exchange);
  if (!facts) throw new Error(`no facts about ${exchange} in the snapshot`);
  return facts;
}

/** The names of an exchange and a key, as values of a message. */
export function keyNames(snapshot: Facts, key: NamedKey): { exchange: string; key: string } {
  return { exchange: factsOf(snapshot, key.exchange).name, key: key.label };
}

/** The URL of the key's page, on the host where it was seen: that may be a regional one. */
export function pageOf(snapshot: Facts, key: NamedKey): string {
  const { apiPage } = factsOf(snapshot, key.exchange);
  const main = new URL(apiPage);
  const host = key.record?.host ?? main.hostname;
  return host === main.hostname ? apiPage : `https://${host}${main.pathname}`;
}

/** "Open Binance", to the page of this key. */
export function openKey(snapshot: Facts, key: NamedKey): Press {
  return {
    label: message('press_open_exchange', { exchange: factsOf(snapshot, key.exchange).name }),
    press: { kind: 'open-key', keyId: key.id, url: pageOf(snapshot, key) },
  };
}
