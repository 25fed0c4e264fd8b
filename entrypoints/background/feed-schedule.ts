import { browser } from 'wxt/browser';
import { isInTime } from '../../lib/feed/schedule.ts';
import { withRolesBy } from '../../lib/keys/role.ts';
import { keysItem } from '../../lib/storage.ts';
import { unlessNotStored } from '../../lib/stored/trouble.ts';
import { feed } from './feed.ts';
import { refresh } from './refresh.ts';

export const FEED_ALARM = 'feed';
/** Beside the slot's alarm, so that neither takes the other's place. */
export const FEED_START_ALARM = 'feed-start';

/**
 * Asks for a newer list, and draws what follows from it. Asks at most once a minute, from whatever part, and not at
 * all where the browser would name this installation to the host.
 */
export async function askFeed(): Promise<void> {
  const now = Date.now();
  await unlessNotStored(async () => {
    await feed.ask(now);
    const { list } = await feed.status(now);
    await keysItem.change((records) => withRolesBy(records, list));
  });
  await refresh();
}

/** Sets the alarm of an ask soon after the browser has started: at once, all browsers of a morning would ask at once. */
export async function scheduleStart(): Promise<void> {
  await browser.alarms.create(FEED_START_ALARM, { when: await feed.startAskAt(Date.now()) });
}

/** Sets the alarm of the next slot, unless it stands where a right clock can have set it. The slot is stored, so that a lost alarm is made anew for it. */
export async function scheduleFeed(): Promise<void> {
  const alarm = await browser.alarms.get(FEED_ALARM);
  if (alarm && isInTime(alarm.scheduledTime, Date.now())) return;
  await scheduleNextSlot();
}

/** Sets the alarm of the next slot. */
export async function scheduleNextSlot(): Promise<void> {
  await browser.alarms.create(FEED_ALARM, { when: await feed.nextAskAt(Date.now()) });
}
