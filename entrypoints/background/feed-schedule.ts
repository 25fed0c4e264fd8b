import { browser } from 'wxt/browser';
import { isInTime } from '../../lib/feed/schedule.ts';
import { withRolesBy } from '../../lib/sightings/index.ts';
import { keysItem } from '../../lib/storage.ts';
import { unlessNotStored } from '../../lib/stored/trouble.ts';
import { currentGrants } from './current-grants.ts';
import { feed } from './parts.ts';
import { refresh } from './refresh.ts';

export const FEED_ALARM = 'feed';

/** Asks for a newer list, and draws what follows from it. Asks at most once a minute, whoever wants it. */
export async function askFeed(): Promise<void> {
  const now = Date.now();
  await unlessNotStored(async () => {
    await feed.ask(now);
    const { list } = await feed.status(now);
    await keysItem.change((records) => withRolesBy(records, list));
  });
  await refresh();
}

/**
 * Asks by itself: in the hourly slot, at the start of the browser, after the install. Without a permission for the feed's host a request from Firefox carries an id of this
 * installation: there it is left to the popup until the permission comes with the first exchange.
 */
export async function askFeedBySchedule(): Promise<void> {
  const mayAsk = !import.meta.env.FIREFOX || (await currentGrants()).feed;
  await (mayAsk ? askFeed() : refresh());
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
