import { browser } from 'wxt/browser';
import { welcomedItem } from '../../lib/storage.ts';

/** Opens the welcome page after the install, once. */
export async function welcomeOnce(): Promise<void> {
  let isFirst = false;
  await welcomedItem.change((welcomed) => {
    isFirst = !welcomed;
    return true;
  });
  if (isFirst) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
