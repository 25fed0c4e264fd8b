import type { Address } from '../address/address.ts';
import type { Connection } from '../connect/stored.ts';
import { type Allows, courseOf, type Lack, lacksOf } from '../rotation/deadline.ts';
import type { AddressList, Moment } from '../rotation/list.ts';
import { isWanted, phaseOf } from '../rotation/phase.ts';
import { remembered } from '../rotation/remembered.ts';
import { goneOn, strangersOn } from './address-note.ts';
import { answerOf, type Shown } from './answer.ts';
import type { Answer, Assessment, Grade } from './assessed.ts';
import { isRecent } from './freshness.ts';
import { allowsOf, isOpen, showsAddresses } from './look.ts';
import type { KeyRecord, Sighting } from './record.ts';

/** What is known of a key by what was seen of it. */
export interface SeenOfKey {
  readonly record: Pick<KeyRecord, 'sighting' | 'claims' | 'arrivals'> | null;
  readonly list: AddressList | null;
  /** Wanted addresses that no fill may add (`withheldFrom`): no key lacks them. */
  readonly heldBack: ReadonlySet<Address>;
  readonly own: readonly Address[];
  /**
   * Whether the sighting is of an open form. There an empty list lets nobody in; in a table it only means
   * that the list is not shown.
   */
  readonly isForm?: boolean;
  readonly now: Moment;
}

/** Everything an assessment is made from: a record, a connection, or both. */
export interface KnownOfKey extends SeenOfKey {
  readonly record: Pick<KeyRecord, 'sighting' | 'fill' | 'claims' | 'arrivals'> | null;
  readonly connection: Connection | null;
}

const NO_LIST: AddressList = { version: 0, issuedAt: 0, expiresAt: 0, addresses: [] };

/** Judges one key by its last sighting and the platform's answer, whichever is newer. */
export function assessKey(known: KnownOfKey): Assessment {
  const { record, connection, list, now } = known;
  const seen = lookedAt(known);
  const { shown, counted, open, thirdParty } = seen;
  const answer = answerOf(connection, shown, record?.fill ?? null, counted, now);
  const allows = thirdParty ? null : allowsNow(shown, open, answer);
  const missing = 'missing' in answer ? answer.missing : [];
  const recent = list !== null && shown !== null && isRecent(shown.at, list, now);
  const lacks = thirdParty ? [] : lacksOf(counted, allows ?? ((address) => !missing.includes(address)), now);
  const proven = list !== null && answer.kind === 'connected' && answer.provesAll;
  const course = allows && courseOf(counted, allows, now);
  return {
    ...seen.facts,
    lacks: lacks.map((lack) => ({ ...lack, grade: gradeOf(lack, answer, recent, now) })),
    coverage: list && course ? course.coverage : proven ? 'all' : 'unknown',
    deadline: course?.deadline ?? null,
    fallsTo: course?.fallsTo ?? null,
    answer,
    recent: proven || (recent && answer.kind !== 'outdated'),
  };
}

/** Judges one key by its sighting alone, which is of this moment: no answer of API Connect is newer. */
export function assessSeen(known: SeenOfKey): Assessment {
  const { list, now } = known;
  const { facts, shown, counted } = lookedAt(known);
  const allows = facts.thirdParty ? null : (shown?.allows ?? null);
  const course = allows && courseOf(counted, allows, now);
  return {
    ...facts,
    lacks: allows ? lacksOf(counted, allows, now).map((lack) => ({ ...lack, grade: 'lacks' })) : [],
    coverage: list && course ? course.coverage : 'unknown',
    deadline: course?.deadline ?? null,
    fallsTo: null,
    answer: { kind: 'none' },
    recent: list !== null && shown !== null,
  };
}

/** What follows from a sighting alone. */
function lookedAt({ record, list: held, heldBack, own, isForm, now }: SeenOfKey) {
  const list = held ?? NO_LIST;
  const sighting = record?.sighting?.shows === 'stored' ? record.sighting : null;
  const mine = (record?.claims ?? []).filter(({ whose }) => whose === 'mine');
  const shown = shownBy(sighting, isForm ?? false);
  const open = sighting !== null && isOpen(sighting);
  const thirdParty = sighting?.thirdParty ?? false;
  const theirs = [...own, ...mine.map(({ address }) => address)];
  const facts = {
    knowledge: shown ? 'shown' : sighting ? 'not-shown' : 'never-seen',
    open,
    thirdParty,
    // What a part of a list shows is on the key, whatever else is.
    gone: sighting && !open ? goneOn(sighting, list, theirs, now) : [],
    strangers: held && record && shown && !open ? strangersOn(record, sighting, list, own, now) : [],
    entries: sighting?.tokens.length ?? 0,
    notAllShown: sighting?.notAllShown ?? false,
    wantsNone: !list.addresses.some((entry) => isWanted(entry, now)),
  } as const;
  return { facts, shown, open, thirdParty, counted: countedIn(list, heldBack, now) };
}

/** Returns the list without addresses that wait for a confirmation, and without those that are not announced yet. */
function countedIn(list: AddressList, heldBack: ReadonlySet<Address>, now: Moment): AddressList {
  const announced = announcedIn(list, now);
  if (heldBack.size === 0) return announced;
  return { ...announced, addresses: announced.addresses.filter(({ address }) => !heldBack.has(address)) };
}

const announcedIn = remembered(
  (list: AddressList, now: Moment): AddressList => ({
    ...list,
    addresses: list.addresses.filter((entry) => phaseOf(entry, now) !== 'unannounced'),
  }),
);

/**
 * What a sighting shows; null where it does not tell. Addresses beside a restriction whose state is unknown
 * may be the remains of one that is off.
 */
function shownBy(sighting: Sighting | null, isForm: boolean): Shown | null {
  if (sighting?.restriction === 'unknown' && !isOpen(sighting)) return null;
  const isEmptyForm = isForm && sighting?.tokens.length === 0 && !sighting.notAllShown;
  return sighting && (isEmptyForm || showsAddresses(sighting))
    ? { at: sighting.at, allows: allowsOf(sighting) }
    : null;
}

/** What the key lets in by the sighting, corrected by what the exchange has answered since. */
function allowsNow(shown: Shown | null, open: boolean, answer: Answer): Allows | null {
  if (!shown) return null;
  if (open) return () => true;
  const missing = 'missing' in answer ? answer.missing : [];
  const reached = answer.kind === 'connected' ? answer.reached : [];
  return (address) => (shown.allows(address) || reached.includes(address)) && !missing.includes(address);
}

function gradeOf(lack: Lack, answer: Answer, recent: boolean, now: Moment): Grade {
  const said = 'missing' in answer && answer.missing.includes(lack.entry.address);
  if (answer.kind === 'refused' && (said || lack.breaksAt <= now)) return 'refused';
  return said || recent ? 'lacks' : 'lacked';
}
