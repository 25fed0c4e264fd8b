import type { FeedStatus } from '../feed/status.ts';
import type { ConnectReport } from './report.ts';

/** Two lists that should be one. */
export interface Mismatch {
  readonly theirs: { readonly version: number; readonly fingerprint: string };
  readonly version: number;
  /** What to store in `settings.lookedAt` once the user has compared them. */
  readonly name: string;
}

/**
 * Whether API Connect shows another list than the accepted one. While it does, nothing is filled, unless the user
 * has looked at exactly this pair. A page that was read before the accepted list was issued could not know it: its
 * older version contradicts nothing, and with each rotation it would stop every fill.
 */
export function mismatchOf(
  report: ConnectReport | null,
  feed: Pick<FeedStatus, 'list' | 'fingerprint'>,
  lookedAt: string | null,
): Mismatch | null {
  const theirs = report?.feed;
  if (!theirs || !feed.list || !feed.fingerprint) return null;
  if (theirs.version < feed.list.version && report.at < feed.list.issuedAt) return null;
  const same = theirs.version === feed.list.version && fold(theirs.fingerprint) === fold(feed.fingerprint);
  const name = `${theirs.version} ${fold(theirs.fingerprint)} / ${feed.list.version} ${fold(feed.fingerprint)}`;
  return same || name === lookedAt ? null : { theirs, version: feed.list.version, name };
}

function fold(fingerprint: string): string {
  return fingerprint.replaceAll('-', '').toUpperCase();
}
