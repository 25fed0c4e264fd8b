import { browser } from 'wxt/browser';
import { dueNow } from '../../lib/connect/schedule.ts';
import { nextWake } from '../../lib/connect/take-report.ts';
import { withSchedulesFor } from '../../lib/keys/after-save.ts';
import { platform } from '../../lib/platform/platform.ts';
import type { Moment } from '../../lib/rotation/list.ts';
import { askedItem, connectItem, keysItem, validationsItem } from '../../lib/storage.ts';
import { connectTabs } from './connect.ts';
import { currentGrants } from './current-grants.ts';
import { knownExchanges } from './known-exchanges.ts';
import { openPage } from './open.ts';
import { sendToTab } from './tab-messages.ts';

/** The alarm of the next question about a saved key. */
export const REVALIDATE_ALARM = 'revalidate';

/**
 * Makes the schedules of saved keys, and sets the alarm for the next question. Both follow from what is
 * stored.
 */
export async function schedule(now: Moment): Promise<void> {
  const records = await keysItem.read();
  const propagationOf = (record: { exchange: string }) =>
    knownExchanges.find(({ id }) => id === record.exchange)?.propagationMinutes ?? ([5, 10] as const);
  const validations = await validationsItem.change((before) =>
    withSchedulesFor(before, records, propagationOf, now),
  );
  const when = nextWake(validations, now);
  if (when === null) await browser.alarms.clear(REVALIDATE_ALARM);
  else if ((await browser.alarms.get(REVALIDATE_ALARM))?.scheduledTime !== when) {
    await browser.alarms.create(REVALIDATE_ALARM, { when });
  }
}

/**
 * Asks about what is due, if the user started a re-validation once and an API Connect page is open to ask from.
 * Without one the notices say so.
 */
export async function askWhatIsDue(now: Moment): Promise<void> {
  const { started } = await connectItem.read();
  if (!started) return;
  const due = dueNow(await validationsItem.read(), now).map(({ connection }) => connection);
  if (due.length > 0) await askFrom(due);
}

/**
 * Asks the platform about these connections: from the open API Connect page, or from one that is opened now.
 */
export async function askSoon(connections: readonly string[]): Promise<void> {
  if (connections.length > 0 && (await askFrom(connections))) return;
  await askedItem.change((asked) => [...new Set([...asked, ...connections])]);
  await openPage(platform.links.connect);
}

/** Asks from an API Connect page that is there now about what waits for one. */
export async function askWhatWaits(tabId: number, now: Moment): Promise<void> {
  const asked = await askedItem.read();
  const { started } = await connectItem.read();
  const due = started ? dueNow(await validationsItem.read(), now).map(({ connection }) => connection) : [];
  const connections = [...new Set([...asked, ...due])];
  if (connections.length === 0) return;
  if (await sendToTab(tabId, { type: 'revalidate-now', connections })) await askedItem.change(() => []);
}

async function askFrom(connections: readonly string[]): Promise<boolean> {
  for (const tabId of await connectTabs(await currentGrants())) {
    if (await sendToTab(tabId, { type: 'revalidate-now', connections })) return true;
  }
  return false;
}
