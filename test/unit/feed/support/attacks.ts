import type { FeedRule } from '../../../../lib/feed/rule.ts';
import type { FeedState } from '../../../../lib/feed/status.ts';
import { addressAttacks } from './attacks-addresses.ts';
import { fileAttacks } from './attacks-file.ts';
import { storageAttacks } from './attacks-storage.ts';
import { timeAttacks } from './attacks-time.ts';
import type { Scene } from './scene.ts';

/** One attack, and what the user sees after the next ask. */
export interface Attack {
  readonly name: string;
  /** ms after the last good ask at which the client asks again; an hour where it is not said. */
  readonly later?: number;
  /** Changes what the hosts serve, or what is stored. `now` is when the client will ask. */
  readonly mount: (scene: Scene, now: number) => void | Promise<void>;
  readonly state: FeedState;
  /** The rule in the note; null when there is nothing to be alarmed about. */
  readonly note: FeedRule | null;
  /** The version that is stored afterwards, where it is not the good one. */
  readonly version?: number;
  /** What a fill would write, where it is not the last good list. */
  readonly fills?: readonly string[];
  readonly heldBack?: readonly ('urgent' | 'unannounced')[];
  /** The stored list itself was spoilt and nothing good arrived: none is held afterwards. */
  readonly keepsNone?: true;
  /** The accepted list names no address that works. */
  readonly leavesNone?: true;
  /** What a client that never had a list says to the same. */
  readonly newcomer?: FeedState;
}

/** Every attack, in the order of the checks. */
export const attacks: readonly Attack[] = [
  ...fileAttacks,
  ...timeAttacks,
  ...addressAttacks,
  ...storageAttacks,
];
