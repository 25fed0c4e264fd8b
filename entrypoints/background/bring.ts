import { browser } from 'wxt/browser';
import type { PageNews } from '../../lib/messages.ts';
import { injectFiles } from './scripts.ts';

/**
 * Brings the assistant onto a page that the user asked about, through `activeTab` or a grant. One that is there
 * already stays as it is, with what it knows of a fill, and shows itself.
 * @returns whether it is there; a browser's own page takes none, and a page of no exchange has no use for it
 */
export async function bringAssistant(
  tabId: number,
  news: Extract<PageNews, { type: 'open-or-focus' | 'point-at-field' }>,
): Promise<boolean> {
  if (!(await isThere(tabId)) && !(await injectFiles(tabId, ['/watch.js', '/assistant.js']))) return false;
  return askFor(tabId, news);
}

/** The assistant answers once it knows where it is: on a page of no exchange it is not needed, and goes. */
async function askFor(tabId: number, news: PageNews): Promise<boolean> {
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
