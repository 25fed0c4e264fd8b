import { type Message, message } from '../../language/message.ts';
import type { Scene } from '../scene.ts';
import type { AssistantView } from '../view.ts';

/**
 * The view while a modal is in front that holds neither the form nor a key: one line without buttons, since
 * they would act on what the user cannot reach.
 * @param view what would be shown without the modal
 */
export function sayWaiting(scene: Scene, view: AssistantView): AssistantView {
  const pill = wordsOf(scene, view);
  return {
    ...view,
    tone: 'neutral',
    headline: pill,
    pill,
    collapsed: true,
    waits: true,
    lines: [],
    addresses: [],
    keys: [],
    own: [],
    boxes: [],
    steps: [],
    actions: [],
    result: null,
  };
}

/** The line itself: about the save that the user is at, else that the card waits. */
function wordsOf({ fill }: Scene, view: AssistantView): Message {
  if (view.saved === 'verifying') return message('filled_verifying');
  if (view.saved !== 'no') return message('pill_waits');
  return fill && fill.intruders.length + fill.vanished.length > 0 ? view.pill : message('pill_unsaved');
}
