import { browser } from 'wxt/browser';
import { dueNotices, withTold } from '../../lib/overview/notices/index.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';
import type { Notice } from '../../lib/overview/view-signals.ts';
import type { Moment } from '../../lib/rotation/list.ts';
import { pressesItem, settingsItem } from '../../lib/storage.ts';
import { connectTabs } from './connect.ts';
import { translate } from './translate.ts';

/** The manifest's largest icon; WXT names it so. */
const ICON = '/icon/128.png' as Parameters<typeof browser.runtime.getURL>[0];

/** Shows the notices that are due, each once. */
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
