import type { Address } from '../address/address.ts';
import { phaseMessage } from '../keys/phase-message.ts';
import { type Message, message } from '../language/message.ts';
import { type AddressList, DAY, type ListedAddress, type Moment } from '../rotation/list.ts';
import { isGone, phaseOf } from '../rotation/phase.ts';
import type { Lane, PopupView, Segment } from './view-popup.ts';

/** How long a lane stays after its address has gone, unless a key still holds it. */
const SHOWN_AFTER_END = 14 * DAY;

/**
 * The addresses of the list as lanes: what works, what is coming, what has just gone or is still on a key.
 * @param onKeys how many keys hold an address
 * @param isSure whether nothing is the matter with the list: else nothing is called current, or asked for
 */
export function lanesOf(
  list: AddressList,
  heldBack: ReadonlySet<Address>,
  onKeys: ReadonlyMap<Address, number>,
  isSure: boolean,
  now: Moment,
): Lane[] {
  return list.addresses
    .filter((entry) => phaseOf(entry, now) !== 'unannounced')
    .filter(
      (entry) => !isGone(entry, now) || onKeys.has(entry.address) || now - endOf(entry) < SHOWN_AFTER_END,
    )
    .toSorted((a, b) => a.effectiveAt - b.effectiveAt)
    .map((entry) => ({
      address: entry.address,
      region: entry.region,
      phase: phaseOf(entry, now),
      words: heldBack.has(entry.address)
        ? message('lane_not_confirmed')
        : ((isSure ? null : lastKnown(entry, now)) ??
          (onKeys.has(entry.address)
            ? wordsOnKey(entry, onKeys.get(entry.address) ?? 0, now)
            : phaseMessage(entry, now, null))),
      segments: segmentsOf(entry, list),
      heldBack: heldBack.has(entry.address),
    }));
}

/** Where an address stood when the list was last verified; null: it is off. */
function lastKnown(entry: ListedAddress, now: Moment): Message | null {
  const phase = phaseOf(entry, now);
  if (phase === 'pending') return message('card_from', { date: new Date(entry.effectiveAt) });
  return phase === 'current' || phase === 'retiring' ? message('card_last') : null;
}

/** What the end of an address means for the keys that it stands on. */
function wordsOnKey(entry: ListedAddress, n: number, now: Moment): Message {
  const phase = phaseOf(entry, now);
  if (phase === 'retiring' && entry.retiresAt !== null)
    return message('lane_retiring_on_key', { date: new Date(entry.retiresAt) });
  if (phase === 'retired' && entry.retiresAt !== null)
    return message('lane_retired_on_key', { n, date: new Date(entry.retiresAt) });
  return phaseMessage(entry, now, null);
}

/**
 * The life of one address: announced, live, overlap (it still works beside its successor), gone. The stretches
 * touch each other; only the last one is open-ended.
 */
export function segmentsOf(entry: ListedAddress, list: AddressList): Segment[] {
  const successor = list.addresses.find((other) => other.replaces === entry.address);
  const ending = entry.retirementAnnouncedAt ?? Number.POSITIVE_INFINITY;
  const overlap = Math.max(entry.effectiveAt, ending, successor?.effectiveAt ?? Number.NEGATIVE_INFINITY);
  const end = endOf(entry);
  const starts: readonly [Segment['kind'], Moment][] = [
    ['announced', entry.announcedAt],
    ['live', entry.effectiveAt],
    ['overlap', overlap],
    ['gone', end],
  ];
  const stretches = starts.map(([kind, from], index) => {
    const next = starts[index + 1]?.[1] ?? Number.POSITIVE_INFINITY;
    return { kind, from, to: kind === 'gone' ? Number.POSITIVE_INFINITY : Math.min(next, end) };
  });
  return stretches
    .filter(({ from, to }) => Number.isFinite(from) && from < to)
    .map(({ kind, from, to }) => ({ kind, from, to: Number.isFinite(to) ? to : null }));
}

/** The time to draw: from two weeks ago to a week after the last date that is known, at least 40 days. */
export function spanOf(lanes: readonly Lane[], now: Moment): PopupView['span'] {
  if (lanes.length === 0) return null;
  const moments = lanes
    .flatMap(({ segments }) => segments.map(({ from }) => from))
    .filter((moment) => moment > now);
  return {
    from: now - 14 * DAY,
    to: Math.max(now + 26 * DAY, ...moments.map((moment) => moment + 7 * DAY)),
    now,
  };
}

function endOf(entry: ListedAddress): Moment {
  return Math.min(entry.retiresAt ?? Number.POSITIVE_INFINITY, entry.revoked?.at ?? Number.POSITIVE_INFINITY);
}
