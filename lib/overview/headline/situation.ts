import { type Message, message } from '../../language/message.ts';
import type { AddressList, Moment } from '../../rotation/list.ts';
import { openKey } from '../exchange-facts.ts';
import type { Key } from '../key.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Headline } from '../view-headline.ts';
import type { Press } from '../view-press.ts';

/** What every headline is chosen from. */
export interface Situation {
  readonly snapshot: Snapshot;
  readonly now: Moment;
  readonly list: AddressList | null;
  /** The keys that count. */
  readonly ours: readonly Key[];
}

/** Makes one headline from the situation; null where it does not apply. */
export type Candidate = (situation: Situation) => Headline | null;

/** Makes a headline that cannot be put off; add `later` where it can. */
export function headline(
  id: Headline['id'],
  tone: Headline['tone'],
  title: Message,
  detail: readonly Message[],
  action: Press | null,
): Headline {
  return { id, tone, title, detail, action, later: null, folded: false };
}

/** "Update 3 keys": into the queue. */
export function update(keys: readonly Key[]): Press {
  return {
    label: message('press_update_keys', { n: keys.length }),
    press: { kind: 'open-queue', keys: keys.map(({ id }) => id) },
  };
}

/** "Remove from 3 keys": into the queue. */
export function removeFrom(keys: readonly Key[]): Press {
  return { ...update(keys), label: message('press_remove_from', { n: keys.length }) };
}

/** "Look at 3 keys": to the page of one, else into the queue. */
export function lookPress(snapshot: Snapshot, keys: readonly Key[]): Press | null {
  const open = openOrQueue(snapshot, keys);
  return open && { ...open, label: message('press_look_at', { n: keys.length }) };
}

/** "Open Binance" for one key; the queue for several. */
export function openOrQueue(snapshot: Snapshot, keys: readonly Key[]): Press | null {
  const [only, second] = keys;
  if (!only) return null;
  return second ? update(keys) : openKey(snapshot, only);
}

/** Says that a lack is known from an old sighting only, with the time of the oldest; nothing where all is recent. */
export function lastSeenNote(keys: readonly Key[]): Message[] {
  const old = keys.filter(({ assessment }) => assessment.lacks.some(({ grade }) => grade === 'lacked'));
  const moments = old.flatMap(({ record }) => record?.sighting?.at ?? []);
  if (moments.length === 0) return [];
  const values = { n: old.length, date: new Date(Math.min(...moments)) };
  const all = old.length === keys.length;
  return [all ? message('headline_as_last_seen_all', values) : message('headline_as_last_seen', values)];
}
