import { h, type VNode } from 'vue';
import { notePress } from '../truth.ts';

/** A button that saves, edits, deletes or leaves: each press is noted with whether a hand did it. */
export function act(name: string, button: VNode, step?: string): VNode {
  return h(
    'span',
    {
      'data-step': step,
      onClickCapture: (event: Event) => notePress(name, event),
      onKeydownCapture: (event: KeyboardEvent) => {
        if (!event.isTrusted && (event.key === 'Enter' || event.key === ' ')) notePress(name, event);
      },
    },
    [button],
  );
}
