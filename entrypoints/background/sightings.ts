import { keyIdAt, markFilled, markSaved, unmarkFilled } from '../../lib/keys/filled.ts';
import { forgetOldLists } from '../../lib/keys/kept.ts';
import { withinLimits } from '../../lib/keys/limits.ts';
import { observe } from '../../lib/keys/observe.ts';
import { keyInLook } from '../../lib/keys/on-page.ts';
import type { KeyRecord } from '../../lib/keys/record.ts';
import { linkConnections, setRole } from '../../lib/keys/said.ts';
import type { ExchangeMessage, ExchangePage } from '../../lib/message-auth.ts';
import { connectItem, keysItem } from '../../lib/storage.ts';
import { feed } from './feed.ts';
import { refresh } from './refresh.ts';
import { lastLookIn, lookIn } from './tabs.ts';
import { changeKeys } from './undo.ts';

type Report = Extract<ExchangeMessage, { type: 'observed' | 'filled' | 'saved' | 'undone' | 'not-ours' }>;

/** Takes what a page reports of its keys into the records; nothing of a private window. */
export async function takeReport(page: ExchangePage, report: Report): Promise<undefined> {
  if (page.isPrivate) return;
  const now = Date.now();
  const { list } = await feed.status(now);
  const { report: connect } = await connectItem.read();
  const last = await lastLookIn(page);
  const at = { exchange: page.exchange.id, host: page.url.hostname };
  if (report.type === 'observed') await lookIn(page, { ...report.observation, ...at });
  const next = (records: readonly KeyRecord[]) => {
    const kept = withinLimits(forgetOldLists(withReport(records), now));
    return connect ? linkConnections(kept, connect.connections, list) : kept;
  };
  await (report.type === 'not-ours' ? changeKeys(page.tabId, next) : keysItem.change(next));
  await refresh();

  function withReport(records: readonly KeyRecord[]): readonly KeyRecord[] {
    if (report.type === 'observed') return observe(records, { ...report.observation, ...at }, list, now);
    if (report.type === 'filled') {
      const { key, added, removed, before, wasOpen } = report;
      const look = keyInLook(last, key, at, wasOpen ? 'off' : 'on');
      return markFilled(records, { ...look, added, removed, before }, now).records;
    }
    const { observation, index } = keyInLook(last, report.key, at);
    const id = keyIdAt(records, observation, index);
    if (id === null) return records;
    if (report.type === 'saved') return markSaved(records, id, report.saved, report.tokens, list, now);
    if (report.type === 'undone') return unmarkFilled(records, id, list);
    // Where Keyfence knows a key to be ours, a page cannot say otherwise.
    const isUnknown = records.some((record) => record.id === id && record.role === 'unknown');
    return isUnknown ? setRole(records, id, 'other') : records;
  }
}
