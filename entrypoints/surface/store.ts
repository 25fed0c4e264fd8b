import type { Message } from '../../lib/language/message.ts';
import type { OwnMessage } from '../../lib/message-schema.ts';
import { type StoreAnswer, type StoringType, sendMessage } from '../../lib/messages.ts';

/** The messages that store something. */
export type Storing = Extract<OwnMessage, { type: StoringType }>;

/**
 * Tells the background to store something, and resolves to what became of it: undefined where the background answers
 * nothing, fails or is out of reach. Never rejects.
 */
export async function store(said: Storing): Promise<StoreAnswer | undefined> {
  try {
    return await sendMessage(said);
  } catch {
    return undefined;
  }
}

/**
 * Says what was done, once it is stored; else why it is not, or that it is not where the background says nothing.
 * @param done null where there is nothing to take back: what is said already stays
 * @param type of the message that was answered; some end what could be taken back before, and what is said of it
 */
export type Say = (answer: StoreAnswer | undefined, done: Message | null, type?: StoringType) => void;

/** Has something stored, draws anew what follows, and says what came of it. Resolves to that; never rejects. */
export type Change = (said: Storing, done?: Message | null) => Promise<StoreAnswer | undefined>;

/**
 * Makes that by which a page changes what is stored.
 * @param afterwards draws anew what follows from a change
 */
export function changing(afterwards: () => Promise<void>, say: Say): Change {
  return async (said, done = null) => {
    const answer = await store(said);
    await afterwards();
    say(answer, done, said.type);
    return answer;
  };
}
