import { type Exchange, exchanges } from '../exchanges/all.ts';
import { kinOfHost } from '../exchanges/look-alike.ts';
import { exchangeAt, isApiPage } from '../exchanges/route.ts';
import type { TabState } from '../session.ts';
import type { Page, PageSays } from './snapshot.ts';

/** What is known of the build, the grants and the tab when a page is judged. */
export interface PageFacts {
  /** The exchanges of this build. */
  readonly exchanges: readonly Exchange[];
  /** The hosts for which the browser has granted access. */
  readonly granted: readonly string[];
  /** What the script in that tab said last; null where there is none. */
  readonly tab: TabState | null;
}

/** Returns the page at this URL where it is an exchange's or looks like one; else null. */
export function pageAt(url: URL, facts: PageFacts): Page | null {
  const exchange = exchangeAt(url, facts.exchanges);
  const { hostname: host } = url;
  if (exchange) {
    const granted = facts.granted.includes(host);
    return { host, exchange: exchange.id, granted, says: saysOf(url, exchange, facts.tab) };
  }
  if (!/^https?:$/.test(url.protocol)) return null;
  const kin = kinOfHost(host, exchanges);
  switch (kin.kind) {
    case 'look-alike':
      return { host, exchange: null, granted: false, says: { kind: 'look-alike', exchange: kin.exchange } };
    case 'own':
      // In a practice build the real exchanges are not served: nothing is said of them there.
      return isServed(kin.exchange, facts.exchanges)
        ? { host, exchange: kin.exchange, granted: false, says: { kind: 'elsewhere' } }
        : null;
    case 'none':
      return null;
  }
}

function saysOf(url: URL, exchange: Exchange, tab: TabState | null): PageSays {
  const isSamePage = tab?.host === url.hostname && tab.path === url.pathname;
  if (isSamePage && tab.says.kind !== 'nothing') return tab.says;
  return { kind: isApiPage(url, exchange) ? 'asleep' : 'elsewhere' };
}

/** Whether this build acts on the exchange's own hosts. */
function isServed(id: Exchange['id'], served: readonly Exchange[]): boolean {
  const hostsOf = (all: readonly Exchange[]) => all.find((exchange) => exchange.id === id)?.hosts;
  return hostsOf(served) === hostsOf(exchanges);
}
