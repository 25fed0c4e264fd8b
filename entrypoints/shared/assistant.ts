import { browser } from 'wxt/browser';
import type { TabMessage } from '../../lib/messages.ts';
import { injectFiles } from './inject.ts';

/**
 * Brings the assistant onto a page that the user asked about, by `activeTab` or a grant. One that is there
 * already keeps what it knows of a fill, and shows itself.
 * @returns whether it is there; not on a page of the browser, nor on one of no exchange
 */
export async function bringAssistant(
  tabId: number,
  news: Extract<TabMessage, { type: 'open-or-focus' | 'point-at-field' }>,
): Promise<boolean> {
  if (!(await isThere(tabId)) && !(await injectFiles(tabId, ['/watch.js', '/assistant.js']))) return false;
  return askFor(tabId, news);
}

/**
 * Asks the assistant. It answers once it has its context; on a page of no exchange it ends, and the answer is false.
 */
async function askFor(tabId: number, news: TabMessage): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, news)) === true;
  } catch {
    // The page was left meanwhile.
    return false;
  }
}

async function isThere(tabId: number): Promise<boolean> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => globalThis.keyfenceLeave !== undefined,
    });
    return frame?.result === true;
  } catch {
    return false;
  }
}
