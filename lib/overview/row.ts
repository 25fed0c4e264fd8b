import { type Message, message } from '../language/message.ts';
import type { Moment } from '../rotation/index.ts';
import { keptNow } from '../sightings/kept.ts';
import { isSameDay } from './count.ts';
import { hasIntruder, isRed, retiredOn, revokedOn } from './danger.ts';
import { diffOf } from './diff.ts';
import { openKey } from './exchange-facts.ts';
import { isUnsaved } from './headline/saving.ts';
import { heldOn } from './held.ts';
import type { Key } from './keys.ts';
import { outcomeOf, outcomeWords } from './outcome.ts';
import { isRotation, rotationCondition, rotationWork } from './rotation.ts';
import type { Snapshot } from './snapshot.ts';
import type { KeyRow, Press } from './view.ts';
import { seenWords } from './words.ts';

/** One key as a row of the popup. */
export function rowOf(snapshot: Snapshot, key: Key, now: Moment): KeyRow {
  const { record, assessment } = key;
  const ordinal = record?.ordinal;
  const sighting = record?.sighting?.shows === 'stored' ? record.sighting : null;
  return {
    id: key.id,
    exchange: key.exchange,
    label: key.label,
    ordinal: ordinal && ordinal.of > 1 ? message('key_ordinal', { n: ordinal.n, of: ordinal.of }) : null,
    role: key.role,
    tone: toneOf(key, now),
    condition: conditionOf(key, snapshot.platform.name, now),
    grade: worstGrade(key),
    seen: seenOf(key, sighting?.at ?? null, now),
    afterSave: afterSave(snapshot, key, now),
    seenAt: sighting?.at ?? null,
    diff: diffOf(key, now),
    held: () => (sighting ? heldOn(sighting, record?.claims ?? [], snapshot, now) : []),
    kept: keptLists(key, now),
    coverage: assessment.coverage,
    deadline: assessment.deadline,
    isNewUnknown: hasIntruder(key),
    presses: pressesOf(snapshot, key, now),
  };
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

/** How bad it is. Keys of another role are never red. */
function toneOf(key: Key, now: Moment): KeyRow['tone'] {
  const { assessment, role } = key;
  if (role === 'other' || assessment.thirdParty) return 'neutral';
  if (role === 'unknown') return assessment.open ? 'warning' : 'neutral';
  if (isRed(key, now) || hasIntruder(key)) return 'danger';
  if (assessment.lacks.length > 0 || retiredOn(key, now).length > 0) return 'warning';
  return assessment.knowledge === 'shown' && assessment.recent ? 'good' : 'neutral';
}

/** The one thing about the key that matters most. A key of another role owes the platform nothing. */
function conditionOf(key: Key, platform: string, now: Moment): Message {
  const { assessment, role } = key;
  const { lacks, gone, strangers } = assessment;
  const [lack] = lacks;
  if (assessment.thirdParty) return message('condition_third_party');
  if (role !== 'ours') return conditionOfOthers(key, platform);
  if (assessment.answer.kind === 'refused') {
    return message(assessment.answer.why === 'key' ? 'condition_key_unknown' : 'condition_refused', {
      n: lacks.length,
    });
  }
  if (assessment.open) return message('condition_open');
  if (assessment.coverage === 'none') return message('condition_none', { n: lacks.length });
  const revoked = revokedOn(key, now);
  if (revoked.length > 0) return message('condition_revoked', { n: revoked.length });
  const work = rotationWork([key]);
  if (isRotation(work)) return rotationCondition(work);
  if (lack) return message('condition_lacks', { n: lacks.length, address: lack.entry.address });
  if (gone.length > 0) return message('condition_gone', { n: gone.length });
  if (hasIntruder(key)) return message('condition_new_unknown', { n: strangers.length });
  if (assessment.answer.kind === 'outdated') return message('condition_mended');
  if (assessment.knowledge === 'shown') return message('condition_complete');
  if (assessment.answer.kind === 'connected') return message('condition_connected');
  if (key.record?.sighting?.notAllShown) return message('condition_not_all_shown');
  return message(assessment.knowledge === 'not-shown' ? 'condition_not_shown' : 'condition_never_seen');
}

/** A key that the platform is not known to use: open, or restricted to how many IPs, as far as its list was shown. */
function conditionOfOthers({ assessment, record }: Key, platform: string): Message {
  if (assessment.open) return message('condition_open');
  const n = record?.sighting?.tokens.length ?? 0;
  if (assessment.knowledge !== 'shown' || n === 0) return message('condition_restricted');
  return message(assessment.coverage === 'none' ? 'condition_elsewhere' : 'condition_restricted_to', {
    n,
    platform,
  });
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
 * The platform can be asked at any moment while a save is being asked about, and about a key that did not connect when it
 * was asked last: its user may have put it right, and the platform's developer wants to see it asked.
 */
function askNow(key: Key, snapshot: Snapshot, now: Moment): Press[] {
  const { connection } = key;
  if (!connection) return [];
  const isWaiting = outcomeOf(key, snapshot, now)?.kind === 'waiting';
  if (!isWaiting && !(snapshot.grants.connect && connection.status !== 'connected')) return [];
  const press = { kind: 'ask-now', connections: [connection.id] } as const;
  return [{ label: message('press_ask_now'), press }];
}
