import { nextDueOf } from '../../connect/schedule.ts';
import type { Validation } from '../../connect/stored.ts';
import { message } from '../../language/message.ts';
import { DAY, type Moment } from '../../rotation/list.ts';
import { keyNames } from '../exchange-facts.ts';
import type { Key } from '../key.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Notice } from '../view-signals.ts';

/**
 * The notices about what became of a save: that the platform can be asked now (only while no API Connect page is
 * open to ask from), and what it answered. Each once per save; outcomes of the last day only.
 */
export function validationNotices(
  snapshot: Snapshot,
  ours: readonly Key[],
  connectOpen: boolean,
  now: Moment,
): Notice[] {
  return ours.flatMap((key) => {
    const { validation } = key;
    if (!validation || now - validation.storedAt > DAY) return [];
    const words = wordsOf(validation, connectOpen, now);
    const id = words && `${validation.connection}@${validation.storedAt}:${words.about}`;
    if (!words || !id || snapshot.settings.told.includes(id)) return [];
    const values = { ...keyNames(snapshot, key), platform: snapshot.platform.name };
    const press =
      words.about === 'refused'
        ? ({ kind: 'open-queue', keys: [key.id] } as const)
        : ({ kind: 'open-url', url: snapshot.platform.links.connect } as const);
    return [
      { id, tells: [id], title: message(words.title, values), body: message(words.body, values), press },
    ];
  });
}

function wordsOf(validation: Validation, connectOpen: boolean, now: Moment) {
  switch (validation.outcome) {
    case 'connected':
      return { about: 'connected', title: 'filled_connected', body: 'notice_connected_body' } as const;
    case 'refused':
    case 'invalid-key':
      return { about: 'refused', title: 'notice_refused_title', body: 'notice_refused_body' } as const;
    case 'unanswered':
      return {
        about: 'unanswered',
        title: 'notice_unanswered_title',
        body: 'notice_unanswered_body',
      } as const;
    case 'waiting': {
      const due = nextDueOf(validation);
      if (connectOpen || due === null || due > now) return null;
      return { about: 'ask', title: 'notice_ask_title', body: 'notice_ask_body' } as const;
    }
  }
}
