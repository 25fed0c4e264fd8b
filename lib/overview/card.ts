import type { Address } from '../address/address.ts';
import { type Message, message } from '../language/message.ts';
import { zoneAt } from '../language/zone.ts';
import type { AddressList, ListedAddress, Moment } from '../rotation/list.ts';
import { phaseOf } from '../rotation/phase.ts';
import type { Card, CardLine } from './view-popup.ts';

/**
 * The card of the platform's addresses: current ones, with their end where it is known, and pending ones with
 * their start. Addresses with the same moment share a line; those that wait for a confirmation are left out.
 * @param isSure whether nothing is the matter with the list: else what is current is what was last known
 * @param mayCopy whether the list may be copied now: the same gate as filling
 * @returns null where no address is left
 */
export function addressCardOf(
  list: AddressList,
  heldBack: ReadonlySet<Address>,
  isSure: boolean,
  mayCopy: boolean,
  now: Moment,
): Card | null {
  const known = list.addresses.filter(({ address }) => !heldBack.has(address));
  const inPhase = (phase: ReturnType<typeof phaseOf>) => known.filter((one) => phaseOf(one, now) === phase);
  const used = isSure ? 'current' : 'last';
  const pending = linesOf('pending', inPhase('pending'), ({ effectiveAt }) => effectiveAt);
  const lines = [
    ...linesOf(used, inPhase('current'), () => null),
    ...linesOf(used, inPhase('retiring'), ({ retiresAt }) => retiresAt),
    ...pending,
  ];
  if (lines.length === 0) return null;
  const hours = [
    ...inPhase('pending').map(({ effectiveAt }) => effectiveAt),
    ...inPhase('retiring').flatMap(({ retiresAt }) => retiresAt ?? []),
  ];
  // Summer time may end between two of them.
  const zone = [...new Set(hours.map(zoneAt))].join('/') || null;
  return { lines, zone, fresh: mayCopy ? pending.flatMap(({ addresses }) => addresses) : [], mayCopy };
}

function linesOf(
  kind: CardLine['kind'],
  entries: readonly ListedAddress[],
  momentOf: (entry: ListedAddress) => Moment | null,
): CardLine[] {
  const byMoment = Map.groupBy(entries, momentOf);
  return [...byMoment]
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .map(([at, group]) => ({
      kind,
      addresses: group.map(({ address }) => address),
      note: at === null ? null : noteOf(kind, at),
    }));
}

function noteOf(kind: CardLine['kind'], at: Moment): Message {
  return message(kind === 'pending' ? 'card_from' : 'card_until', { date: new Date(at) });
}
