import type { ListDocument } from '../../feed/schema.ts';
import { day } from '../announce.ts';
import { listEntriesOf } from '../document.ts';
import { PublishFault } from '../fault.ts';
import { heldBackBy } from '../notice.ts';
import type { PublishedList } from '../published.ts';
import type { Context } from './context.ts';

/**
 * Refuses a list with an address that clients would hold back although it is not urgent; names new urgent
 * ones.
 * @param before what is published
 * @throws PublishFault for the first such address
 */
export function demandNotice(
  { now, say }: Context,
  document: ListDocument,
  before: PublishedList | null,
): void {
  const addresses = listEntriesOf(document);
  const list = {
    version: document.version,
    issuedAt: Date.parse(document.issuedAt),
    expiresAt: Date.parse(document.expiresAt),
    addresses,
  };
  for (const { address, why } of heldBackBy(before, list, now)) {
    const live = addresses.find((entry) => entry.address === address)?.effectiveAt ?? now;
    if (why === 'unannounced')
      throw new PublishFault(
        `${address} goes live on ${day(live)}: too soon for what is signed today, so clients would hold it back until each user confirms it. "discard", and announce it again with a later --effective; or with --urgent.`,
      );
    const isNews = !before?.list.addresses.some((entry) => entry.address === address);
    if (!isNews) continue;
    say(
      `${address} is urgent: every user must confirm it by hand. Say on your own site which address it is.`,
    );
  }
}
