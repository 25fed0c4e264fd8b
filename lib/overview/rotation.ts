import type { Address } from '../address/address.ts';
import { type Message, message } from '../language/message.ts';
import type { Key } from './key.ts';

/** What a rotation asks of keys: what they lack, and what they still allow although it is off. */
export interface RotationWork {
  readonly add: readonly Address[];
  readonly remove: readonly Address[];
}

/** What is to be done on these keys, each address once, the most pressing first. */
export function rotationWork(keys: readonly Key[]): RotationWork {
  const lacks = keys.flatMap(({ assessment }) => assessment.lacks).sort((a, b) => a.breaksAt - b.breaksAt);
  const gone = keys.flatMap(({ assessment }) => assessment.gone);
  return {
    add: [...new Set(lacks.map(({ entry }) => entry.address))],
    remove: [...new Set(gone.map(({ address }) => address))],
  };
}

/** Whether there is something to add and something to remove: then it is spoken of as one thing. */
export function isRotation({ add, remove }: RotationWork): boolean {
  return add.length > 0 && remove.length > 0;
}

/** "2 keys: add 203.0.113.12, remove 203.0.113.10". */
export function rotationTitle(n: number, work: RotationWork): Message {
  return message('rotation_title', { n, ...valuesOf(work) });
}

/** "add 203.0.113.12, remove 203.0.113.10": the same beside a key's name. */
export function rotationCondition(work: RotationWork): Message {
  return message('condition_rotation', valuesOf(work));
}

function valuesOf({ add, remove }: RotationWork) {
  return { m: add.length, add: add[0] ?? '', k: remove.length, remove: remove[0] ?? '' };
}
