import { coalesced } from '../../lib/coalesced.ts';
import { exchangeAt } from '../../lib/exchanges/route.ts';
import { contextOf } from '../../lib/overview/assistant-context.ts';
import { settleQueue } from '../../lib/overview/queue.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';
import type { Moment } from '../../lib/rotation/list.ts';
import { queueItem, tabsItem } from '../../lib/storage.ts';
import { troubleNow, unlessNotStored } from '../../lib/stored/trouble.ts';
import { drawBadge } from './badge.ts';
import { knownExchanges } from './known-exchanges.ts';
import { giveNotices } from './notices.ts';
import { schedule } from './revalidate.ts';
import { gatherSnapshot } from './snapshot.ts';
import { sendToTab } from './tab-messages.ts';
import { speak } from './translate.ts';

/**
 * Updates everything that follows from what is stored: schedules, badge, notices, what the assistants know.
 * Calls while it runs lead to one more run in all.
 */
export const refresh = coalesced(async () => {
  const now = Date.now();
  await unlessNotStored(() => schedule(now));
  const before = await gatherSnapshot();
  let queue = before.queue;
  await unlessNotStored(async () => {
    queue = await queueItem.change((stored) => stored && settleQueue(stored, before, now));
  });
  const snapshot = { ...before, queue, storage: troubleNow() };
  await speak(snapshot.settings.language);
  await drawBadge(snapshot, now);
  await unlessNotStored(() => giveNotices(snapshot, now));
  await tellAssistants(snapshot, now);
});

/** The last context sent to each tab, as text; an equal one is not sent again. */
const told = new Map<string, string>();

async function tellAssistants(snapshot: Snapshot, now: Moment): Promise<void> {
  const tabs = await tabsItem.read();
  for (const [id, { host, path }] of Object.entries(tabs)) {
    const url = new URL(`https://${host}${path}`);
    const exchange = exchangeAt(url, knownExchanges);
    if (!exchange) continue;
    const context = contextOf(snapshot, url, exchange, now);
    const text = JSON.stringify(context);
    if (told.get(id) === text) continue;
    told.set(id, text);
    await sendToTab(Number(id), { type: 'context-changed', context });
  }
}
