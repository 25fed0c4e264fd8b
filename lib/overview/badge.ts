import { conditionOf } from '../keys/condition.ts';
import { lacksAmong, retiredOn } from '../keys/danger.ts';
import { type Message, message } from '../language/message.ts';
import { daysUntil } from '../rotation/count.ts';
import type { Moment } from '../rotation/list.ts';
import { confirmationsOf, feedLineOf } from './feed-line.ts';
import { headlineOf } from './headline/index.ts';
import { blocked } from './headline/trust.ts';
import { countedKeys, type Key } from './key.ts';
import { keysOf } from './keys.ts';
import type { Snapshot } from './snapshot.ts';
import type { HeadlineId } from './view-headline.ts';
import type { BadgeView } from './view-signals.ts';

/**
 * The badge on the icon: a red "!" for what is wrong now or within a week, the days left while an address is
 * coming or a deadline ahead, an amber "!" for what needs attention, nothing when all is well. `other` and
 * `unknown` keys do not count. "?" stands on the tab of an API page that was not recognised, hides the
 * assistant, or did not get all of it; red comes first.
 */
export function badgeView(snapshot: Snapshot, now: Moment): BadgeView {
  const keys = keysOf(snapshot, now);
  const ours = countedKeys(keys);
  const { id, title } = headlineOf(snapshot, keys, now);
  const { feed, page } = snapshot;
  const says = { title, also: aboutFeed(snapshot, id, now) };
  if (
    id === 'tampered' ||
    id === 'not-remembered' ||
    ours.some((key) => conditionOf(key, now).tone === 'danger')
  )
    return { ...says, text: '!', tone: 'danger' };
  if (page?.says.kind === 'hidden')
    return { title: message('page_hidden'), also: null, text: '?', tone: 'warning' };
  if (page?.says.kind === 'not-loaded')
    return { title: message('page_not_loaded'), also: null, text: '?', tone: 'warning' };
  if (page?.says.kind === 'not-recognised') return { ...says, text: '?', tone: 'neutral' };
  const days = daysLeft(ours, now);
  if (days !== null) return { ...says, text: message('badge_days', { days }), tone: 'warning' };
  const attention =
    ours.some((key) => retiredOn(key, now).length > 0 || key.assessment.lacks.length > 0) ||
    feed.heldBack.length > 0 ||
    feed.note?.red ||
    NEEDS_ATTENTION.includes(id);
  return attention ? { ...says, text: '!', tone: 'warning' } : { ...says, text: '', tone: 'neutral' };
}

/** Headlines that say why the list is not filled. */
const ABOUT_LIST: readonly HeadlineId[] = [
  'no-list',
  'not-allowed',
  'expired',
  'clock',
  'newer-kind',
  'disputed',
  'paused',
  'none-in-use',
];

/** Those of them that go on the icon. `no-list` is not among them: each installation begins without a list. */
const NEEDS_ATTENTION: readonly HeadlineId[] = ['expired', 'clock', 'newer-kind', 'disputed', 'none-in-use'];

/** The first thing to say of the list, unless the headline is about it already. */
function aboutFeed(snapshot: Snapshot, id: HeadlineId, now: Moment): Message | null {
  if (id === 'tampered' || ABOUT_LIST.includes(id)) return null;
  const closed = blocked({ snapshot, now, list: snapshot.feed.list, ours: [] });
  if (closed) return closed.title;
  const [held] = confirmationsOf(snapshot);
  const [note] = feedLineOf(snapshot, now).notes.filter(({ tone }) => tone !== 'neutral');
  return held?.text ?? note?.text ?? null;
}

/** Days until the first lacking address goes live; once it has, until the first deadline. */
function daysLeft(ours: readonly Key[], now: Moment): number | null {
  const pending = lacksAmong(ours).filter(({ addBy }) => addBy > now);
  const deadlines = ours.flatMap(({ assessment }) => assessment.deadline ?? []);
  const moments = pending.length > 0 ? pending.map(({ addBy }) => addBy) : deadlines;
  return moments.length > 0 ? daysUntil(Math.min(...moments), now) : null;
}
