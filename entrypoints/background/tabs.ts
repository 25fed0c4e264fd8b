import { browser } from 'wxt/browser';
import type { SenderPage } from '../../lib/message-auth.ts';
import type { Observation } from '../../lib/schema/observation.ts';
import type { ShownInPage } from '../../lib/schema/shown.ts';
import type { TabState, Tabs } from '../../lib/session.ts';
import { tabsItem } from '../../lib/storage.ts';
import { unlessNotStored } from '../../lib/stored/trouble.ts';
import { forgetTabs } from './tab-messages.ts';

/** Notes that a script runs in this page; what was known of the page before in this tab is forgotten. */
export async function arriveIn(page: SenderPage): Promise<void> {
  // Where nothing more can be remembered, the assistant comes all the same, and says so.
  await unlessNotStored(() => change(page, (before) => before ?? nothing(page)));
}

/** Keeps what the assistant shows in this tab now. */
export function showIn(page: SenderPage, says: ShownInPage): Promise<void> {
  return change(page, (before) => ({ ...(before ?? nothing(page)), says }));
}

/** Keeps the last look at the keys of this tab's page. */
export function lookIn(page: SenderPage, observation: Observation): Promise<void> {
  return change(page, (before) => ({ ...(before ?? nothing(page)), observation }));
}

/** The last look in this tab at the host of this page; null where there was none. */
export async function lastLookIn({ tabId, url }: SenderPage): Promise<Observation | null> {
  const tab = (await tabsItem.read())[`${tabId}`];
  return tab?.host === url.hostname ? tab.observation : null;
}

/** Forgets each tab when it is closed. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetTabs([`${tabId}`]));
}

/** Changes what is kept of a tab; nothing of a private window. Another page of the tab starts anew. */
async function change(page: SenderPage, next: (before: TabState | null) => TabState): Promise<void> {
  if (page.isPrivate) return;
  const { hostname: host, pathname: path } = page.url;
  await tabsItem.change((tabs) => {
    const known = tabs[`${page.tabId}`];
    const before = known?.host === host && known.path === path ? known : null;
    return newest({ ...tabs, [`${page.tabId}`]: next(before) }, `${page.tabId}`);
  });
}

/** The most tabs that are kept: more than a person works in. */
const MOST_TABS = 30;

/**
 * Returns the tabs that were changed last, this one among them. Objects sort keys that are numbers, so the order is
 * rebuilt.
 */
function newest(tabs: Tabs, id: string): Tabs {
  const others = Object.entries(tabs).filter(([other]) => other !== id);
  const excess = others.length - (MOST_TABS - 1);
  const kept = excess > 0 ? others.slice(excess) : others;
  return Object.fromEntries([...kept, ...Object.entries(tabs).filter(([other]) => other === id)]);
}

function nothing({ url }: SenderPage): TabState {
  return { host: url.hostname, path: url.pathname, says: { kind: 'nothing' }, observation: null };
}
