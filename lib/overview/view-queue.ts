import type { ExchangeId } from '../exchanges/all.ts';
import type { Message } from '../language/message.ts';
import type { Moment } from '../rotation/list.ts';
import type { Press } from './view-press.ts';

/**
 * How far a key has come in a run. `verifying`: the exchange asks for a verification; `saved`: stored, not
 * yet confirmed; `connected` and `refused`: the platform's answer after the save.
 */
export type QueueStage =
  | 'to-do'
  | 'opened'
  | 'filled'
  | 'verifying'
  | 'saved'
  | 'connected'
  | 'refused'
  | 'skipped';

export interface QueueItem {
  readonly keyId: string;
  readonly label: string;
  readonly stage: QueueStage;
  readonly words: Message;
  /** What to press next, on the key that is due or whose page is open; null elsewhere. */
  readonly next: Message | null;
  readonly deadline: Moment | null;
  readonly open: Press;
  /** The next one to work on. */
  readonly isNext: boolean;
}

export interface QueueView {
  readonly title: Message;
  readonly progress: Message;
  readonly done: number;
  readonly total: number;
  readonly groups: readonly {
    readonly exchange: ExchangeId;
    readonly name: string;
    readonly items: readonly QueueItem[];
  }[];
  readonly finished: boolean;
  /** About how long the rest takes; null once nothing is left. */
  readonly left: Message | null;
}
