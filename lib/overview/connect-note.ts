import { inId, message } from '../language/message.ts';
import type { Snapshot } from './snapshot.ts';
import type { FeedLine } from './view-popup.ts';

/**
 * Why the last look at API Connect brought nothing, and from when the answers are that are shown instead; or how many
 * connections it told of in a way that is not the contract.
 */
export function connectNotesOf({ connect, connectTrouble, platform }: Snapshot): FeedLine['notes'] {
  if (connectTrouble) {
    const text = message(`connect_note_${inId(connectTrouble.why)}`, {
      platform: platform.name,
      at: new Date(connectTrouble.at),
      known: connect ? 'yes' : 'no',
      from: new Date(connect?.at ?? 0),
    });
    return [{ tone: connectTrouble.why === 'not-spoken' ? 'neutral' : 'warning', text }];
  }
  const n = connect?.unread ?? 0;
  return n > 0
    ? [{ tone: 'warning', text: message('connect_note_unread', { n, platform: platform.name }) }]
    : [];
}
