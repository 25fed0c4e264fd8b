import { browser } from 'wxt/browser';

/** Opens a page in a new tab; a page of ours that a tab shows already is brought to the front. */
export async function openPage(url: string): Promise<void> {
  const bare = url.split('#')[0] ?? url;
  const isOurs = bare.startsWith(browser.runtime.getURL(''));
  const [there] = isOurs ? await browser.tabs.query({ url: bare }) : [];
  if (there?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(there.id, { active: true, ...(bare === url ? {} : { url }) });
  await browser.windows.update(there.windowId, { focused: true });
}
