import type { AssistantContext } from './assistant/context.ts';
import type { FeedStatus } from './feed/status.ts';
import type { OwnMessage, PageMessage } from './message-schema.ts';
import type { Snapshot } from './overview/snapshot.ts';
import type { StorageTrouble } from './stored/trouble.ts';

/** What the background sends to page scripts: a new context, or something to do. */
export type TabMessage =
  | { readonly type: 'context-changed'; readonly context: AssistantContext }
  | { readonly type: 'leave' }
  | { readonly type: 'open-or-focus' }
  | { readonly type: 'point-at-field' }
  /** To the connect script: ask the platform about these connections now. */
  | { readonly type: 'revalidate-now'; readonly connections: readonly string[] };

/** Whether the background has stored what it was told; else why not. */
export type StoreAnswer = 'stored' | StorageTrouble;

/** The messages that store something, and are answered with whether it is stored. */
export type StoringType =
  | 'add-own'
  | 'claim'
  | 'confirm-address'
  | 'feed-looked-at'
  | 'forget-all'
  | 'forget-field'
  | 'forget-key'
  | 'forget-lists'
  | 'forget-quiet-page'
  | 'import'
  | 'leak-done'
  | 'leak-end'
  | 'leak-start'
  | 'later'
  | 'queue-change'
  | 'queue-start'
  | 'remove-own'
  | 'report-tab'
  | 'revalidate'
  | 'set-card-theme'
  | 'set-language'
  | 'set-mode'
  | 'set-notices'
  | 'set-role'
  | 'undo';

/**
 * What each message is answered with; `undefined` for all others, and for what stores something where that failed for
 * another reason than the storage, or the message was refused.
 */
export interface Answers extends Readonly<Record<StoringType, StoreAnswer | undefined>> {
  readonly context: AssistantContext | null;
  readonly snapshot: Snapshot;
  readonly 'ask-feed': FeedStatus;
  /** Its text; null where there is none. */
  readonly report: string | null;
  /** What in the answer is not the contract, for the page's console: the first fault, or nothing. */
  readonly connections: string | null | undefined;
  readonly revalidated: string | null | undefined;
}

type AnswerOf<T extends string> = T extends keyof Answers ? Answers[T] : undefined;

/**
 * Sends a message to the background and waits for its answer.
 * @throws Error where the extension was updated or removed
 */
export async function sendMessage<M extends PageMessage | OwnMessage>(said: M): Promise<AnswerOf<M['type']>> {
  // `chrome` itself, not WXT's `browser`: all browsers return a promise here, and page scripts stay small.
  return chrome.runtime.sendMessage(said);
}
