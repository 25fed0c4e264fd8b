import type { Moment } from '../rotation/index.ts';
import { daysUntil } from './count.ts';
import { hasIntruder, isRed, lacksAmong, retiredOn } from './danger.ts';
import { headlineOf } from './headline/index.ts';
import { countedKeys, type Key, keysOf } from './keys.ts';
import type { Snapshot } from './snapshot.ts';
import type { BadgeView } from './view.ts';

/**
 * The badge on the icon: red for what is wrong now or within a week, amber with the days left while something is
 * coming that a key lacks, nothing when all is well. `other` and `unknown` keys have no say. "?" belongs to the
 * tab of an API page that was not recognised, and gives way to red.
 */
export function badgeView(snapshot: Snapshot, now: Moment): BadgeView {
  const keys = keysOf(snapshot, now);
  const ours = countedKeys(keys);
  const { id, title } = headlineOf(snapshot, keys, now);
  const { feed, page } = snapshot;
  if (feed.state === 'tampered' || ours.some((key) => isRed(key, now)))
    return { text: '!', tone: 'danger', title };
  if (page?.says.kind === 'not-recognised') return { text: '?', tone: 'neutral', title };
  const days = daysLeft(ours, now);
  if (days !== null) return { text: `${days}`, tone: 'warning', title };
  const attention =
    ours.some(
      (key) => hasIntruder(key) || retiredOn(key, now).length > 0 || key.assessment.lacks.length > 0,
    ) ||
    feed.heldBack.length > 0 ||
    id === 'B3' ||
    id === 'B5' ||
    id === 'B7';
  return attention ? { text: '!', tone: 'warning', title } : { text: '', tone: 'neutral', title };
}

/** Days until the first lacking address goes live; once it has, until the first deadline. */
function daysLeft(ours: readonly Key[], now: Moment): number | null {
  const pending = lacksAmong(ours).filter(({ addBy }) => addBy > now);
  const deadlines = ours.flatMap(({ assessment }) => assessment.deadline ?? []);
  const moments = pending.length > 0 ? pending.map(({ addBy }) => addBy) : deadlines;
  return moments.length > 0 ? daysUntil(Math.min(...moments), now) : null;
}
