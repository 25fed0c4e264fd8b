import type { MessageValues } from './message-values.ts';

/** What may fill a placeholder. Moments are passed as Date, so that the language formats them. */
export type MessageValue = string | number | Date;

/** The key of a sentence in `_locales/<language>/messages.json`. */
export type MessageId = keyof MessageValues;

/** The ids of the sentences that need no more than these values. */
export type IdWith<Given extends Readonly<Record<string, MessageValue>>> = {
  [Id in MessageId]: Given extends MessageValues[Id] ? Id : never;
}[MessageId];

/** The ids of the sentences that need no values. */
export type PlainId = IdWith<Readonly<Record<never, never>>>;

/** A sentence for the user, not yet in any language: its id and its values. */
export interface Message {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** What all of these sentences need: where one of several is chosen, the values of each. */
type ValuesOf<Id extends MessageId> = (
  Id extends MessageId
    ? (values: MessageValues[Id]) => void
    : never
) extends (values: infer All) => void
  ? All
  : never;

type Values<Id extends MessageId> =
  unknown extends ValuesOf<Id> ? [values?: Readonly<Record<string, MessageValue>>] : [values: ValuesOf<Id>];

/** Makes a message. The compiler asks for the values that the sentence of this id needs. */
export function message<Id extends MessageId>(id: Id, ...[values]: Values<Id>): Message {
  return values ? { id, values: values as Readonly<Record<string, MessageValue>> } : { id };
}

type InId<Code extends string> = Code extends `${infer Head}-${infer Tail}` ? `${Head}_${InId<Tail>}` : Code;

/** A code of the program as it stands in ids: `other-kind` is `other_kind` there. */
export function inId<Code extends string>(code: Code): InId<Code> {
  return code.replaceAll('-', '_') as InId<Code>;
}

/** Puts a message into the user's language. */
export type Translate = (message: Message) => string;
