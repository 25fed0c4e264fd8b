import { type Address, parseAddress } from '../address/address.ts';
import type { FeedStatus } from '../feed/status.ts';
import { DAY, type ListedAddress, type Moment } from '../rotation/list.ts';
import { LIST_DAYS, NOTICE_DAYS } from '../rotation/terms.ts';

/** An address that a fill may offer as the user's own. RFC 5737: it belongs to documentation, so to no server. */
export const EXAMPLE_OWN = example('192.0.2.50');

/**
 * The list that the practice page works with, in the middle of a rotation: one address stays, one leaves, one comes in
 * five days. It is made here, of documentation addresses, and neither asked for nor stored.
 * @param now UTC ms; the dates of the list lie around it
 */
export function exampleFeed(now: Moment): FeedStatus {
  const today = now - (now % DAY);
  const announced = today - 2 * DAY;
  const leaving = listed('203.0.113.10', today - 90 * DAY);
  return {
    state: 'fresh',
    list: {
      version: 1,
      issuedAt: announced,
      expiresAt: announced + LIST_DAYS * DAY,
      addresses: [
        { ...leaving, retirementAnnouncedAt: announced, retiresAt: announced + 37 * DAY },
        listed('203.0.113.11', today - 90 * DAY),
        { ...listed('203.0.113.12', announced), replaces: leaving.address },
      ],
    },
    fingerprint: null,
    confirmedAt: now,
    issuedAt: now,
    heldBack: [],
    paused: [],
    note: null,
    host: 'feed.acme.example',
    clock: null,
  };
}

function listed(address: string, announcedAt: Moment): ListedAddress {
  return {
    address: example(address),
    region: null,
    announcedAt,
    effectiveAt: announcedAt + NOTICE_DAYS * DAY,
    replaces: null,
    retirementAnnouncedAt: null,
    retiresAt: null,
    urgent: false,
    revoked: null,
    note: null,
  };
}

function example(text: string): Address {
  const address = parseAddress(text);
  if (!address) throw new Error(`${text} is no address`);
  return address;
}
