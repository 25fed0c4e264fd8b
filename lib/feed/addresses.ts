import { type Address, parseAddress } from '../address/address.ts';
import { refusalOf } from '../address/refusal.ts';
import type { ListedAddress } from '../rotation/list.ts';
import { type Checked, passed, refused } from './rule.ts';
import type { ListedDocument } from './schema.ts';

/** The most addresses a list may hold, tombstones included. */
const MOST_ADDRESSES = 100;

/**
 * Reads the addresses of a list: each exact, public unicast, and there once.
 * @param allowDocumentation takes the ranges that examples and tests are written with
 */
export function readAddresses(
  documents: readonly ListedDocument[],
  allowDocumentation: boolean,
): Checked<ListedAddress[]> {
  if (documents.length > MOST_ADDRESSES) return refused('too-many', String(documents.length));
  const addresses: ListedAddress[] = [];
  const seen = new Set<Address>();
  for (const document of documents) {
    const address = parseAddress(document.address);
    const replaces = document.replaces === null ? null : parseAddress(document.replaces);
    if (!address) return refused('not-exact', document.address);
    if (document.replaces !== null && !replaces) return refused('not-exact', document.replaces);
    const why = refusalOf(address);
    if (why && !(allowDocumentation && why === 'documentation'))
      return refused('not-public', `${address}: ${why}`);
    if (seen.has(address)) return refused('duplicate', address);
    seen.add(address);
    addresses.push(listed(document, address, replaces));
  }
  return passed(addresses);
}

function listed(document: ListedDocument, address: Address, replaces: Address | null): ListedAddress {
  const { retirementAnnouncedAt, retiresAt, revoked } = document;
  return {
    address,
    region: document.region,
    announcedAt: Date.parse(document.announcedAt),
    effectiveAt: Date.parse(document.effectiveAt),
    replaces,
    retirementAnnouncedAt: retirementAnnouncedAt === null ? null : Date.parse(retirementAnnouncedAt),
    retiresAt: retiresAt === null ? null : Date.parse(retiresAt),
    urgent: document.urgent,
    revoked: revoked && { at: Date.parse(revoked.at), reason: revoked.reason },
    note: document.note,
  };
}
