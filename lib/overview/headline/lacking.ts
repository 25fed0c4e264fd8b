import type { GradedLack } from '../../keys/assessed.ts';
import { isInLastWeek, LAST_WEEK, lacksAmong } from '../../keys/danger.ts';
import { type Message, message } from '../../language/message.ts';
import { daysUntil } from '../../rotation/count.ts';
import { DAY, type Moment } from '../../rotation/list.ts';
import type { Key } from '../key.ts';
import { isRotation, rotationTitle, rotationWork } from '../rotation.ts';
import { type Candidate, headline, lastSeenNote, update } from './situation.ts';

/** Keys lack what is coming, or what has come while its predecessor still works. */
export const lacking: Candidate = ({ ours, now }) => {
  const keys = ours.filter(({ assessment }) => assessment.lacks.length > 0);
  const lacks = lacksAmong(keys);
  const [lack] = lacks;
  if (!lack) return null;
  const work = rotationWork(ours);
  const due = isRotation(work) ? ours.filter((key) => isRotationDue(key)) : keys;
  const title = isRotation(work)
    ? rotationTitle(due.length, work)
    : lackTitle(keys.length, lack, lacks.length);
  const tone = keys.some((key) => isInLastWeek(key, now)) ? 'danger' : 'warning';
  const detail = [
    whenToAdd(lack, lacks.length, now),
    ...untilWhen(keys, lacks.length, now),
    ...lastSeenNote(keys),
  ];
  const shown = headline('lacking', tone, title, detail, update(due));
  if (tone === 'danger') return shown;
  return {
    ...shown,
    later: { about: `lacking:${lack.entry.address}`, until: nextMilestone(keys, lack, now) },
  };
};

function lackTitle(n: number, { entry }: GradedLack, m: number): Message {
  return m === 1
    ? message('headline_lacking_title', { n, address: entry.address })
    : message('headline_lacking_title_many', { n, m });
}

function isRotationDue({ assessment }: Key): boolean {
  return assessment.lacks.length + assessment.gone.length > 0;
}

function whenToAdd(lack: GradedLack, m: number, now: Moment): Message {
  const values = { m, date: new Date(lack.addBy), days: daysUntil(lack.addBy, now) };
  return message(now < lack.addBy ? 'headline_lacking_by' : 'headline_lacking_live', values);
}

/** What happens to the keys at their first deadline; "stop" only for those whose coverage falls to none. */
function untilWhen(keys: readonly Key[], m: number, now: Moment): Message[] {
  const deadlines = keys
    .flatMap(({ assessment }) => assessment.deadline ?? [])
    .filter((moment) => moment > now);
  if (deadlines.length === 0) return [];
  const deadline = Math.min(...deadlines);
  const stopping = keys.filter(
    ({ assessment }) => assessment.deadline === deadline && assessment.fallsTo === 'none',
  );
  const values = { n: keys.length, m, k: stopping.length, date: new Date(deadline) };
  if (stopping.length === 0) return [message('headline_lacking_sometimes', values)];
  return [
    message(stopping.length === keys.length ? 'headline_lacking_stop' : 'headline_lacking_stop_some', values),
  ];
}

function nextMilestone(keys: readonly Key[], lack: GradedLack, now: Moment): Moment {
  const deadlines = keys.flatMap(({ assessment }) => assessment.deadline ?? []);
  const milestones = [lack.addBy - DAY, lack.addBy, ...deadlines.map((deadline) => deadline - LAST_WEEK)];
  return Math.min(now + LAST_WEEK, ...milestones.filter((moment) => moment > now));
}
