import { LAST_WEEK, retiredOn, revokedOn } from '../../keys/danger.ts';
import { type IdWith, message } from '../../language/message.ts';
import { DAY, type ListedAddress, type Moment } from '../../rotation/list.ts';
import { phaseOf } from '../../rotation/phase.ts';
import { NOTICE_DAYS } from '../../rotation/terms.ts';
import type { Key } from '../key.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Notice } from '../view-signals.ts';

/** The moments of a rotation that are worth a notice. `last-week`: a week before keys lose coverage. */
export type Milestone = 'T-7' | 'T-1' | 'T-0' | 'last-week';

/** What a notice is about: one address, at one milestone, and the keys that lack it. */
interface Due {
  readonly entry: ListedAddress;
  readonly milestone: Milestone;
  readonly keys: readonly Key[];
  /** When those keys lose coverage, and what is left then. */
  readonly deadline: Moment | null;
  /** How many of the keys lose all coverage then. */
  readonly stopping: number;
}

/**
 * The notices about rotations that are due now and were not given yet. Addresses with the same `effectiveAt`
 * share a notice; of several milestones that passed while the browser was closed, only the latest is given.
 */
export function rotationNotices(snapshot: Snapshot, ours: readonly Key[], now: Moment): Notice[] {
  const told = new Set(snapshot.settings.told);
  const due = (snapshot.feed.list?.addresses ?? [])
    .flatMap((entry) => dueOf(entry, ours, now))
    .filter((one) => !told.has(tellOf(one)));
  const rotations = Map.groupBy(due, ({ entry, milestone }) => `${entry.effectiveAt}:${milestone}`);
  return [...rotations.values()].flatMap((group) => {
    const [first] = group;
    return first ? [noticeOf(first, group, snapshot.platform.name)] : [];
  });
}

/** The notice about an address that was revoked at once and is still on keys of ours. */
export function revokedNotices(snapshot: Snapshot, ours: readonly Key[], now: Moment): Notice[] {
  const gone = new Map(ours.flatMap((key) => revokedOn(key, now)).map((entry) => [entry.address, entry]));
  return [...gone.values()].flatMap((entry) => {
    const id = `${entry.address}@${entry.effectiveAt}:revoked`;
    if (snapshot.settings.told.includes(id)) return [];
    const keys = ours.filter((key) => revokedOn(key, now).includes(entry));
    const values = { n: keys.length, address: entry.address, platform: snapshot.platform.name };
    const press = { kind: 'open-queue', keys: keys.map((key) => key.id) } as const;
    return [
      {
        id,
        tells: [id],
        title: message('notice_revoked_title', values),
        body: message('notice_revoked_body', values),
        press,
      },
    ];
  });
}

/**
 * The notices about addresses that have retired and are still on keys of ours: once per address, those with
 * the same `retiresAt` together.
 */
export function retiredNotices(snapshot: Snapshot, ours: readonly Key[], now: Moment): Notice[] {
  const gone = [...new Set(ours.flatMap((key) => retiredOn(key, now)))];
  const due = gone.filter((entry) => !snapshot.settings.told.includes(tellOff(entry)));
  const days = Map.groupBy(due, ({ retiresAt }) => retiresAt);
  return [...days].flatMap(([retiresAt, entries]) => {
    const [first] = entries;
    if (!first || retiresAt === null) return [];
    const keys = ours.filter((key) => retiredOn(key, now).some((entry) => entries.includes(entry)));
    const values = { n: keys.length, m: entries.length, address: first.address, date: new Date(retiresAt) };
    return [
      {
        id: `off:${retiresAt}`,
        tells: entries.map(tellOff),
        title: message('notice_off_title', values),
        body: message('notice_off_body', values),
        press: { kind: 'open-queue', keys: keys.map((key) => key.id) } as const,
      },
    ];
  });
}

function tellOff({ address, effectiveAt }: ListedAddress): string {
  return `${address}@${effectiveAt}:off`;
}

function dueOf(entry: ListedAddress, ours: readonly Key[], now: Moment): Due[] {
  const keys = ours.filter(({ assessment }) => assessment.lacks.some((lack) => lack.entry === entry));
  if (keys.length === 0) return [];
  const deadlines = keys.flatMap(({ assessment }) => assessment.deadline ?? []);
  const deadline = deadlines.length > 0 ? Math.min(...deadlines) : null;
  const ending = keys.filter(({ assessment }) => assessment.deadline === deadline);
  const stopping = ending.filter(({ assessment }) => assessment.fallsTo === 'none').length;
  const milestone = milestoneAt(entry, deadline, now);
  const about = milestone === 'last-week' ? ending : keys;
  return milestone ? [{ entry, milestone, keys: about, deadline, stopping }] : [];
}

function milestoneAt(entry: ListedAddress, deadline: Moment | null, now: Moment): Milestone | null {
  if (phaseOf(entry, now) === 'pending') {
    if (now >= entry.effectiveAt - DAY) return 'T-1';
    return now >= entry.effectiveAt - NOTICE_DAYS * DAY ? 'T-7' : null;
  }
  return deadline !== null && deadline - now <= LAST_WEEK ? 'last-week' : 'T-0';
}

function tellOf({ entry, milestone }: Due): string {
  return `${entry.address}@${entry.effectiveAt}:${milestone}`;
}

function noticeOf(first: Due, group: readonly Due[], platform: string): Notice {
  const keys = new Map(group.flatMap((due) => due.keys).map((key) => [key.id, key]));
  const values: NoticeValues = {
    n: keys.size,
    m: group.length,
    k: Math.max(...group.map(({ stopping }) => stopping)),
    platform,
    address: first.entry.address,
    date: new Date(first.entry.effectiveAt),
    until: new Date(first.deadline ?? first.entry.effectiveAt),
  };
  const [title, body] = wordsOf(first, [...keys.values()]);
  return {
    id: `rotation:${first.entry.effectiveAt}:${first.milestone}`,
    tells: group.map(tellOf),
    title: message(title, values),
    body: message(body, values),
    press: { kind: 'open-queue', keys: [...keys.keys()] },
  };
}

type NoticeValues = {
  n: number;
  m: number;
  k: number;
  platform: string;
  address: string;
  date: Date;
  until: Date;
};
type NoticeId = IdWith<NoticeValues>;

/** "Stop" is said only of keys whose coverage falls to none. */
function wordsOf(
  { milestone, deadline, stopping }: Due,
  keys: readonly Key[],
): readonly [title: NoticeId, body: NoticeId] {
  const isAhead = deadline !== null;
  const allStop = stopping === keys.length;
  switch (milestone) {
    case 'T-7':
      return ['notice_in_7_days_title', 'notice_in_7_days_body'];
    case 'T-1':
      if (!isAhead) return ['notice_tomorrow_title', 'notice_tomorrow_body_bare'];
      return ['notice_tomorrow_title', stopping > 0 ? 'notice_tomorrow_body_stop' : 'notice_tomorrow_body'];
    case 'T-0':
      if (keys.every(({ assessment }) => assessment.coverage === 'none'))
        return ['notice_live_title', 'notice_live_body_none'];
      if (keys.some(({ assessment }) => assessment.coverage !== 'all'))
        return ['notice_live_title', 'notice_live_body_some'];
      return ['notice_live_title', isAhead ? 'notice_live_body' : 'notice_live_body_bare'];
    case 'last-week':
      if (stopping === 0) return ['notice_last_week_title', 'notice_last_week_body'];
      return [
        allStop ? 'notice_last_week_title_stop' : 'notice_last_week_title_some',
        'notice_last_week_body',
      ];
  }
}
