import { type Message, message } from '../../lib/language/message.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';
import type { PopupPress } from '../../lib/overview/view-press.ts';

/**
 * The sentence about what a press has just changed or forgotten, where that can be taken back; null for all
 * others.
 */
export function undoWords(press: PopupPress, { records }: Snapshot): Message | null {
  switch (press.kind) {
    case 'claim':
      return message('undo_changed', { label: press.address });
    case 'set-role':
    case 'forget-key': {
      const label = records.find(({ id }) => id === press.keyId)?.label;
      if (label === undefined) return null;
      return message(press.kind === 'forget-key' ? 'undo_forgotten' : 'undo_changed', { label });
    }
    default:
      return null;
  }
}
