import type { FeedStatus } from '../feed/status.ts';
import type { ConnectReport, ShownFeed } from './stored.ts';

/** Two lists that should be one. */
export interface Mismatch {
  readonly theirs: Pick<ShownFeed, 'version' | 'fingerprint'>;
  readonly version: number;
  /** What to store in `settings.lookedAt` once the user has compared them. */
  readonly name: string;
}

/**
 * Whether API Connect shows another list than the accepted one. While it does, nothing is filled, unless the user
 * has looked at exactly this pair. A page that was read before the accepted list was held says nothing about it: it
 * names the list before, as it should have.
 */
export function mismatchOf(
  report: ConnectReport | null,
  feed: Pick<FeedStatus, 'list' | 'fingerprint'>,
  lookedAt: string | null,
): Mismatch | null {
  const theirs = report?.feed;
  if (!theirs || !feed.list || !feed.fingerprint) return null;
  const same = theirs.version === feed.list.version && fold(theirs.fingerprint) === fold(feed.fingerprint);
  const name = `${theirs.version} ${fold(theirs.fingerprint)} / ${feed.list.version} ${fold(feed.fingerprint)}`;
  const isOutdated = theirs.version < feed.list.version && (theirs.heldThen ?? 0) < feed.list.version;
  return same || isOutdated || name === lookedAt ? null : { theirs, version: feed.list.version, name };
}

function fold(fingerprint: string): string {
  return fingerprint.replaceAll('-', '').toUpperCase();
}
