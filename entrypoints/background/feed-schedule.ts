import { browser } from 'wxt/browser';
import { isInTime } from '../../lib/feed/schedule.ts';
import { withRolesBy } from '../../lib/keys/role.ts';
import { keysItem } from '../../lib/storage.ts';
import { unlessNotStored } from '../../lib/stored/trouble.ts';
import { feed } from './feed.ts';
import { refresh } from './refresh.ts';

/** The alarm of the next slot in which the list is asked for. */
export const FEED_ALARM = 'feed';
/** The alarm of the ask after a start: a name of its own, since alarms of one name replace each other. */
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

/**
 * Sets the alarm of the next slot, unless one is set at a time that a right clock could have given. The slot
 * is stored, so a lost alarm is set anew for the same one.
 */
export async function scheduleFeed(): Promise<void> {
  const alarm = await browser.alarms.get(FEED_ALARM);
  if (alarm && isInTime(alarm.scheduledTime, Date.now())) return;
  await scheduleNextSlot();
}

/** Sets the alarm of the next slot. */
export async function scheduleNextSlot(): Promise<void> {
  await browser.alarms.create(FEED_ALARM, { when: await feed.nextAskAt(Date.now()) });
}
