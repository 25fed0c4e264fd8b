import type { FormReading } from '../form/reading.ts';
import { type Message, message } from '../language/message.ts';
import type { Removable } from '../rotation/removal.ts';
import { keyValues, planOf } from './key.ts';
import type { Scene } from './scene.ts';

/** What is on the key and was switched off or revoked by the platform, the revoked first. */
export function goneFromList(scene: Scene, reading: FormReading): Removable[] {
  const removable = planOf(scene, reading)?.removable ?? [];
  return removable.filter(({ why }) => why === 'retired' || why === 'revoked');
}

/** "bot-1 still allows 203.0.113.10, off since 11 Jan": one sentence per address, for views without its line. */
export function goneSentences(scene: Scene, reading: FormReading): Message[] {
  const key = keyValues(reading);
  return goneFromList(scene, reading).map((gone) =>
    gone.why === 'revoked'
      ? message('gone_revoked', { ...key, ...revokedValues(scene, gone) })
      : message('gone_retired', { ...key, ...retiredValues(gone) }),
  );
}

/** "allows 203.0.113.10, off since 11 Jan": the same beside the name of the key. */
export function goneNotes(scene: Scene, reading: FormReading): Message[] {
  return goneFromList(scene, reading).map((gone) =>
    gone.why === 'revoked'
      ? message('condition_allows_revoked', revokedValues(scene, gone))
      : message('condition_allows_retired', retiredValues(gone)),
  );
}

function revokedValues({ context }: Scene, { token }: Removable) {
  return { address: token.text, platform: context.platform.name };
}

function retiredValues({ token, entry }: Removable) {
  return { address: token.text, date: new Date(entry?.retiresAt ?? 0) };
}
