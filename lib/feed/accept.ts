import type { AddressList, Moment } from '../rotation/list.ts';
import { vanishedFrom } from './policy.ts';
import type { ListFile, Timestamp } from './read.ts';
import { type Checked, type FeedRule, passed, refused } from './rule.ts';

/**
 * How far a document may be dated ahead of this computer's clock, in ms. More than that, and the clock counts
 * as wrong.
 */
const CLOCK_TOLERANCE = 12 * 3_600_000;
/**
 * How far ahead an arriving timestamp may be dated, in ms. Its key is online: a thief could otherwise date a
 * stamp far ahead and so keep out every honest one until then.
 */
const STAMP_TOLERANCE = 3_600_000;

/** What a client judges an arriving document by. */
export interface History {
  /** No version below this one: from the package. */
  readonly floor: number;
  /** The highest version that list keys ever signed for this client; 0 when none did. */
  readonly highest: number;
  /** What is stored and verified. */
  readonly held: {
    readonly list: AddressList;
    readonly sha256: string;
    readonly timestamp: Timestamp;
  } | null;
  /** The list this client went by last, also where only its timestamp's key is pinned no longer. */
  readonly known?: AddressList | null;
  readonly now: Moment;
}

/** A named rule: what is wrong, or null. Pure. */
type Rule<Subject> = readonly [FeedRule, (subject: Subject, history: History) => string | null];

/** What a timestamp must keep, in order. */
const timestampRules: readonly Rule<Timestamp>[] = [
  ['floor', ({ version }, { floor }) => (version < floor ? `${version} is below ${floor}` : null)],
  ['rollback', ({ version }, { highest }) => (version < highest ? `${version} is below ${highest}` : null)],
  [
    'same-version',
    ({ version, sha256 }, { held }) =>
      held?.list.version === version && held.sha256 !== sha256 ? `version ${version} was another file` : null,
  ],
  ['timestamp-expired', ({ expiresAt }, { now }) => (expiresAt <= now ? iso(expiresAt) : null)],
  ['future', ({ issuedAt }, { now }) => (issuedAt > now + STAMP_TOLERANCE ? iso(issuedAt) : null)],
];

/** A list beside the timestamp that names it. */
export interface NamedList {
  readonly file: ListFile;
  readonly timestamp: Timestamp;
}

/** What a list must keep beside its timestamp, in order. */
const listRules: readonly Rule<NamedList>[] = [
  ['hash', ({ file, timestamp }) => (file.sha256 === timestamp.sha256 ? null : `it is ${file.sha256}`)],
  [
    'version-mismatch',
    ({ file, timestamp }) =>
      file.list.version === timestamp.version ? null : `${file.list.version} is not ${timestamp.version}`,
  ],
  ['list-expired', ({ file }, { now }) => (file.list.expiresAt <= now ? iso(file.list.expiresAt) : null)],
  ['future', ({ file }, history) => futureFault(file.list, history)],
  [
    'vanished',
    ({ file }, { known, held, now }) => {
      const before = known ?? held?.list;
      const missing = before ? vanishedFrom(before, file.list, now) : [];
      return missing.length > 0 ? missing.map((entry) => entry.address).join(', ') : null;
    },
  ],
];

/**
 * Whether the timestamp was issued before the stored one, as a cache may serve it: nothing to accept, and no
 * fault.
 */
export function isOlder(timestamp: Timestamp, { held }: History): boolean {
  return held !== null && timestamp.issuedAt < held.timestamp.issuedAt;
}

/**
 * Whether the list is older than the one that the timestamp names, as a cache may serve it for a while: no
 * fault.
 */
export function isBehind({ file, timestamp }: NamedList): boolean {
  return file.sha256 !== timestamp.sha256 && file.list.version < timestamp.version;
}

/** Judges a timestamp that is signed and well formed against what the client holds. */
export function acceptTimestamp(timestamp: Timestamp, history: History): Checked<Timestamp> {
  return judged(timestamp, timestamp.issuedAt, timestampRules, history);
}

/** Judges a list that is signed and well formed, with the accepted timestamp that names it. */
export function acceptList(named: NamedList, history: History): Checked<NamedList> {
  return judged(named, named.file.list.issuedAt, listRules, history);
}

/** Whether a document was issued so far ahead of this clock that the clock must be wrong. */
export function isFromTheFuture(issuedAt: Moment, now: Moment): boolean {
  return issuedAt > now + CLOCK_TOLERANCE;
}

function judged<T>(subject: T, issuedAt: Moment, rules: readonly Rule<T>[], history: History): Checked<T> {
  for (const [rule, faultOf] of rules) {
    const fault = faultOf(subject, history);
    if (fault !== null) return refused(rule, fault, issuedAt);
  }
  return passed(subject);
}

function futureFault({ issuedAt }: { readonly issuedAt: Moment }, { now }: History): string | null {
  return isFromTheFuture(issuedAt, now) ? iso(issuedAt) : null;
}

function iso(moment: Moment): string {
  return new Date(moment).toISOString();
}
