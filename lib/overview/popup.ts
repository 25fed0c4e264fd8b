import type { Address } from '../address/address.ts';
import { mismatchOf } from '../connect/mismatch.ts';
import { permitsFill } from '../feed/status.ts';
import { exactOf } from '../keys/tokens.ts';
import type { Moment } from '../rotation/list.ts';
import { phaseOf } from '../rotation/phase.ts';
import { wantedOf } from '../rotation/plan.ts';
import { addressCardOf } from './card.ts';
import { checksOf } from './checks/index.ts';
import { confirmationsOf, feedLineOf } from './feed-line.ts';
import { headedBy } from './headline/above.ts';
import { headlineOf } from './headline/index.ts';
import { closedBy } from './headline/trust.ts';
import { countedKeys, type Key } from './key.ts';
import { keyRows } from './key-rows.ts';
import { keysOf } from './keys.ts';
import { lanesOf, spanOf } from './lanes.ts';
import { pageViewOf } from './page-view.ts';
import type { Snapshot } from './snapshot.ts';
import type { PopupView } from './view-popup.ts';

/** Everything the popup shows at this moment. */
export function popupView(snapshot: Snapshot, now: Moment): PopupView {
  const keys = keysOf(snapshot, now);
  const copy = addressesToCopy(snapshot, now);
  const closed = closedBy(snapshot, now);
  const lanes = lanesIn(snapshot, keys, closed === null, now);
  const byRole = (role: Key['role']) =>
    keyRows(
      snapshot,
      keys.filter((key) => key.role === role),
      now,
    );
  const rows = byRole('ours');
  const below = {
    page: pageViewOf(snapshot),
    ours: rows.filter(({ tone }) => tone !== 'good'),
    unknown: byRole('unknown'),
    confirm: confirmationsOf(snapshot),
    feed: feedLineOf(snapshot, now),
  };
  return {
    platform: snapshot.platform.name,
    guide: snapshot.platform.links.guide,
    practice: snapshot.build === 'practice',
    ...below,
    ...headedBy(headlineOf(snapshot, keys, now), below, snapshot),
    fine: rows.filter(({ tone }) => tone === 'good'),
    other: byRole('other'),
    card: cardIn(snapshot, closed === null, copy.length > 0, now),
    isSteady: closed === null && isSteady(snapshot, now),
    lanes,
    span: spanOf(lanes, now),
    addressesToCopy: copy,
    notToCopy: copy.length > 0 ? null : closed,
    checks: checksOf(snapshot, countedKeys(keys), closed, now),
    offersNotices: countedKeys(keys).length > 0 && offersNotices(snapshot),
  };
}

/** The whole list as it may be copied: the same gate as filling. */
function addressesToCopy({ feed, connect, settings }: Snapshot, now: Moment): Address[] {
  if (!feed.list || !permitsFill(feed) || mismatchOf(connect, feed, settings.lookedAt)) return [];
  const heldBack = new Set(feed.heldBack.map(({ address }) => address));
  return wantedOf(feed.list, now, heldBack).map(({ address }) => address);
}

/** Whether notices are off and the user has not declined them. */
export function offersNotices({ settings, grants }: Snapshot): boolean {
  return !settings.noticesDeclined && !(settings.notices && grants.notices);
}

function lanesIn({ feed }: Snapshot, keys: readonly Key[], isSure: boolean, now: Moment) {
  if (!feed.list) return [];
  const sightings = countedKeys(keys).flatMap(({ record }) => record?.sighting ?? []);
  const held = sightings.flatMap((sighting) => [...exactOf(sighting)]);
  const onKeys = new Map([...Map.groupBy(held, (address) => address)].map(([one, all]) => [one, all.length]));
  const heldBack = new Set(feed.heldBack.map(({ address }) => address));
  return lanesOf(feed.list, heldBack, onKeys, isSure, now);
}

function cardIn({ feed }: Snapshot, isSure: boolean, mayCopy: boolean, now: Moment) {
  const heldBack = new Set(feed.heldBack.map(({ address }) => address));
  return feed.list && addressCardOf(feed.list, heldBack, isSure, mayCopy, now);
}

/** Whether a list that is fresh announces nothing, and nothing of it waits for the user. */
function isSteady({ feed }: Snapshot, now: Moment): boolean {
  const isKnown = feed.state === 'fresh' && !feed.note?.red && feed.heldBack.length === 0;
  return isKnown && !feed.list?.addresses.some((one) => phaseOf(one, now) === 'pending');
}
