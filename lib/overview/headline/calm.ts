import { message } from '../../language/message.ts';
import { DAY, phaseOf } from '../../rotation/index.ts';
import { isSameDay } from '../count.ts';
import { retiredOn } from '../danger.ts';
import type { Key } from '../keys.ts';
import type { Headline, Press } from '../view.ts';
import { type Candidate, headline, openOrQueue, type Situation } from './situation.ts';

/** H11: an address that was switched off is still allowed. */
export const retiredLeft: Candidate = ({ ours, now }) => {
  const keys = ours.filter((key) => retiredOn(key, now).length > 0);
  const entry = keys[0] && retiredOn(keys[0], now)[0];
  if (!entry || entry.retiresAt === null) return null;
  const values = { n: keys.length, address: entry.address, date: new Date(entry.retiresAt) };
  const detail = [message('headline_H11_detail', values)];
  const remove: Press = {
    label: message('press_remove_from', { n: keys.length }),
    press: { kind: 'open-queue', keys: keys.map(({ id }) => id) },
  };
  const shown = headline('H11', 'warning', message('headline_H11_title', values), detail, remove);
  return { ...shown, later: { about: `H11:${entry.address}`, until: now + 7 * DAY } };
};

/** H13: nothing wrong is known, but not everything was looked at since the list changed. */
export const notSeen: Candidate = ({ snapshot, ours, now }) => {
  const keys = ours.filter(({ assessment }) => !assessment.recent);
  if (keys.length === 0) return null;
  const seen = keys.flatMap(({ record }) => (record?.sighting?.shows === 'stored' ? record.sighting.at : []));
  const n = keys.length;
  const detail =
    seen.length > 0
      ? message('headline_H13_since', { n, date: new Date(Math.min(...seen)) })
      : message('headline_H13_never', { n });
  const open = openOrQueue(snapshot, keys);
  const action = open && { ...open, label: message('press_look_at', { n }) };
  const shown = headline('H13', 'neutral', message('headline_H13_title'), [detail], action);
  return { ...shown, later: { about: 'H13', until: now + 7 * DAY } };
};

/** H14: something is announced and every key has it. */
export const allHaveIt: Candidate = ({ list, ours, now }) => {
  const [entry] = (list?.addresses ?? [])
    .filter((candidate) => phaseOf(candidate, now) === 'pending')
    .sort((a, b) => a.effectiveAt - b.effectiveAt);
  if (!entry || ours.length === 0) return null;
  const title = message('headline_H14_title', { n: ours.length, date: new Date(entry.effectiveAt) });
  return headline('H14', 'good', title, [message('headline_H14_detail')], null);
};

/** H15: all is well, and known to be. */
export const wholeList: Candidate = ({ snapshot, list, ours, now }) => {
  if (ours.length === 0) return null;
  const platform = snapshot.platform.name;
  const title = message('headline_H15_title', { n: ours.length });
  if (snapshot.feed.state === 'stale') {
    return headline('H15', 'neutral', title, [message('headline_H15_stale', { platform })], null);
  }
  const [ending] = (list?.addresses ?? []).filter((entry) => phaseOf(entry, now) === 'retiring');
  const coming = ending?.retiresAt
    ? message('headline_H15_ending', { address: ending.address, date: new Date(ending.retiresAt) })
    : message('headline_H15_nothing');
  const looked = Math.min(
    ...ours.map(({ record, assessment }) => seenAt(record?.sighting?.at, assessment, now)),
  );
  const when = isSameDay(looked, now)
    ? message('headline_H15_today')
    : message('headline_H15_on', { date: new Date(looked) });
  return headline('H15', 'good', title, [coming, when], null);
};

/** H16: no key of the platform was ever seen. */
export function firstRun({ snapshot }: Situation): Headline {
  const practice: Press = { label: message('press_practice'), press: { kind: 'practice' } };
  const platform = snapshot.platform.name;
  return snapshot.records.length > 0
    ? headline(
        'H16',
        'neutral',
        message('headline_H16_title_none_ours', { platform }),
        [message('headline_H16_detail_none_ours', { platform })],
        null,
      )
    : headline('H16', 'neutral', message('headline_H16_title'), [message('headline_H16_detail')], practice);
}

function seenAt(sighting: number | undefined, { answer }: Key['assessment'], now: number): number {
  const answered = answer.kind === 'connected' ? answer.at : 0;
  return Math.max(sighting ?? 0, answered) || now;
}
