import type { Address } from '../address/index.ts';
import type { Connection } from '../connect/report.ts';
import {
  type AddressList,
  type Allows,
  type Coverage,
  coverageOf,
  deadlineOf,
  type Lack,
  type ListedAddress,
  lacksOf,
  type Moment,
  phaseOf,
} from '../rotation/index.ts';
import { type Answer, answerOf, type Shown } from './answer.ts';
import { isRecent } from './freshness.ts';
import { allowsOf, isOpen, showsAddresses } from './look.ts';
import type { KeyRecord, Sighting } from './record.ts';
import { goneOn, type Stranger, strangersOn } from './strangers.ts';

/** How surely a lack is known; never mixed. */
export type Grade = 'refused' | 'lacks' | 'lacked';

export type GradedLack = Lack & { readonly grade: Grade };

/** What follows from everything known of one key. */
export interface Assessment {
  /** `not-shown`: seen as restricted, without its addresses. */
  readonly knowledge: 'shown' | 'not-shown' | 'never-seen';
  readonly open: boolean;
  readonly thirdParty: boolean;
  /** The most pressing first. */
  readonly lacks: readonly GradedLack[];
  /** Retired and revoked addresses that the key still allows. */
  readonly gone: readonly ListedAddress[];
  readonly strangers: readonly Stranger[];
  readonly coverage: Coverage | 'unknown';
  readonly deadline: Moment | null;
  /** What the coverage falls to at the deadline. */
  readonly fallsTo: Coverage | null;
  readonly answer: Answer;
  /** Whether this is known since the newest change of the list; else it may have changed unseen. */
  readonly recent: boolean;
}

/** Everything an assessment is made from: a record, a connection, or both. */
export interface Known {
  readonly record: KeyRecord | null;
  readonly connection: Connection | null;
  readonly list: AddressList;
  /** Wanted addresses that wait for the user's confirmation: no key lacks them yet. */
  readonly heldBack: ReadonlySet<Address>;
  readonly own: readonly Address[];
  readonly now: Moment;
}

/** Judges one key by its last sighting and the platform's answer, whichever is newer. */
export function assess({ record, connection, list, heldBack, own, now }: Known): Assessment {
  const counted = countedIn(list, heldBack, now);
  const sighting = record?.sighting?.shows === 'stored' ? record.sighting : null;
  const claims = record?.claims ?? [];
  const mine = claims.filter(({ whose }) => whose === 'mine').map(({ address }) => address);
  const theirs = [...own, ...mine];
  const thirdParty = sighting?.thirdParty ?? false;
  const shown = shownBy(sighting);
  const open = sighting !== null && isOpen(sighting);
  const answer = answerOf(connection, shown, record?.fill ?? null, counted, now);
  const allows = thirdParty ? null : allowsNow(shown, open, answer);
  const missing = 'missing' in answer ? answer.missing : [];
  const deadline = allows ? deadlineOf(counted, allows, now) : null;
  const recent = shown !== null && isRecent(shown.at, list, now);
  const lacks = thirdParty ? [] : lacksOf(counted, allows ?? ((address) => !missing.includes(address)), now);
  return {
    knowledge: shown ? 'shown' : sighting ? 'not-shown' : 'never-seen',
    open,
    thirdParty,
    lacks: lacks.map((lack) => ({ ...lack, grade: gradeOf(lack, answer, recent, now) })),
    gone: sighting && shown && !open ? goneOn(sighting, list, theirs, now) : [],
    strangers: record && sighting && shown && !open ? strangersOn(record, sighting, list, own) : [],
    coverage: allows ? coverageOf(counted, allows, now) : coverageBy(answer),
    deadline,
    fallsTo: allows && deadline !== null ? coverageOf(counted, allows, deadline) : null,
    answer,
    recent: answer.kind === 'connected' && answer.provesAll ? true : recent && answer.kind !== 'outdated',
  };
}

/** The list without what waits for a confirmation, and without what is not announced yet: nobody can know it. */
function countedIn(list: AddressList, heldBack: ReadonlySet<Address>, now: Moment): AddressList {
  const counts = (entry: ListedAddress) =>
    !heldBack.has(entry.address) && phaseOf(entry, now) !== 'unannounced';
  return { ...list, addresses: list.addresses.filter(counts) };
}

function shownBy(sighting: Sighting | null): Shown | null {
  return sighting && showsAddresses(sighting) ? { at: sighting.at, allows: allowsOf(sighting) } : null;
}

/** What the key lets in by the sighting, corrected by what the exchange has answered since. */
function allowsNow(shown: Shown | null, open: boolean, answer: Answer): Allows | null {
  if (!shown) return null;
  if (open) return () => true;
  const missing = 'missing' in answer ? answer.missing : [];
  const reached = answer.kind === 'connected' ? answer.reached : [];
  return (address) => (shown.allows(address) || reached.includes(address)) && !missing.includes(address);
}

function coverageBy(answer: Answer): Coverage | 'unknown' {
  return answer.kind === 'connected' && answer.provesAll ? 'all' : 'unknown';
}

function gradeOf(lack: Lack, answer: Answer, recent: boolean, now: Moment): Grade {
  const said = 'missing' in answer && answer.missing.includes(lack.entry.address);
  if (answer.kind === 'refused' && (said || lack.breaksAt <= now)) return 'refused';
  return said || recent ? 'lacks' : 'lacked';
}
