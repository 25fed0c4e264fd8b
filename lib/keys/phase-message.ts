import { type Message, message } from '../language/message.ts';
import type { ListedAddress, Moment } from '../rotation/list.ts';
import { phaseOf } from '../rotation/phase.ts';

/**
 * Where an address of the list stands: "Current until 11 Jan".
 * @param platform named before it ("Acme · Current until 11 Jan"), with the reason of a revocation; null: without
 */
export function phaseMessage(entry: ListedAddress, now: Moment, platform: string | null): Message {
  const ids = platform === null ? BARE : NAMED;
  const at = (moment: Moment) => ({ platform: platform ?? '', date: new Date(moment) });
  const current = message(ids.current, { platform: platform ?? '' });
  switch (phaseOf(entry, now)) {
    case 'unannounced':
    case 'pending':
      return message(ids.pending, at(entry.effectiveAt));
    case 'current':
      return current;
    case 'retiring':
      return entry.retiresAt === null ? current : message(ids.retiring, at(entry.retiresAt));
    case 'retired':
      return message(ids.retired, at(entry.retiresAt ?? now));
    case 'revoked':
      return platform === null
        ? message('phase_revoked', at(entry.revoked?.at ?? now))
        : message('whose_revoked', { platform, reason: entry.revoked?.reason ?? '' });
  }
}

const BARE = {
  pending: 'phase_pending',
  current: 'phase_current',
  retiring: 'phase_retiring',
  retired: 'phase_retired',
} as const;

const NAMED = {
  pending: 'whose_pending',
  current: 'whose_current',
  retiring: 'whose_retiring',
  retired: 'whose_retired',
} as const;
