import { type FeedNote, type FeedStatus, isOfNewerKind } from '../feed/status.ts';
import { type Message, message } from '../language/message.ts';
import { minutesSince } from '../rotation/count.ts';
import { DAY, type Moment } from '../rotation/list.ts';
import { connectNotesOf } from './connect-note.ts';
import { closedBy } from './headline/trust.ts';
import type { Snapshot } from './snapshot.ts';
import type { Confirmation, FeedLine } from './view-popup.ts';
import type { Press } from './view-press.ts';

/** The last line of the popup: which list, how old, and what is the matter with the feed or with API Connect. */
export function feedLineOf(snapshot: Snapshot, now: Moment): FeedLine {
  const { feed, platform, exchanges } = snapshot;
  const { list, fingerprint, confirmedAt, note } = feed;
  const name = platform.name;
  const mayCopy = closedBy(snapshot, now) === null;
  const stale =
    feed.state === 'stale' && confirmedAt !== null
      ? [message('feed_note_stale', { platform: name, days: Math.floor((now - confirmedAt) / DAY) })]
      : [];
  const refused = note
    ? [{ tone: note.red ? 'danger' : 'neutral', text: refusal(note, feed, name) } as const]
    : [];
  const paused = feed.paused.map(({ exchange, reason }) => {
    const known = exchanges.find(({ id }) => id === exchange)?.name ?? exchange;
    const values = { platform: name, exchange: known, reason };
    return message(mayCopy ? 'feed_note_paused' : 'blocked_paused', values);
  });
  const unasked =
    feed.unasked && list ? [message('feed_note_unasked', { host: feed.host, platform: name })] : [];
  return {
    version: list?.version ?? null,
    fingerprint,
    confirmedAt,
    text: lineOf(feed, now),
    notes: [
      ...[...stale, ...unasked].map((text) => ({ tone: 'warning', text }) as const),
      // Where a key needs a fill there, the headline says it.
      ...paused.map((text) => ({ tone: 'neutral', text }) as const),
      ...refused,
      ...connectNotesOf(snapshot),
    ],
  };
}

/** The addresses that wait until the user has compared them with API Connect. */
export function confirmationsOf({ feed, platform }: Snapshot): Confirmation[] {
  const open: Press = {
    label: message('press_open_connect'),
    press: { kind: 'open-url', url: platform.links.connect },
  };
  return feed.heldBack.map(({ address, why }) => ({
    address,
    tone: 'danger',
    text: message(why === 'urgent' ? 'held_back_urgent' : 'held_back_unannounced', {
      address,
      platform: platform.name,
    }),
    open,
    confirm: { label: message('press_confirm', { address }), press: { kind: 'confirm-address', address } },
  }));
}

function refusal({ host, at, red, rule }: FeedNote, feed: FeedStatus, platform: string): Message {
  if (isOfNewerKind(feed)) return message('feed_note_schema', { platform });
  const values = { host, rule, date: new Date(at) };
  if (!feed.list) return message('feed_note_refused_none', values);
  return message(red ? 'feed_note_refused_red' : 'feed_note_refused', values);
}

/** What was refused is not confirmed, and a wrong clock does not tell how long ago the last good list was. */
function lineOf({ list, fingerprint, confirmedAt, state }: FeedStatus, now: Moment): Message {
  if (list === null || fingerprint === null) return message('list_empty');
  const values = { version: `${list.version}`, fingerprint };
  if (confirmedAt === null || state === 'clock') return message('feed_line', values);
  const date = new Date(confirmedAt);
  if (state === 'tampered') return message('feed_line_last', { ...values, date });
  const minutes = minutesSince(confirmedAt, now);
  if (minutes < 60) return message('feed_line_minutes', { ...values, minutes });
  return minutes < 48 * 60
    ? message('feed_line_hours', { ...values, hours: Math.floor(minutes / 60) })
    : message('feed_line_date', { ...values, date });
}
