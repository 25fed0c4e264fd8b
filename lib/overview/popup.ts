import type { Address } from '../address/index.ts';
import { addressesOf } from '../address/index.ts';
import { mismatchOf } from '../connect/index.ts';
import { permitsFill } from '../feed/status.ts';
import { type Message, message } from '../language/message.ts';
import { type Moment, wantedOf } from '../rotation/index.ts';
import { tokensOf } from '../sightings/index.ts';
import { checksOf } from './checks/index.ts';
import { feedLineOf, heldBackOf } from './feed-line.ts';
import { groupKeys } from './groups.ts';
import { closedBy, headlineOf } from './headline/index.ts';
import { countedKeys, type Key, keysOf } from './keys.ts';
import { lanesOf, spanOf } from './lanes.ts';
import { pageViewOf } from './page-view.ts';
import type { Snapshot } from './snapshot.ts';
import type { Headline, PopupView } from './view.ts';

/** Everything the popup shows at this moment. */
export function popupView(snapshot: Snapshot, now: Moment): PopupView {
  const keys = keysOf(snapshot, now);
  const headline = headlineOf(snapshot, keys, now);
  const lanes = lanesIn(snapshot, keys, now);
  const copy = addressesToCopy(snapshot, now);
  const byRole = (role: Key['role']) =>
    groupKeys(
      snapshot,
      keys.filter((key) => key.role === role),
      now,
    );
  return {
    platform: snapshot.platform.name,
    practice: snapshot.build === 'practice',
    headline,
    page: pageViewOf(snapshot),
    ours: byRole('ours'),
    unknown: byRole('unknown'),
    other: byRole('other'),
    oursFolded: foldedLine(headline, countedKeys(keys).length),
    lanes,
    span: spanOf(lanes, now),
    addressesToCopy: copy,
    notToCopy: copy.length > 0 ? null : closedBy(snapshot, now),
    checks: checksOf(snapshot, countedKeys(keys), now),
    confirm: heldBackOf(snapshot),
    feed: feedLineOf(snapshot, now),
  };
}

/** The whole list as it may be copied: the same gate as filling. */
export function addressesToCopy({ feed, connect, settings }: Snapshot, now: Moment): Address[] {
  if (!feed.list || !permitsFill(feed) || mismatchOf(connect, feed, settings.lookedAt)) return [];
  const heldBack = new Set(feed.heldBack.map(({ address }) => address));
  return wantedOf(feed.list, now, heldBack).map(({ address }) => address);
}

function lanesIn({ feed }: Snapshot, keys: readonly Key[], now: Moment) {
  if (!feed.list) return [];
  const sightings = countedKeys(keys).flatMap(({ record }) => record?.sighting ?? []);
  const onKeys = new Set(sightings.flatMap((sighting) => addressesOf(tokensOf(sighting))));
  return lanesOf(feed.list, new Set(feed.heldBack.map(({ address }) => address)), onKeys, now);
}

function foldedLine({ id }: Headline, n: number): Message | null {
  return id === 'H15' || id === 'H14' ? message('keys_folded', { n }) : null;
}
