import { type Message, message } from '../../language/message.ts';
import type { Action, AssistantView } from '../view.ts';

export const takeBack: Action = { id: 'take-back', label: message('action_undo'), rank: 'secondary' };

/** Returns the view with the last choice on top, and the press that takes it back. */
export function withOffer(view: AssistantView, said: Message): AssistantView {
  return { ...view, offer: { said, action: { ...takeBack, rank: 'quiet' } } };
}

/** The view of the last choice alone, where nothing else is to be shown. */
export function sayOffer(said: Message): AssistantView {
  return {
    state: 'unrecognised',
    tone: 'neutral',
    saved: null,
    pill: said,
    collapsed: false,
    waits: false,
    headline: said,
    lines: [],
    offer: null,
    addresses: [],
    keys: [],
    folded: 'rest',
    own: [],
    boxes: [],
    steps: [],
    actions: [takeBack],
    why: [],
    signals: [],
    result: null,
  };
}
