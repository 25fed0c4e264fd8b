import { browser } from 'wxt/browser';
import { platform } from '../../lib/platform/platform.ts';
import type { NoticePress } from '../../lib/session.ts';
import { connectItem, pressesItem, validationsItem } from '../../lib/storage.ts';
import { openPage } from './open.ts';
import { beginQueue } from './queue.ts';
import { askSoon } from './revalidate.ts';

let isHearing = false;

/**
 * Listens for clicks on notices, once the permission is granted: the API exists only then. A notice has no
 * buttons, since Firefox takes none.
 */
export function listenForNoticeClicks(): void {
  if (isHearing || !('notifications' in browser) || !browser.notifications) return;
  isHearing = true;
  browser.notifications.onClicked.addListener((id) => void follow(id));
}

async function follow(id: string): Promise<void> {
  const press = (await pressesItem.read())[id];
  await browser.notifications.clear(id);
  if (press) await carryOut(press);
}

async function carryOut(press: NoticePress): Promise<void> {
  if (press.kind === 'open-queue') {
    await beginQueue(press.keys, Date.now());
    return openPage(browser.runtime.getURL('/queue.html'));
  }
  // A notice that leads to API Connect says that it will be asked there: clicking it starts that.
  if (press.url === platform.links.connect) {
    const waiting = (await validationsItem.read()).filter(({ outcome }) => outcome === 'waiting');
    await connectItem.change((connect) => ({ ...connect, started: true }));
    return askSoon(waiting.map(({ connection }) => connection));
  }
  return openPage(press.url);
}
