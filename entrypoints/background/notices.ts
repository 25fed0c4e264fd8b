import { browser } from 'wxt/browser';
import { dueNotices, type Notice, type Snapshot, withTold } from '../../lib/overview/index.ts';
import { platform } from '../../lib/platform.ts';
import type { Moment } from '../../lib/rotation/index.ts';
import type { NoticePress } from '../../lib/session.ts';
import { connectItem, pressesItem, settingsItem, validationsItem } from '../../lib/storage.ts';
import { connectTabs } from './connect.ts';
import { openPage } from './open.ts';
import { beginQueue } from './queue.ts';
import { askSoon } from './revalidate.ts';
import { translate } from './translate.ts';

/** The manifest's largest icon; WXT names it so. */
const ICON = '/icon/128.png' as Parameters<typeof browser.runtime.getURL>[0];

/** Gives the notices that are due, once each. */
export async function giveNotices(snapshot: Snapshot, now: Moment): Promise<void> {
  const connectOpen = (await connectTabs(snapshot.grants)).length > 0;
  const due = dueNotices(snapshot, connectOpen, now);
  if (due.length === 0 || !('notifications' in browser)) return;
  await settingsItem.change((settings) => withTold(settings, due));
  for (const notice of due) await give(notice);
}

async function give({ id, title, body, press }: Notice): Promise<void> {
  if (press.kind === 'open-queue' || press.kind === 'open-url') {
    await pressesItem.change((presses) => ({ ...presses, [id]: press }));
  }
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL(ICON),
    title: translate(title),
    message: translate(body),
  });
}

let isHearing = false;

/** The notice itself is the click: Firefox takes no buttons. The API is there only once it was granted. */
export function hearNoticeClicks(): void {
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
