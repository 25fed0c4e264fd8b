import type { Address } from '../address/address.ts';
import type { AddressList, Moment } from '../rotation/list.ts';
import type { FeedRule } from './rule.ts';

/**
 * The state of the stored feed at a moment.
 * - `fresh`: a valid timestamp names the list as the newest
 * - `stale`: the timestamp ran out; fills go on with a warning
 * - `expired`: the list ran out, or the first document that arrived had
 * - `tampered`: the stored list no longer verifies, or nothing good was ever stored and what arrives fails
 * - `clock`: this computer's clock is more than 12 hours behind the stored documents, or the first that
 *   arrived is dated ahead (a timestamp by more than 1 hour)
 * - `empty`: nothing is stored and nothing arrived, or the package demands a newer version
 */
export type FeedState = 'fresh' | 'stale' | 'expired' | 'tampered' | 'clock' | 'empty';

/** A wanted address that waits for the user's confirmation in the popup. */
export interface HeldBack {
  readonly address: Address;
  /**
   * `urgent`: the platform broke its notice openly. `unannounced`: it takes effect less than 6 days after the
   * last stamp that this client held without it, or is live already.
   */
  readonly why: 'urgent' | 'unannounced';
}

/** An exchange on which the platform has stopped fills. */
export interface Paused {
  readonly exchange: string;
  readonly reason: string;
  /** Only in extensions older than this version; in all of them where it is missing. */
  readonly belowVersion?: string | undefined;
}

/** The last document that was refused. */
export interface FeedNote {
  readonly rule: FeedRule;
  /** When it was refused last. */
  readonly at: Moment;
  /** Since when that host has served nothing acceptable. */
  readonly since: Moment;
  readonly host: string;
  /** Every host has been refused for a day. */
  readonly red: boolean;
}

/** The state of the feed as all other parts see it. It is sent in messages, so it holds JSON values only. */
export interface FeedStatus {
  readonly state: FeedState;
  /** The last good, verified list; kept whatever arrives later. */
  readonly list: AddressList | null;
  /** The first 8 hex digits of the list file's sha256, as API Connect shows them: `7F3A-91C2`. */
  readonly fingerprint: string | null;
  /** When an ask last confirmed that list as the newest, by this computer's clock. */
  readonly confirmedAt: Moment | null;
  /**
   * When the newest of the signed documents was issued: a moment that has passed, whatever this computer's clock says.
   * Null without a list.
   */
  readonly issuedAt: Moment | null;
  readonly heldBack: readonly HeldBack[];
  readonly paused: readonly Paused[];
  readonly note: FeedNote | null;
  /** The host that is asked first. */
  readonly host: string;
  /** Nothing is asked until the user allows the feed's hosts: this browser would name the installation to them. */
  readonly unasked?: true;
  /** What the clocks say, where they contradict each other. */
  readonly clock: { readonly device: Moment; readonly issuedAt: Moment } | null;
}

/** Whether what was refused last is of a kind that only a newer Keyfence can read: no forgery, and no retry helps. */
export function isOfNewerKind({ note }: Pick<FeedStatus, 'note'>): boolean {
  return note?.rule === 'schema-unknown';
}

/** Whether addresses may be filled and copied at all. */
export function permitsFill(status: Pick<FeedStatus, 'state'>): boolean {
  return status.state === 'fresh' || status.state === 'stale';
}
