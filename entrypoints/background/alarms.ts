import { browser } from 'wxt/browser';
import { askFeedBySchedule, FEED_ALARM, scheduleNextSlot } from './feed-schedule.ts';
import { refresh } from './refresh.ts';
import { askWhatIsDue, REVALIDATE_ALARM } from './revalidate.ts';

/** Does what is due: the hourly look for a changed list, and the questions after a save. */
export function hearAlarms(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FEED_ALARM) void lookHourly();
    if (name === REVALIDATE_ALARM) void askAgain();
  });
}

async function lookHourly(): Promise<void> {
  await scheduleNextSlot();
  await askFeedBySchedule();
}

async function askAgain(): Promise<void> {
  await askWhatIsDue(Date.now());
  await refresh();
}
