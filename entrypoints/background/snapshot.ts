import { browser } from 'wxt/browser';
import type { Grants } from '../../lib/grants/grants.ts';
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
  // All at once: each question to the browser takes a while, and the popup waits for the last answer.
  const granted = currentGrants();
  const known = connectItem.read();
  const [status, records, connect, validations, settings, grants, pinned, queue, leak, asksByItself, page] =
    await Promise.all([
      feed.status(Date.now()),
      keysItem.read(),
      known,
      validationsItem.read(),
      settingsItem.read(),
      granted,
      isPinned(),
      queueItem.read(),
      leakItem.read(),
      known.then(async ({ started }) => started && (await connectTabs(await granted)).length > 0),
      tabId === undefined ? null : pageIn(tabId, granted),
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
    asksByItself,
    settings,
    grants: { hosts: grants.hosts, connect: grants.connect, notices: grants.notices },
    pinned,
    queue,
    leak,
    storage: troubleNow(),
    page,
  };
}

/** What is known of the page in a tab; null where the browser does not say which it is. */
async function pageIn(tabId: number, grants: Promise<Grants>): Promise<Page | null> {
  const [tab, tabs, { hosts }] = await Promise.all([
    browser.tabs.get(tabId).catch(() => null),
    tabsItem.read(),
    grants,
  ]);
  if (!tab?.url || !URL.canParse(tab.url)) return null;
  return pageAt(new URL(tab.url), {
    exchanges: knownExchanges,
    granted: hosts,
    tab: tabs[`${tabId}`] ?? null,
  });
}

async function isPinned(): Promise<boolean | null> {
  if (!('getUserSettings' in browser.action)) return null;
  const { isOnToolbar } = await browser.action.getUserSettings();
  return isOnToolbar ?? null;
}
