import { browser } from 'wxt/browser';
import type { Shown, TabState, Tabs } from '../../lib/session.ts';
import type { Observation } from '../../lib/sightings/index.ts';
import type { SpeakingPage } from '../../lib/speaker.ts';
import { tabsItem } from '../../lib/storage.ts';
import { unlessNotStored } from '../../lib/stored/trouble.ts';
import { forgetTabs } from './leave.ts';

/** A script has come to a page: what is known of another page in this tab is over. */
export async function arriveIn(page: SpeakingPage): Promise<void> {
  // Where nothing more can be remembered, the assistant comes all the same, and says so.
  await unlessNotStored(() => change(page, (before) => before ?? nothing(page)));
}

/** What the assistant shows in this tab now. */
export function showIn(page: SpeakingPage, says: Shown): Promise<void> {
  return change(page, (before) => ({ ...(before ?? nothing(page)), says }));
}

/** The last look at the keys of this tab's page. */
export function lookIn(page: SpeakingPage, observation: Observation): Promise<void> {
  return change(page, (before) => ({ ...(before ?? nothing(page)), observation }));
}

/** The last look at this page in its tab, if there was one. */
export async function lastLookIn({ tabId, url }: SpeakingPage): Promise<Observation | null> {
  const tab = (await tabsItem.read())[`${tabId}`];
  return tab?.host === url.hostname ? tab.observation : null;
}

/** Forgets a tab that is closed. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetTabs([`${tabId}`]));
}

/** Nothing is kept of a private window. */
async function change(page: SpeakingPage, next: (before: TabState | null) => TabState): Promise<void> {
  if (page.isPrivate) return;
  const { hostname: host, pathname: path } = page.url;
  await tabsItem.change((tabs) => {
    const known = tabs[`${page.tabId}`];
    const before = known?.host === host && known.path === path ? known : null;
    return newest({ ...tabs, [`${page.tabId}`]: next(before) }, `${page.tabId}`);
  });
}

/** More tabs than a person works in; what older ones showed is looked up anew. */
const MOST_TABS = 30;

/** The tabs that were heard of last, this one among them. The browser sorts numbers in an object by themselves. */
function newest(tabs: Tabs, id: string): Tabs {
  const others = Object.entries(tabs).filter(([other]) => other !== id);
  const excess = others.length - (MOST_TABS - 1);
  const kept = excess > 0 ? others.slice(excess) : others;
  return Object.fromEntries([...kept, ...Object.entries(tabs).filter(([other]) => other === id)]);
}

function nothing({ url }: SpeakingPage): TabState {
  return { host: url.hostname, path: url.pathname, says: { kind: 'nothing' }, observation: null };
}
