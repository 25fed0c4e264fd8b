import type { ExchangeId } from '../exchanges/index.ts';
import { message } from '../language/message.ts';
import type { Key } from './keys.ts';
import type { ExchangeFacts, Snapshot } from './snapshot.ts';
import type { Press } from './view.ts';

/** The facts of an exchange. @throws when the snapshot lacks one that a key is of: it was gathered wrongly */
export function factsOf(snapshot: Snapshot, exchange: ExchangeId): ExchangeFacts {
  const facts = snapshot.exchanges.find(({ id }) => id === exchange);
  if (!facts) throw new Error(`no facts about ${exchange} in the snapshot`);
  return facts;
}

/** "Binance · bot-1". */
export function nameOf(snapshot: Snapshot, key: Key): { exchange: string; key: string } {
  return { exchange: factsOf(snapshot, key.exchange).name, key: key.label };
}

/** Where the key's page is: on the host where it was seen, which may be a regional one. */
export function pageOf(snapshot: Snapshot, key: Key): string {
  const { apiPage } = factsOf(snapshot, key.exchange);
  const main = new URL(apiPage);
  const host = key.record?.host ?? main.hostname;
  return host === main.hostname ? apiPage : `https://${host}${main.pathname}`;
}

/** "Open Binance", to the page of this key. */
export function openKey(snapshot: Snapshot, key: Key): Press {
  return {
    label: message('press_open_exchange', { exchange: factsOf(snapshot, key.exchange).name }),
    press: { kind: 'open-key', keyId: key.id, url: pageOf(snapshot, key) },
  };
}
