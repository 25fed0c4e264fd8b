import type { ExchangeId } from '../exchanges/all.ts';
import { message } from '../language/message.ts';
import type { Press } from './view-press.ts';

/** What an exchange's surfaces need to be opened and named. Made from `lib/exchanges`, or the practice hosts. */
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

/** "Binance · bot-1". */
export function keyNames(snapshot: Facts, key: NamedKey): { exchange: string; key: string } {
  return { exchange: factsOf(snapshot, key.exchange).name, key: key.label };
}

/** Where the key's page is: on the host where it was seen, which may be a regional one. */
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
