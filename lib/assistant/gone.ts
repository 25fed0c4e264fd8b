import type { FormReading } from '../form/read.ts';
import { type Message, message } from '../language/message.ts';
import type { Removable } from '../rotation/index.ts';
import { keyValues, planOf } from './key.ts';
import type { Scene } from './scene.ts';

/** What is on the key and was switched off or revoked by the platform, the revoked first. */
export function goneOn(scene: Scene, reading: FormReading): Removable[] {
  const removable = planOf(scene, reading)?.removable ?? [];
  return removable.filter(({ why }) => why === 'retired' || why === 'revoked');
}

/** "bot-1 still allows 203.0.113.10, off since 11 Jan": one sentence per address, for views without its line. */
export function goneSentences(scene: Scene, reading: FormReading): Message[] {
  return goneOn(scene, reading).map((gone) => sentence(scene, gone, 'sentence', keyValues(reading)));
}

/** "allows 203.0.113.10, off since 11 Jan": the same beside the name of the key. */
export function goneNotes(scene: Scene, reading: FormReading): Message[] {
  return goneOn(scene, reading).map((gone) => sentence(scene, gone, 'note', {}));
}

function sentence(
  { context }: Scene,
  { token, why, entry }: Removable,
  form: 'sentence' | 'note',
  values: ReturnType<typeof keyValues>,
): Message {
  if (why === 'revoked')
    return message(form === 'sentence' ? 'gone_revoked' : 'condition_allows_revoked', {
      ...values,
      address: token.text,
      platform: context.platform.name,
    });
  return message(form === 'sentence' ? 'gone_retired' : 'condition_allows_retired', {
    ...values,
    address: token.text,
    date: new Date(entry?.retiresAt ?? 0),
  });
}
