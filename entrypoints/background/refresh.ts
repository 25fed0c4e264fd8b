import { contextOf } from '../../lib/assistant/context-of.ts';
import { coalesced } from '../../lib/coalesced.ts';
import { exchangeAt } from '../../lib/exchanges/index.ts';
import { type Snapshot, settleQueue } from '../../lib/overview/index.ts';
import type { Moment } from '../../lib/rotation/index.ts';
import { queueItem, tabsItem } from '../../lib/storage.ts';
import { troubleNow, unlessNotStored } from '../../lib/stored/trouble.ts';
import { drawBadge } from './badge.ts';
import { sayTo } from './leave.ts';
import { giveNotices } from './notices.ts';
import { knownExchanges } from './parts.ts';
import { schedule } from './revalidate.ts';
import { gatherSnapshot } from './snapshot.ts';

/**
 * Draws everything anew that follows from what is stored: schedules, badge, notices, what the assistants know. Calls
 * while it runs lead to one more run, not to many.
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
  await drawBadge(snapshot, now);
  await unlessNotStored(() => giveNotices(snapshot, now));
  await tellAssistants(snapshot, now);
});

/** What each assistant was told last: it is told again only what is news. */
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
    await sayTo(Number(id), { type: 'context-changed', context });
  }
}
