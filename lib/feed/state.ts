import type { Platform } from '../platform/platform.ts';
import type { Moment } from '../rotation/list.ts';
import { isFromTheFuture } from './accept.ts';
import { type Held, isOfThesePins } from './held.ts';
import { heldBackOf } from './notice.ts';
import { isMeant } from './pause.ts';
import { lastRefusal, noteOf } from './refusals.ts';
import { hostsInTurn } from './schedule.ts';
import { fingerprintOf } from './sha256.ts';
import type { FeedState, FeedStatus } from './status.ts';
import type { StoredFeed } from './stored.ts';

/**
 * The status of the feed at a moment.
 * @param held what of the record verified; null: nothing
 */
export function statusOf(
  record: StoredFeed,
  held: Held | null,
  { platform, version }: { readonly platform: Platform; readonly version: string },
  now: Moment,
): FeedStatus {
  return {
    state: held ? stateOfHeld(held, now) : stateWithoutList(record, platform),
    list: held?.list ?? null,
    fingerprint: held && fingerprintOf(held.sha256),
    confirmedAt: held ? (record.good?.confirmedAt ?? null) : null,
    issuedAt: held && newestIssue(held.list, held.timestamp),
    heldBack: held ? heldBackOf(record, held.list, now) : [],
    paused: (held?.timestamp.paused ?? []).filter((pause) => isMeant(pause, version)),
    note: noteOf(record.refusals, platform.feed.urls),
    host: hostOf(platform, record.seed),
    clock: clockOf(record, held, platform, now),
  };
}

function stateOfHeld({ list, timestamp }: Held, now: Moment): FeedState {
  if (isFromTheFuture(newestIssue(list, timestamp), now)) return 'clock';
  if (list.expiresAt <= now) return 'expired';
  return timestamp.expiresAt <= now ? 'stale' : 'fresh';
}

function stateWithoutList(record: StoredFeed, platform: Platform): FeedState {
  if (record.damaged) return 'tampered';
  // A package with new keys cannot read what the old keys signed: that is nobody's doing.
  if (record.good && isOfThesePins(record.good, platform)) {
    return record.good.highest < platform.feed.versionFloor ? 'empty' : 'tampered';
  }
  switch (lastRefusal(record.refusals, platform.feed.urls)?.rule) {
    case undefined:
      return 'empty';
    case 'future':
      return 'clock';
    case 'list-expired':
    case 'timestamp-expired':
      return 'expired';
    default:
      return 'tampered';
  }
}

function clockOf(
  record: StoredFeed,
  held: Held | null,
  platform: Platform,
  now: Moment,
): FeedStatus['clock'] {
  if (held) {
    const issuedAt = newestIssue(held.list, held.timestamp);
    if (isFromTheFuture(issuedAt, now)) return { device: now, issuedAt };
  }
  const last = lastRefusal(record.refusals, platform.feed.urls);
  return last?.rule === 'future' && last.issuedAt !== null ? { device: now, issuedAt: last.issuedAt } : null;
}

function hostOf({ feed }: Platform, seed: number): string {
  const [url] = hostsInTurn(feed.urls, seed);
  return url === undefined ? '' : new URL(url).host;
}

function newestIssue(list: { readonly issuedAt: Moment }, timestamp: { readonly issuedAt: Moment }): Moment {
  return Math.max(list.issuedAt, timestamp.issuedAt);
}
