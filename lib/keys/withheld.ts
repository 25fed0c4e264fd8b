import type { Address } from '../address/address.ts';
import { type Exchange, type ExchangeId, exchanges } from '../exchanges/all.ts';
import type { FeedStatus } from '../feed/status.ts';

/**
 * The addresses of the list that no fill may add to a key of this exchange: they wait for the user's confirmation, or
 * the exchange is not known to take them. No key lacks them.
 */
export function withheldFrom(
  { ipv6 }: Pick<Exchange, 'ipv6'>,
  { heldBack, list }: Pick<FeedStatus, 'heldBack' | 'list'>,
): Set<Address> {
  const waiting = heldBack.map(({ address }) => address);
  const listed = list?.addresses.map(({ address }) => address) ?? [];
  const unproven = ipv6 === 'yes' ? [] : listed.filter((address) => address.includes(':'));
  return new Set([...waiting, ...unproven]);
}

/** The same by the exchange's id. For an exchange that is not known, IPv6 is not withheld. */
export function withheldOf(exchange: ExchangeId | null | undefined, feed: FeedStatus): Set<Address> {
  return withheldFrom(exchanges.find(({ id }) => id === exchange) ?? { ipv6: 'yes' }, feed);
}
