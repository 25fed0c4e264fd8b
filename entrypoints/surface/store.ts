import type { Message } from '../../lib/language/message.ts';
import type { OwnMessage } from '../../lib/message-schema.ts';
import { type StoreAnswer, type StoringType, sendMessage } from '../../lib/messages.ts';

/** The messages that store something. */
export type Storing = Extract<OwnMessage, { type: StoringType }>;

/**
 * Asks the background to store something. Resolves to its answer: undefined where it answers nothing, fails
 * or is out of reach. Never rejects.
 */
export async function store(said: Storing): Promise<StoreAnswer | undefined> {
  try {
    return await sendMessage(said);
  } catch {
    return undefined;
  }
}

/**
 * Shows what was done, once it is stored; else why it was not stored.
 * @param done null where there is nothing to take back: what is shown already stays
 * @param type of the message that was answered; after some, nothing before can be taken back
 */
export type Say = (answer: StoreAnswer | undefined, done: Message | null, type?: StoringType) => void;

/** Stores something, updates the page, and shows what came of it. Resolves to the answer; never rejects. */
export type Change = (said: Storing, done?: Message | null) => Promise<StoreAnswer | undefined>;

/**
 * Makes the function by which a page stores something.
 * @param afterwards updates what follows from a change
 */
export function changing(afterwards: () => Promise<void>, say: Say): Change {
  return async (said, done = null) => {
    const answer = await store(said);
    await afterwards();
    say(answer, done, said.type);
    return answer;
  };
}
