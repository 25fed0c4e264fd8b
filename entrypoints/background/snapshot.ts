import { browser } from 'wxt/browser';
import { presentKeys } from '../../lib/keys/gone.ts';
import type { ExchangeFacts } from '../../lib/overview/exchange-facts.ts';
import { pageAt } from '../../lib/overview/page.ts';
import type { Page, Snapshot } from '../../lib/overview/snapshot.ts';
import { apiPageOf } from '../../lib/platform/exchanges.ts';
import { build, platform } from '../../lib/platform/platform.ts';
import {
  connectItem,
  keysItem,
  leakItem,
  queueItem,
  settingsItem,
  tabsItem,
  validationsItem,
} from '../../lib/storage.ts';
import { troubleNow } from '../../lib/stored/trouble.ts';
import { connectTabs } from './connect.ts';
import { currentGrants } from './current-grants.ts';
import { feed } from './feed.ts';
import { knownExchanges } from './known-exchanges.ts';

const facts: readonly ExchangeFacts[] = knownExchanges.map((exchange) => {
  const { id, name, propagationMinutes, refusalCode, limit } = exchange;
  return { id, name, apiPage: apiPageOf(exchange, platform), propagationMinutes, refusalCode, limit };
});

/**
 * Returns the snapshot of everything that is stored and known now.
 * @param tabId the tab whose page the snapshot describes; its URL is known through a click's `activeTab`
 */
export async function gatherSnapshot(tabId?: number): Promise<Snapshot> {
  const [status, records, connect, validations, settings, grants, pinned, queue, leak] = await Promise.all([
    feed.status(Date.now()),
    keysItem.read(),
    connectItem.read(),
    validationsItem.read(),
    settingsItem.read(),
    currentGrants(),
    isPinned(),
    queueItem.read(),
    leakItem.read(),
  ]);
  const { name, links } = platform;
  return {
    feed: status,
    platform: { name, links },
    build,
    exchanges: facts,
    records: presentKeys(records),
    connect: connect.report,
    connectTrouble: connect.trouble,
    validations,
    asksByItself: connect.started && (await connectTabs(grants)).length > 0,
    settings,
    grants: { hosts: grants.hosts, connect: grants.connect, notices: grants.notices },
    pinned,
    queue,
    leak,
    storage: troubleNow(),
    page: tabId === undefined ? null : await pageIn(tabId, grants.hosts),
  };
}

/** What is known of the page in a tab; null where the browser does not say which it is. */
async function pageIn(tabId: number, granted: readonly string[]): Promise<Page | null> {
  const [tab, tabs] = await Promise.all([browser.tabs.get(tabId).catch(() => null), tabsItem.read()]);
  if (!tab?.url || !URL.canParse(tab.url)) return null;
  return pageAt(new URL(tab.url), { exchanges: knownExchanges, granted, tab: tabs[`${tabId}`] ?? null });
}

async function isPinned(): Promise<boolean | null> {
  if (!('getUserSettings' in browser.action)) return null;
  const { isOnToolbar } = await browser.action.getUserSettings();
  return isOnToolbar ?? null;
}
