import { OVERLAP } from '../feed/policy.ts';
import type { ListDocument, ListedDocument } from '../feed/schema.ts';
import type { Moment } from '../rotation/list.ts';
import { day, exact, LATEST } from './announce.ts';
import { changedList, iso } from './document.ts';
import { PublishFault } from './fault.ts';

/** An address that will be switched off. */
export interface Retirement {
  readonly address: string;
  /** Its last moment; where it is not said, the earliest that clients accept. */
  readonly retiresAt?: Moment | undefined;
}

/**
 * Gives an address its last day, or moves it. It stays listed for 12 months after that.
 * @throws PublishFault where the address is not listed, is off already, or clients would refuse the date
 */
export function retire(draft: ListDocument, { address, retiresAt }: Retirement, now: Moment): ListDocument {
  const entry = entryOf(draft, exact(address));
  if (entry.revoked) throw new PublishFault(`${entry.address} is revoked already.`);
  if (entry.retiresAt !== null && Date.parse(entry.retiresAt) <= now) {
    throw new PublishFault(`${entry.address} has been off since ${entry.retiresAt}.`);
  }
  const last = retiresAt ?? Math.max(now, earliestEnd(draft, entry, now));
  if (last < now) throw new PublishFault(`${iso(last)} has passed. To pull an address at once, use revoke.`);
  const retired = {
    ...entry,
    retirementAnnouncedAt: entry.retirementAnnouncedAt ?? iso(now),
    retiresAt: iso(last),
  };
  if (retiresAt !== undefined && last > now + LATEST)
    throw new PublishFault(`${iso(last)} is more than a year away. Is the year meant?`);
  const line = `${entry.address} retires on `;
  return changedList(draft, swap(draft, retired), `${line}${day(last)}`, now, line);
}

/** An address that nobody may use any more, from now on. */
export interface Revocation {
  readonly address: string;
  /** Shown to every user: "server taken over". */
  readonly reason: string;
}

/**
 * Revokes an address at once: it is never filled again, and a key that holds it is shown in red.
 * @throws PublishFault where the address is not listed or revoked already, or the reason is empty
 */
export function revoke(draft: ListDocument, { address, reason }: Revocation, now: Moment): ListDocument {
  const entry = entryOf(draft, exact(address));
  if (entry.revoked) throw new PublishFault(`${entry.address} has been revoked since ${entry.revoked.at}.`);
  if (reason.trim() === '') throw new PublishFault('A revocation needs a --reason: users read it.');
  const revoked = { ...entry, revoked: { at: iso(now), reason: reason.trim() } };
  return changedList(draft, swap(draft, revoked), `${entry.address} revoked: ${reason.trim()}`, now);
}

function earliestEnd(draft: ListDocument, entry: ListedDocument, now: Moment): Moment {
  const replacements = draft.addresses.filter((other) => other.replaces === entry.address);
  const from =
    replacements.length > 0 ? Math.min(...replacements.map((other) => Date.parse(other.effectiveAt))) : now;
  return Math.max(from, Date.parse(entry.effectiveAt)) + OVERLAP;
}

function entryOf(draft: ListDocument, address: string): ListedDocument {
  const entry = draft.addresses.find((candidate) => candidate.address === address);
  if (!entry) throw new PublishFault(`${address} is not on the list. "show" prints what is.`);
  return entry;
}

function swap(draft: ListDocument, changed: ListedDocument): ListedDocument[] {
  return draft.addresses.map((entry) => (entry.address === changed.address ? changed : entry));
}
