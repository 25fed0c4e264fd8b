import { heldBackOf, remember } from '../feed/notice.ts';
import type { ListFile } from '../feed/read.ts';
import type { HeldBack } from '../feed/status.ts';
import type { AddressList, Moment } from '../rotation/list.ts';

/**
 * The addresses that clients would hold back until each user has confirmed them by hand.
 * @param before what clients hold: the list published until now; null before the first
 * @param stampedAt when it was last stamped as the newest; until now where that is not known
 */
export function heldBackBy(
  before: ListFile | null,
  next: AddressList,
  now: Moment,
  stampedAt: Moment = now,
): HeldBack[] {
  const newcomer = { seen: null, confirmed: [] };
  if (!before) return heldBackOf(remember(newcomer, next, now, null), next, now);
  const memory = remember(newcomer, before.list, now, null);
  const { list, sha256 } = before;
  const timestamp = {
    version: list.version,
    list: '',
    sha256,
    issuedAt: stampedAt,
    expiresAt: stampedAt,
    paused: [],
  };
  return heldBackOf(remember(memory, next, now, { ...before, timestamp }), next, now);
}
