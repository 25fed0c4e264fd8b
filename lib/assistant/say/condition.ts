import type { FormReading } from '../../form/reading.ts';
import { type Condition, conditionOf } from '../../keys/condition.ts';
import { type Message, message } from '../../language/message.ts';
import type { Tone } from '../../schema/shown.ts';
import { goneNotes } from '../gone.ts';
import { assessmentOf, keyRoleOf } from '../key.ts';
import type { Scene } from '../scene.ts';
import type { KeyLine } from '../view.ts';

/** A key that is shown and not edited, with what is the matter with it. */
export interface ShownKey {
  readonly reading: FormReading;
  readonly kind: Condition['kind'];
  readonly tone: Tone;
}

/** The condition of one key, for the read-only view and for "Show me", which goes to the worst one. */
export function shownKey(scene: Scene, reading: FormReading): ShownKey {
  const key = { assessment: assessmentOf(scene, reading), role: keyRoleOf(scene, reading) };
  const { kind, toneInPage } = conditionOf(key, scene.now);
  return { reading, kind, tone: toneInPage };
}

/** The key as one line: its name, its tone, and in words what is the matter with it. */
export function keyLineOf(scene: Scene, { reading, kind, tone }: ShownKey): KeyLine {
  const gone = goneNotes(scene, reading);
  const saysGone = reading.hidden === null && (kind === 'revoked' || kind === 'retired');
  const main = saysGone && gone.length > 0 ? [] : [noteOf(scene, reading, kind)];
  return { name: reading.label, tone, notes: [...main, ...gone], first: gone.length > 0 };
}

function noteOf(scene: Scene, reading: FormReading, kind: Condition['kind']): Message {
  const { lacks, strangers, entries: n } = assessmentOf(scene, reading);
  if (reading.hidden !== null && kind !== 'third-party' && kind !== 'open') return folded(reading.hidden);
  switch (kind) {
    case 'lacks':
    case 'stopped':
      return message('condition_lacks', { n: lacks.length, address: lacks[0]?.entry.address ?? '' });
    case 'open':
      return message('condition_open');
    case 'third-party':
      return message('condition_third_party');
    case 'new-address':
      return message('condition_new_unknown', { n: strangers.length });
    case 'elsewhere':
      return message('condition_elsewhere', { n, platform: scene.context.platform.name });
    case 'restricted':
      return n > 0 ? message('condition_restricted_to', { n }) : message('condition_unknown');
    case 'complete':
    case 'revoked':
    case 'retired':
      return message('condition_complete');
    default:
      return message('condition_unknown');
  }
}

function folded(hidden: NonNullable<FormReading['hidden']>): Message {
  return typeof hidden === 'number'
    ? message('condition_folded', { n: hidden })
    : message('condition_folded_some');
}
