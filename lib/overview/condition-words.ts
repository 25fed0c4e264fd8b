import type { ConditionKind } from '../keys/condition.ts';
import { revokedOn } from '../keys/danger.ts';
import { type Message, message } from '../language/message.ts';
import type { Moment } from '../rotation/list.ts';
import type { Key } from './key.ts';
import { isRotation, rotationCondition, rotationWork } from './rotation.ts';

/** A key's condition in a few words, beside its name. */
export function conditionWords(kind: ConditionKind, key: Key, platform: string, now: Moment): Message {
  const { lacks, gone, strangers, entries: n, knowledge, recent } = key.assessment;
  const at = key.record?.sighting?.at;
  const work = rotationWork([key]);
  switch (kind) {
    case 'third-party':
      return message('condition_third_party');
    case 'open':
      return message('condition_open');
    case 'refused':
      return message('condition_refused', { n: lacks.length });
    case 'key-unknown':
      return message('condition_key_unknown', { n: lacks.length });
    case 'stopped':
      return message('condition_none', { n: lacks.length });
    case 'revoked':
      return message('condition_revoked', { n: revokedOn(key, now).length });
    case 'lacks':
      return isRotation(work)
        ? rotationCondition(work)
        : message('condition_lacks', { n: lacks.length, address: lacks[0]?.entry.address ?? '' });
    case 'retired':
      return message('condition_gone', { n: gone.length });
    case 'new-address':
      return message('condition_new_unknown', { n: strangers.length });
    case 'mended':
      return message('condition_mended');
    case 'complete':
      return recent || !at
        ? message('condition_complete')
        : message('condition_complete_as_of', { date: new Date(at) });
    case 'connected':
      return message('condition_connected');
    case 'elsewhere':
      return message('condition_elsewhere', { n, platform });
    case 'restricted':
      return knowledge === 'shown' && n > 0
        ? message('condition_restricted_to', { n })
        : message('condition_restricted');
    case 'not-all-shown':
      return message('condition_not_all_shown');
    case 'not-shown':
      return message('condition_not_shown');
    case 'never-seen':
      return message('condition_never_seen');
  }
}
