import { browser } from 'wxt/browser';
import { forgetOldLists } from '../../lib/keys/kept.ts';
import { keysItem } from '../../lib/storage.ts';
import { askFeed, FEED_ALARM, FEED_START_ALARM, scheduleNextSlot } from './feed-schedule.ts';
import { refresh } from './refresh.ts';
import { askWhatIsDue, REVALIDATE_ALARM } from './revalidate.ts';

/** Does what is due: the hourly look for a changed list, and the questions after a save. */
export function listenForAlarms(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FEED_ALARM) void lookHourly();
    if (name === FEED_START_ALARM) void askFeed();
    if (name === REVALIDATE_ALARM) void askAgain();
  });
}

async function lookHourly(): Promise<void> {
  await scheduleNextSlot();
  await keysItem.change((records) => forgetOldLists(records, Date.now()));
  await askFeed();
}

async function askAgain(): Promise<void> {
  await askWhatIsDue(Date.now());
  await refresh();
}
