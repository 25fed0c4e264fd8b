import { type Condition, type ConditionKind, conditionOf } from '../keys/condition.ts';
import { hasNewAddress } from '../keys/danger.ts';
import { keptNow } from '../keys/kept.ts';
import { type Message, message } from '../language/message.ts';
import { isSameDay } from '../rotation/count.ts';
import type { Moment } from '../rotation/list.ts';
import { conditionWords } from './condition-words.ts';
import { diffOf } from './diff.ts';
import { factsOf, openKey } from './exchange-facts.ts';
import { isUnsaved } from './headline/saving.ts';
import { closedBy } from './headline/trust.ts';
import { heldOn } from './held.ts';
import type { Key } from './key.ts';
import { outcomeOf, outcomeWords } from './outcome.ts';
import type { Snapshot } from './snapshot.ts';
import type { KeyRow } from './view-keys.ts';
import type { Press } from './view-press.ts';
import { seenWords, whenWords } from './words.ts';
import { worstOf } from './worst.ts';

/** One key as a row of the popup. */
export function rowOf(snapshot: Snapshot, key: Key, now: Moment): KeyRow {
  const { record, assessment } = key;
  const condition = conditionOf(key, now);
  // Under a list that cannot be relied on, nothing is called up to date: only as of that list.
  const isAsOf = condition.tone === 'good' && closedBy(snapshot, now) !== null;
  const ordinal = record?.ordinal;
  const sighting = record?.sighting?.shows === 'stored' ? record.sighting : null;
  return {
    id: key.id,
    exchange: key.exchange,
    exchangeName: factsOf(snapshot, key.exchange).name,
    label: key.label,
    ordinal: ordinal && ordinal.of > 1 ? message('key_ordinal', { n: ordinal.n, of: ordinal.of }) : null,
    role: key.role,
    ...(isAsOf
      ? { tone: 'neutral', condition: asOf(snapshot, now) }
      : {
          tone: condition.tone,
          condition: conditionWords(condition.kind, key, snapshot.platform.name, now),
        }),
    ...(isUnsaved(key, now) ? unsaved(condition) : {}),
    grade: worstGrade(key),
    seen: seenOf(key, sighting?.at ?? null, now),
    when: whenOf(key, sighting?.at ?? null, now),
    afterSave: afterSave(snapshot, key, now),
    seenAt: sighting?.at ?? null,
    diff: diffOf(key, now),
    held: () => (sighting ? heldOn(sighting, record, snapshot, now) : []),
    kept: keptLists(key, now),
    coverage: assessment.coverage,
    deadline: assessment.deadline,
    isNewUnknown: hasNewAddress(key),
    presses: pressesOf(snapshot, key, now),
  };
}

/** What a save does not mend: it is said also while a fill waits for it. */
const STAYS: readonly ConditionKind[] = ['third-party', 'refused', 'key-unknown', 'revoked', 'new-address'];

/** A key that was filled is never up to date before it is saved. */
function unsaved({ kind, tone }: Condition): Partial<Pick<KeyRow, 'tone' | 'condition'>> {
  if (STAYS.includes(kind)) return {};
  return { tone: worstOf(['step', tone]), condition: message('condition_unsaved') };
}

/** "Copy what was on bot-1 before 3 Dec", for each list that is kept. */
function keptLists({ record, label }: Key, now: Moment): KeyRow['kept'] {
  return keptNow(record?.kept ?? [], now).map(({ at, tokens }) => ({
    label: message('action_copy_kept', { named: 'yes', key: label, date: new Date(at) }),
    text: tokens.join(','),
  }));
}

/** That a fill was not saved; else what became of the last save, then why the key may still be refused. */
function afterSave(snapshot: Snapshot, key: Key, now: Moment): Message[] {
  if (isUnsaved(key, now)) return [message('queue_filled')];
  const outcome = outcomeOf(key, snapshot, now);
  return outcome ? [outcomeWords(outcome, key, snapshot, now), ...outcome.pitfalls] : [];
}

function worstGrade({ assessment, role }: Key): KeyRow['grade'] {
  if (role !== 'ours') return null;
  const grades = assessment.lacks.map(({ grade }) => grade);
  if (assessment.answer.kind === 'refused') return 'refused';
  return (['lacks', 'lacked'] as const).find((grade) => grades.includes(grade)) ?? null;
}

/** The newest thing known: the exchange's answer with its time, or the day of the sighting. */
function seenOf({ assessment }: Key, at: Moment | null, now: Moment): Message {
  const { answer } = assessment;
  if ((answer.kind === 'connected' || answer.kind === 'refused') && answer.at > (at ?? 0)) {
    const isToday = isSameDay(answer.at, now);
    if (answer.kind === 'connected')
      return message(isToday ? 'seen_connected_today' : 'seen_connected_on', { date: new Date(answer.at) });
    return message(isToday ? 'seen_refused_today' : 'seen_refused_on', { date: new Date(answer.at) });
  }
  return seenWords(at, now);
}

/** The day of the newest thing known. */
function whenOf({ assessment: { answer } }: Key, at: Moment | null, now: Moment): Message {
  const answered = answer.kind === 'connected' || answer.kind === 'refused' ? answer.at : 0;
  return whenWords(answered > (at ?? 0) ? answered : at, now);
}

function asOf({ feed }: Snapshot, now: Moment): Message {
  return message('condition_complete_as_of', { date: new Date(feed.list?.issuedAt ?? now) });
}

function pressesOf(snapshot: Snapshot, key: Key, now: Moment): Press[] {
  const platform = snapshot.platform.name;
  const { id: keyId, record, role } = key;
  if (!record) return [...askNow(key, snapshot, now), openKey(snapshot, key)];
  const other: Press = {
    label: message('press_not_ours', { platform }),
    press: { kind: 'set-role', keyId, role: 'other' },
  };
  const ours: Press = {
    label: message('press_ours', { platform }),
    press: { kind: 'set-role', keyId, role: 'ours' },
  };
  const forget: Press = { label: message('press_forget'), press: { kind: 'forget-key', keyId } };
  const roles = role === 'ours' ? [other] : role === 'other' ? [ours] : [ours, other];
  return [...askNow(key, snapshot, now), openKey(snapshot, key), ...roles, forget];
}

/**
 * "Ask now": while a save is being asked about, and for a key that did not connect when it was asked last:
 * its user may have corrected it, or the platform's developer is testing the answer.
 */
function askNow(key: Key, snapshot: Snapshot, now: Moment): Press[] {
  const { connection } = key;
  if (!connection) return [];
  const isWaiting = outcomeOf(key, snapshot, now)?.kind === 'waiting';
  if (!isWaiting && !(snapshot.grants.connect && connection.status !== 'connected')) return [];
  const press = { kind: 'ask-now', connections: [connection.id] } as const;
  return [{ label: message('press_ask_now'), press }];
}
