import type { ExchangeId } from '../../lib/exchanges/all.ts';
import type { ExchangeHost } from '../../lib/exchanges/exchange.ts';

/** A site of an exchange that the browser can grant access to. */
export interface Site {
  readonly host: string;
  readonly kind: ExchangeHost['kind'];
  readonly granted: boolean;
}

/** An exchange with its sites, the main one first. */
export interface SiteChoice {
  readonly exchange: ExchangeId;
  readonly name: string;
  readonly sites: readonly Site[];
}

interface Sited {
  readonly id: ExchangeId;
  readonly name: string;
  readonly hosts: readonly ExchangeHost[];
}

/** The exchanges as choices. `granted` are the hosts on which the browser lets Keyfence act. */
export function siteChoices(exchanges: readonly Sited[], granted: readonly string[]): SiteChoice[] {
  const order = { main: 0, regional: 1, test: 2 };
  return exchanges.map(({ id, name, hosts }) => ({
    exchange: id,
    name,
    sites: hosts
      .map(({ host, kind }) => ({ host, kind, granted: granted.includes(host) }))
      .sort((a, b) => order[a.kind] - order[b.kind]),
  }));
}
