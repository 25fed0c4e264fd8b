import { type Message, message } from '../language/message.ts';
import type { AddressList, ListedAddress, Moment } from '../rotation/list.ts';
import { phaseOf } from '../rotation/phase.ts';

/** One date of the list, as a calendar shows it. */
export interface ListDate {
  /** Stable across exports, so that a calendar replaces its earlier entry. */
  readonly id: string;
  readonly at: Moment;
  readonly title: Message;
  /** The exact moment in UTC, what it means, and every address it is about. */
  readonly text: Message;
}

/**
 * The dates ahead of `now`, one for each moment, the earliest first: when pending addresses take effect, and
 * when retiring ones end.
 */
export function listDates(list: AddressList, platform: string, now: Moment): ListDate[] {
  const pending = list.addresses.filter((entry) => phaseOf(entry, now) === 'pending');
  const ending = list.addresses.filter((entry) => phaseOf(entry, now) === 'retiring');
  return [
    ...datesOf('add', pending, ({ effectiveAt }) => effectiveAt, platform),
    ...datesOf('off', ending, ({ retiresAt }) => retiresAt, platform),
  ].sort((a, b) => a.at - b.at);
}

function datesOf(
  what: 'add' | 'off',
  entries: readonly ListedAddress[],
  momentOf: (entry: ListedAddress) => Moment | null,
  platform: string,
): ListDate[] {
  return [...Map.groupBy(entries, momentOf)].flatMap(([at, group]) => {
    if (at === null) return [];
    const addresses = group.map(({ address }) => address);
    const values = { n: addresses.length, address: addresses[0] ?? '', platform };
    const exact = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
    return [
      {
        id: `${what}-${at}-${platform.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@keyfence`,
        at,
        title: message(`calendar_${what}`, values),
        text: message(`calendar_${what}_text`, { at: exact, addresses: addresses.join(', ') }),
      },
    ];
  });
}
