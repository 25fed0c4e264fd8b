import { browser } from 'wxt/browser';
import type { TabMessage } from '../../lib/messages.ts';
import { hostPattern } from '../../lib/platform/exchanges.ts';
import { tabsItem } from '../../lib/storage.ts';

/**
 * Sends a message to the scripts of a tab.
 * @returns whether any script was there
 */
export async function sendToTab(tabId: number, news: TabMessage): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, news);
    return true;
  } catch {
    // Nobody listens: the page was left, reloaded, or never had a script.
    return false;
  }
}

/**
 * Tells the scripts on sites that were given back to leave. Tabs where the user asked by a click are on no
 * such site.
 */
export async function leaveSites(patterns: readonly string[]): Promise<void> {
  const tabs = await tabsItem.read();
  const left = Object.entries(tabs).filter(([, { host }]) => patterns.includes(hostPattern(host)));
  await Promise.all(left.map(([id]) => sendToTab(Number(id), { type: 'leave' })));
  await forgetTabs(left.map(([id]) => id));
}

/** Forgets what was known of these tabs. */
export async function forgetTabs(ids: readonly string[]): Promise<void> {
  await tabsItem.change((tabs) => {
    const kept = Object.entries(tabs).filter(([id]) => !ids.includes(id));
    return kept.length === Object.keys(tabs).length ? tabs : Object.fromEntries(kept);
  });
}
