import type { FormReading } from '../../form/reading.ts';
import { message } from '../../language/message.ts';
import { viewOf } from '../base.ts';
import { keyRoleOf, recordOf } from '../key.ts';
import type { Scene } from '../scene.ts';
import type { Action, AssistantView } from '../view.ts';
import { takeBack } from './offer.ts';

const lookAgain: Action = { id: 'look-again', label: message('action_look_again'), rank: 'secondary' };

/** Whether the user has said that the platform does not use this key, and has not asked to look at it again. */
export function isIgnored(scene: Scene, reading: FormReading): boolean {
  const { label } = reading;
  if (label === null || scene.lookedAgain.has(label) || keyRoleOf(scene, reading) !== 'other') return false;
  return scene.notOurs.has(label) || recordOf(scene, reading)?.roleReason === 'said';
}

/** The view of a key that is ignored: that it is, and the way back. Nothing is offered to be filled. */
export function sayIgnored(scene: Scene, { label }: FormReading): AssistantView {
  const said = message('offer_not_ours', { key: label ?? '', platform: scene.context.platform.name });
  const isOffered = scene.offer?.said.id === said.id && scene.offer.said.values?.key === label;
  return viewOf(
    scene,
    { state: 'read-only', tone: 'neutral', headline: said, actions: [isOffered ? takeBack : lookAgain] },
    null,
  );
}
