import type { FormReading } from '../../form/read.ts';
import { type Message, message } from '../../language/message.ts';
import { type Plan, wantedOf } from '../../rotation/index.ts';
import { goneNotes, goneOn } from '../gone.ts';
import { allowsOf, heldBackOf, planOf, roleOf } from '../key.ts';
import type { Scene } from '../scene.ts';
import type { KeyLine, Tone } from '../view.ts';
import { namesNone } from './feed.ts';
import { lackTone } from './missing.ts';

/** What is the matter with one key that is shown and not edited. */
export interface Condition {
  readonly reading: FormReading;
  /**
   * `holds-old`: the whole list and what is off besides; `elsewhere`: restricted to IPs of somebody else;
   * `restricted`: restricted, and nothing more can be said of it; `folded`: the page does not show the whole list.
   */
  readonly kind:
    | 'unrestricted'
    | 'lacks'
    | 'holds-old'
    | 'holds-all'
    | 'elsewhere'
    | 'restricted'
    | 'third-party'
    | 'folded'
    | 'not-shown';
  readonly tone: Tone;
}

/** The condition of one key, for the read-only view and for "Show me", which goes to the worst one. */
export function conditionOf(scene: Scene, reading: FormReading): Condition {
  if (reading.thirdParty) return { reading, kind: 'third-party', tone: 'neutral' };
  const other = roleOf(scene, reading) === 'other';
  if (reading.restriction === 'off' || reading.restriction === 'open-list')
    return { reading, kind: 'unrestricted', tone: other ? 'neutral' : 'danger' };
  const plan = planOf(scene, reading);
  if (reading.restriction === 'unknown' || reading.tokens.length === 0 || !plan)
    return { reading, kind: 'not-shown', tone: 'neutral' };
  if (reading.hidden !== null) {
    const isWarned = roleOf(scene, reading) === 'ours' && goneOn(scene, reading).length > 0;
    return { reading, kind: 'folded', tone: isWarned ? 'danger' : 'neutral' };
  }
  // A restricted key on which no address of the list stands belongs to somebody else until the user says so.
  if (roleOf(scene, reading) === 'unknown' || (other && !allowsAny(scene, reading)))
    return { reading, kind: allowsAny(scene, reading) ? 'restricted' : 'elsewhere', tone: 'neutral' };
  return { reading, ...heldBy(scene, reading, plan, other) };
}

/** Of a key with addresses of the list on it: whether it has all of them, and what besides. */
function heldBy(
  scene: Scene,
  reading: FormReading,
  plan: Plan,
  other: boolean,
): Pick<Condition, 'kind' | 'tone'> {
  if (plan.add.length > 0) return { kind: 'lacks', tone: other ? 'neutral' : lackTone(scene, reading) };
  if (goneOn(scene, reading).length > 0) return { kind: 'holds-old', tone: other ? 'neutral' : 'danger' };
  if (namesNone(scene)) return { kind: 'restricted', tone: 'neutral' };
  return { kind: 'holds-all', tone: 'good' };
}

/** Whether the key lets in any address that the platform uses, by itself or in a range. */
function allowsAny(scene: Scene, reading: FormReading): boolean {
  const { list } = scene.context.feed;
  const wanted = list ? wantedOf(list, scene.now, heldBackOf(scene)) : [];
  return wanted.some(({ address }) => allowsOf(reading)(address));
}

/** The key as one line: its name, its tone, and in words what is the matter with it. */
export function keyLineOf(scene: Scene, condition: Condition): KeyLine {
  const { reading, tone, kind } = condition;
  const gone = goneNotes(scene, reading);
  const main = kind === 'holds-old' ? [] : [noteOf(scene, condition)];
  return { name: reading.label, tone, notes: [...main, ...gone], first: gone.length > 0 };
}

function noteOf(scene: Scene, { reading, kind }: Condition): Message {
  const lacked = kind === 'lacks' ? (planOf(scene, reading)?.add ?? []) : [];
  const n = reading.tokens.length;
  const platform = scene.context.platform.name;
  switch (kind) {
    case 'lacks':
      return message('condition_lacks', { n: lacked.length, address: lacked[0] ?? '' });
    case 'unrestricted':
      return message('condition_open');
    case 'third-party':
      return message('condition_third_party');
    case 'folded':
      return typeof reading.hidden === 'number'
        ? message('condition_folded', { n: reading.hidden })
        : message('condition_folded_some');
    case 'not-shown':
      return message('condition_unknown');
    case 'elsewhere':
      return message('condition_elsewhere', { n, platform });
    case 'restricted':
      return message('condition_restricted_to', { n });
    case 'holds-all':
    case 'holds-old':
      return message('condition_complete');
  }
}
