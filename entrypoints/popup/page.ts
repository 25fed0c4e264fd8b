import { browser } from 'wxt/browser';
import type { PageNews } from '../../lib/messages.ts';

/** Brings the assistant onto the page in front of the user, through `activeTab` alone; where it is already, it shows itself. */
export async function showOnPage(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId }, files: ['/assistant.js'] });
  await say(tabId, { type: 'open-or-focus' });
}

/** Brings the assistant and lets the user point at the field. */
export async function pointAtField(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId }, files: ['/assistant.js'] });
  await say(tabId, { type: 'point-at-field' });
}

function say(tabId: number, news: PageNews): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, news);
}
