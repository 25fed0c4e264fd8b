import type { ConnectTrouble } from '../connect/report.ts';
import { message } from '../language/message.ts';
import type { Snapshot } from './snapshot.ts';
import type { FeedLine } from './view.ts';

const SENTENCES: Readonly<Record<ConnectTrouble['why'], string>> = {
  'logged-out': 'connect_note_logged_out',
  slow: 'connect_note_slow',
  failed: 'connect_note_failed',
  garbage: 'connect_note_garbage',
  'not-spoken': 'connect_note_not_spoken',
};

/** Why the last look at API Connect brought nothing, and from when the answers are that are shown instead. */
export function connectNotesOf({ connect, connectTrouble, platform }: Snapshot): FeedLine['notes'] {
  if (!connectTrouble) return [];
  const text = message(SENTENCES[connectTrouble.why], {
    platform: platform.name,
    at: new Date(connectTrouble.at),
    known: connect ? 'yes' : 'no',
    from: new Date(connect?.at ?? 0),
  });
  return [{ tone: connectTrouble.why === 'not-spoken' ? 'neutral' : 'warning', text }];
}
