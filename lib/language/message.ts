/** What may fill a placeholder. Moments are passed as Date, so that the language formats them. */
export type MessageValue = string | number | Date;

/** A sentence for the user, not yet in any language: the key of `_locales/<language>/messages.json` and its values. */
export interface Message {
  readonly id: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** Makes a message. */
export function message(id: string, values?: Readonly<Record<string, MessageValue>>): Message {
  return values ? { id, values } : { id };
}

/** Puts a message into the user's language. */
export type Translate = (message: Message) => string;
