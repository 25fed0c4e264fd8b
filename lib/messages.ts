import type { Address } from './address/index.ts';
import type { AssistantContext } from './assistant/context.ts';
import type { Corner } from './assistant/place.ts';
import type { AssistantState, Saved, Tone } from './assistant/view.ts';
import type { ExchangeId } from './exchanges/index.ts';
import type { FeedStatus } from './feed/status.ts';
import type { Message } from './language/message.ts';
import type { Queue, Snapshot } from './overview/snapshot.ts';
import type { Said } from './report/report.ts';
import type { FieldChoice, OwnAddress } from './settings/settings.ts';
import type { Observation } from './sightings/observation.ts';

/** Which key of a page a report is about: what the page itself shows of it. */
export interface KeyOnPage {
  readonly account: string | null;
  readonly label: string;
  readonly createdAt: string | null;
}

/**
 * What a script in a page may say. Nothing here can add an address, confirm one, declare one as the user's own, or
 * change a setting beyond this page; the background takes host and exchange from the tab, never from the message.
 */
export type PageMessage =
  | { readonly type: 'assistant-wanted' }
  | { readonly type: 'view-wanted' }
  | { readonly type: 'context' }
  | { readonly type: 'observed'; readonly observation: Omit<Observation, 'exchange' | 'host'> }
  | {
      readonly type: 'shown';
      readonly says:
        | {
            readonly kind: 'assistant';
            readonly state: AssistantState;
            readonly tone: Tone;
            readonly saved: Saved | null;
            readonly pill: Message;
          }
        /** The page takes the assistant away or keeps it out of sight. */
        | { readonly kind: 'hidden' }
        | { readonly kind: 'not-recognised' }
        | { readonly kind: 'nothing' };
    }
  | {
      readonly type: 'filled';
      readonly key: KeyOnPage;
      readonly added: readonly Address[];
      readonly removed: readonly Address[];
      /** What the key held before. */
      readonly before: readonly string[];
      readonly wasOpen: boolean;
    }
  | {
      readonly type: 'saved';
      readonly key: KeyOnPage;
      readonly saved: Saved;
      /** What the form held. */
      readonly tokens: readonly string[];
    }
  | { readonly type: 'undone'; readonly key: KeyOnPage }
  /** The user says of a key that the platform does not use it. Refused where Keyfence knows better. */
  | { readonly type: 'not-ours'; readonly key: KeyOnPage }
  | { readonly type: 'quiet-page' }
  | { readonly type: 'place'; readonly corner: Corner | null }
  | { readonly type: 'field-chosen'; readonly choice: Omit<FieldChoice, 'host' | 'path' | 'chosenAt'> }
  /** Opens one of our own pages (to claim an address, to see the checks), or leads this tab back to the API page. */
  | {
      readonly type: 'open';
      readonly page: 'options' | 'queue' | 'leak' | 'check' | 'connect' | 'popup' | 'exchange';
    }
  /** The user wants to see what a report of this page would say. Messages by their ids. */
  | { readonly type: 'report-page'; readonly said: Said }
  | { readonly type: 'feed-ask' }
  /** From the connect script only: what `GET /api/connections` or a re-validation answered, unchecked. */
  | { readonly type: 'connections'; readonly answer: unknown }
  | {
      readonly type: 'connect-trouble';
      readonly why: 'logged-out' | 'slow' | 'failed' | 'garbage' | 'not-spoken';
    }
  | { readonly type: 'revalidated'; readonly connection: string; readonly answer: unknown };

/** What only our own pages may say: popup, options, welcome, queue, leak, check. */
export type OwnMessage =
  | { readonly type: 'snapshot'; readonly tabId?: number }
  | { readonly type: 'ask-feed' }
  | { readonly type: 'confirm-address'; readonly address: Address }
  | { readonly type: 'feed-looked-at'; readonly feed: string }
  | { readonly type: 'set-own'; readonly own: readonly OwnAddress[] }
  | { readonly type: 'set-role'; readonly keyId: string; readonly role: 'ours' | 'other' }
  | { readonly type: 'forget-key'; readonly keyId: string }
  | { readonly type: 'forget-all' }
  | { readonly type: 'forget-field'; readonly host: string; readonly path: string }
  | { readonly type: 'forget-quiet-page'; readonly page: string }
  | {
      readonly type: 'claim';
      readonly keyId: string;
      readonly address: Address;
      readonly whose: 'mine' | 'not-mine';
    }
  | { readonly type: 'later'; readonly about: string; readonly until: number }
  | { readonly type: 'set-notices'; readonly on: boolean }
  | { readonly type: 'set-mode'; readonly mode: 'click' | 'sites' }
  /** Stored before the browser is asked, so that the grant can be completed although the asking page may be gone. */
  | { readonly type: 'permission-wanted'; readonly origins: readonly string[] }
  | { readonly type: 'queue-start'; readonly keys: readonly string[] }
  | { readonly type: 'queue-change'; readonly queue: Queue | null }
  | { readonly type: 'leak-start'; readonly exchange: ExchangeId | null; readonly keyId: string | null }
  | {
      readonly type: 'leak-done';
      readonly step: 'delete' | 'create' | 'connect' | 'check';
      readonly done: boolean;
    }
  | { readonly type: 'leak-end' }
  | { readonly type: 'revalidate'; readonly connections: readonly string[] }
  /** The popup asks for the report of the page in front. */
  | { readonly type: 'report-tab'; readonly tabId: number }
  /** The report that was made last. */
  | { readonly type: 'report' };

/** What the background says to page scripts: something they were told has changed. */
export type PageNews =
  | { readonly type: 'context-changed'; readonly context: AssistantContext }
  | { readonly type: 'leave' }
  | { readonly type: 'open-or-focus' }
  | { readonly type: 'point-at-field' }
  /** To the connect script: ask the platform about these connections now. */
  | { readonly type: 'revalidate-now'; readonly connections: readonly string[] };

/** What each message is answered with; `void` for all others. */
export interface Answers {
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

/** Says something to the background and waits for its answer. Rejects when the extension was updated or removed. */
export async function tell<M extends PageMessage | OwnMessage>(said: M): Promise<AnswerOf<M['type']>> {
  // The browsers' own: a script in a page carries no library for what they all answer with a promise.
  return chrome.runtime.sendMessage(said);
}
