import type { GradedLack, Stranger } from '../keys/assessed.ts';
import { message } from '../language/message.ts';
import type { ListedAddress, Moment } from '../rotation/list.ts';
import { phaseOf } from '../rotation/phase.ts';
import type { Key } from './key.ts';
import type { DiffLine } from './view-keys.ts';
import type { Press } from './view-press.ts';

/**
 * What is wrong with the key's list, one line for each address. Missing addresses are listed for keys of ours
 * only; nothing for role `other` and for keys that are bound to an app.
 */
export function diffOf(key: Key, now: Moment): DiffLine[] {
  const { lacks, gone, strangers } = key.assessment;
  if (key.role === 'other' || key.assessment.thirdParty) return [];
  const missing = key.role === 'ours' ? lacks.map((lack) => missingLine(lack, key, now)) : [];
  return [
    ...missing,
    ...gone.map((entry) => goneLine(entry, now)),
    ...strangers.map((one) => strangerLine(one, key)),
  ];
}

function missingLine(
  { entry, grade, addBy }: GradedLack,
  { record, assessment }: Key,
  now: Moment,
): DiffLine {
  const { address } = entry;
  if (grade === 'refused' && assessment.answer.kind === 'refused') {
    const note = message('diff_refused', { date: new Date(assessment.answer.at) });
    return { address, kind: 'missing', note, presses: [] };
  }
  if (grade === 'lacked' && record?.sighting) {
    const note = message('diff_lacked', { date: new Date(record.sighting.at) });
    return { address, kind: 'missing', note, presses: [] };
  }
  const note = message(now < addBy ? 'diff_add_by' : 'diff_live', { date: new Date(addBy) });
  return { address, kind: 'missing', note, presses: [] };
}

function goneLine(entry: ListedAddress, now: Moment): DiffLine {
  const { address, revoked, retiresAt } = entry;
  if (phaseOf(entry, now) !== 'revoked' || !revoked) {
    const note = message('diff_retired', { date: new Date(retiresAt ?? now) });
    return { address, kind: 'retired', note, presses: [] };
  }
  const values = { date: new Date(revoked.at), reason: revoked.reason };
  const note = message(revoked.reason ? 'diff_revoked' : 'diff_revoked_bare', values);
  return { address, kind: 'revoked', note, presses: [] };
}

function strangerLine({ address, absentAt, disowned }: Stranger, { id: keyId }: Key): DiffLine {
  const mine: Press = {
    label: message('press_mine'),
    press: { kind: 'claim', keyId, address, whose: 'mine' },
  };
  const notMine: Press = {
    label: message('press_not_mine'),
    press: { kind: 'claim', keyId, address, whose: 'not-mine' },
  };
  const leak: Press = { label: message('press_leak'), press: { kind: 'open-leak', keyId } };
  if (disowned) return { address, kind: 'not-mine', note: message('diff_not_mine'), presses: [leak, mine] };
  if (absentAt === null) return { address, kind: 'unknown', note: message('diff_unknown'), presses: [mine] };
  const note = message('diff_new_unknown', { date: new Date(absentAt) });
  const added: Press = { ...mine, label: message('press_added') };
  return { address, kind: 'new-unknown', note, presses: [added, notMine] };
}
