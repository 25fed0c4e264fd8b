import type { Address } from '../address/address.ts';
import type { Connection } from '../connect/stored.ts';
import type { Allows } from '../rotation/deadline.ts';
import { entryOf } from '../rotation/entry.ts';
import type { AddressList, ListedAddress, Moment } from '../rotation/list.ts';
import { isLive, phaseOf } from '../rotation/phase.ts';
import type { Answer } from './assessed.ts';
import type { Fill } from './record.ts';

/** What the last stored sighting lets in, and when that was. */
export interface Shown {
  readonly at: Moment;
  readonly allows: Allows;
}

/**
 * Weighs the connection's status against the newest sighting. The newer one wins; a refusal stands until a
 * sighting after it shows every live address, or a fill after it was stored.
 */
export function answerOf(
  connection: Connection | null,
  shown: Shown | null,
  fill: Fill | null,
  list: AddressList,
  now: Moment,
): Answer {
  if (!connection || connection.status === 'unknown') return { kind: 'none' };
  const at = connection.checkedAt;
  if (connection.status === 'connected') {
    const isNewer = !shown || at >= shown.at;
    const reached = list.addresses
      .filter((entry) => isReached(entry, connection, shown, list))
      .map(addressOf);
    return {
      kind: 'connected',
      at,
      reached: isNewer ? reached : [],
      missing: isNewer ? connection.missing : [],
      provesAll: isNewer && connection.missing.length === 0 && isSettled(list, at, now),
    };
  }
  const live = list.addresses.filter((entry) => isLive(entry, now));
  const mended = shown !== null && shown.at > at && live.every((entry) => shown.allows(entry.address));
  if (mended || (fill?.storedAt ?? 0) > at) return { kind: 'outdated', at };
  const why = connection.status === 'invalid-key' ? 'key' : 'address';
  return { kind: 'refused', at, why, missing: connection.missing };
}

/**
 * Whether `connected` proves that this address is on the key. While the key was seen with its predecessor, and
 * that still worked, the platform may have called from there.
 */
function isReached(
  entry: ListedAddress,
  connection: Connection,
  shown: Shown | null,
  list: AddressList,
): boolean {
  const at = connection.checkedAt;
  const predecessor = entryOf(list, entry.replaces);
  const byPredecessor =
    predecessor !== undefined &&
    isLive(predecessor, at) &&
    (shown === null || shown.allows(predecessor.address));
  return isLive(entry, at) && !byPredecessor && !connection.missing.includes(entry.address);
}

/** Whether nothing is announced or ending, and no address has begun or ended to work since. */
function isSettled(list: AddressList, since: Moment, now: Moment): boolean {
  return list.addresses.every((entry) => {
    const phase = phaseOf(entry, now);
    return phase !== 'pending' && phase !== 'retiring' && phase === phaseOf(entry, since);
  });
}

function addressOf(entry: ListedAddress): Address {
  return entry.address;
}
