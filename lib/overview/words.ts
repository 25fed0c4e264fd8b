import { type Message, message } from '../language/message.ts';
import { isSameDay } from '../rotation/count.ts';
import type { Moment } from '../rotation/list.ts';

/** "today", "26 Nov", "never". */
export function whenWords(at: Moment | null, now: Moment): Message {
  if (at === null) return message('row_never');
  return isSameDay(at, now) ? message('row_today') : message('row_on', { date: new Date(at) });
}

/** "seen today", "seen 26 Nov". */
export function seenWords(at: Moment | null, now: Moment): Message {
  if (at === null) return message('seen_never');
  return isSameDay(at, now) ? message('seen_today') : message('seen_on', { date: new Date(at) });
}
