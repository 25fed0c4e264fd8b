import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { asksOnArrival } from '../../lib/feed/schedule.ts';
import { closeStorageToPages } from '../../lib/storage.ts';
import { listenForAlarms } from './alarms.ts';
import { listenForCommand } from './command.ts';
import { currentGrants } from './current-grants.ts';
import { askFeed, scheduleFeed, scheduleStart } from './feed-schedule.ts';
import { welcomeOnce } from './first-run.ts';
import { followGrants, reconcileGrants } from './grants.ts';
import { listenForMessages } from './messages.ts';
import { listenForNoticeClicks } from './notice-clicks.ts';
import { refresh } from './refresh.ts';
import { injectInto } from './scripts.ts';
import { forgetClosedTabs } from './tabs.ts';

/** The background: every listener is set before anything is awaited, so that a woken worker misses nothing. */
export default defineBackground(() => {
  listenForMessages();
  listenForAlarms();
  listenForCommand();
  listenForNoticeClicks();
  followGrants();
  forgetClosedTabs();
  browser.runtime.onStartup.addListener(() => void scheduleStart());
  browser.runtime.onInstalled.addListener(({ reason }) => void arrive(reason));
  void wake();
});

/** Makes everything follow from what is stored: scripts, alarms, badge. Runs at each start of the worker. */
async function wake(): Promise<void> {
  await closeStorageToPages();
  await reconcileGrants();
  await scheduleFeed();
  await refresh();
}

async function arrive(reason: string): Promise<void> {
  if (reason === 'install') await welcomeOnce();
  // The scripts of the version before cannot send messages any more, and leave; these replace them.
  const grants = await currentGrants();
  const { origins = [] } = await browser.permissions.getAll();
  await injectInto(origins, grants);
  if (asksOnArrival(reason)) await askFeed();
}
