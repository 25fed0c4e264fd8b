import { type Message, message } from '../language/message.ts';
import { type ListedAddress, type Moment, phaseOf } from '../rotation/index.ts';
import { isSameDay } from './count.ts';

/** Where an address stands, in words: "Current until 11 Jan". */
export function phaseWords(entry: ListedAddress, now: Moment): Message {
  const phase = phaseOf(entry, now);
  switch (phase) {
    case 'unannounced':
    case 'pending':
      return message('phase_pending', { date: new Date(entry.effectiveAt) });
    case 'current':
      return message('phase_current');
    case 'retiring':
      return entry.retiresAt === null
        ? message('phase_current')
        : message('phase_retiring', { date: new Date(entry.retiresAt) });
    case 'retired':
      return message('phase_retired', { date: new Date(entry.retiresAt ?? now) });
    case 'revoked':
      return message('phase_revoked', { date: new Date(entry.revoked?.at ?? now) });
  }
}

/** "seen today", "seen 26 Nov". */
export function seenWords(at: Moment | null, now: Moment): Message {
  if (at === null) return message('seen_never');
  return isSameDay(at, now) ? message('seen_today') : message('seen_on', { date: new Date(at) });
}
