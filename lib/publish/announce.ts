import { parseAddress } from '../address/address.ts';
import { NOTICE, OVERLAP } from '../feed/policy.ts';
import type { ListDocument, ListedDocument } from '../feed/schema.ts';
import { DAY, type Moment } from '../rotation/list.ts';
import { NOTICE_DAYS } from '../rotation/terms.ts';
import { changedList, iso } from './document.ts';
import { PublishFault } from './fault.ts';

/** How far ahead a date may lie: one beyond is a mistyped year. */
export const LATEST = 366 * DAY;

/** An address that the platform will send requests from. */
export interface Announcement {
  readonly address: string;
  /** When it goes live; 7 days from now where it is not said (now, when urgent). */
  readonly effectiveAt?: Moment | undefined;
  /** The address it takes over from; that one gets its last day, 30 days after this one goes live. */
  readonly replaces?: string | undefined;
  readonly region?: string | undefined;
  readonly note?: string | undefined;
  /** Breaks the notice openly: every user has to confirm it by hand. */
  readonly urgent?: boolean | undefined;
}

/**
 * Adds an address to the draft, with a line about it. On a list that was never published the address may be
 * long in use.
 * @throws PublishFault where the address is listed already, or clients would refuse it or, without `urgent`,
 *   hold it back
 */
export function announce(draft: ListDocument, announcement: Announcement, now: Moment): ListDocument {
  const address = exact(announcement.address);
  const replaces = announcement.replaces === undefined ? null : exact(announcement.replaces);
  if (draft.addresses.some((entry) => entry.address === address)) {
    throw new PublishFault(
      `${address} is on the list already. A slip in the draft is taken back by "discard"; an address that was retired or revoked cannot come back while it is listed.`,
    );
  }
  if (replaces !== null && !draft.addresses.some((entry) => entry.address === replaces)) {
    throw new PublishFault(
      `${replaces} is not on the list, so nothing can replace it. "show" prints what is.`,
    );
  }
  const urgent = announcement.urgent ?? false;
  const effectiveAt = announcement.effectiveAt ?? (urgent ? now : now + NOTICE);
  const first = draft.version === 0;
  if (!urgent && !first && effectiveAt - now < NOTICE) {
    throw new PublishFault(
      `${address} would go live on ${iso(effectiveAt)}, but clients demand ${NOTICE_DAYS} days' notice: ${iso(now + NOTICE)} is the earliest. If it cannot wait, --urgent makes every user confirm it by hand.`,
    );
  }
  if (effectiveAt - now > LATEST)
    throw new PublishFault(`${iso(effectiveAt)} is more than a year away. Is the year meant?`);
  const entry: ListedDocument = {
    address,
    region: announcement.region ?? null,
    announcedAt: iso(urgent ? Math.min(now, effectiveAt) : Math.min(now, effectiveAt - NOTICE)),
    effectiveAt: iso(effectiveAt),
    replaces,
    retirementAnnouncedAt: null,
    retiresAt: null,
    urgent,
    revoked: null,
    note: announcement.note ?? null,
  };
  const others = draft.addresses.map((other) =>
    other.address === replaces ? withLastDay(other, effectiveAt, now) : other,
  );
  return changedList(
    draft,
    [...others, entry],
    `${address} ${first ? 'listed' : 'announced'}, live from ${day(effectiveAt)}${urgent ? ', URGENT' : ''}`,
    now,
  );
}

/**
 * Reads one exact address into its normal form.
 * @throws PublishFault for a range or anything else
 */
export function exact(text: string): string {
  const address = parseAddress(text);
  if (!address) throw new PublishFault(`"${text}" is not one exact address. Ranges are never published.`);
  return address;
}

/** The day of a moment in UTC: `2026-12-12`. */
export function day(moment: Moment): string {
  return iso(moment).slice(0, 10);
}

function withLastDay(entry: ListedDocument, effectiveAt: Moment, now: Moment): ListedDocument {
  if (entry.retiresAt !== null) return entry;
  return { ...entry, retirementAnnouncedAt: iso(now), retiresAt: iso(effectiveAt + OVERLAP) };
}
