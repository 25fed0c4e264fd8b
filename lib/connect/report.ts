import type { Address } from '../address/index.ts';
import type { ExchangeId } from '../exchanges/index.ts';
import type { Moment } from '../rotation/index.ts';

/** What the exchange itself last answered the platform, as the platform's API Connect page says. */
export type ConnectionStatus = 'connected' | 'ip-not-whitelisted' | 'invalid-key' | 'unknown';

/** One key that the platform uses, as API Connect knows it. */
export interface Connection {
  readonly id: string;
  /** Null: an exchange that Keyfence does not know. */
  readonly exchange: ExchangeId | null;
  readonly label: string;
  readonly status: ConnectionStatus;
  /** What the key lacks, as far as it is on the verified list. */
  readonly missing: readonly Address[];
  /** How many more API Connect named that are not on the verified list: counted, never shown. */
  readonly missingUnlisted: number;
  /** When the platform last asked the exchange; 0 where it never has, and the status is `unknown`. */
  readonly checkedAt: Moment;
  readonly restricted: boolean | null;
  /** When the exchange ends the key. */
  readonly expiresAt: Moment | null;
  /** At most 6 characters, for the user to match by eye. */
  readonly keyEnding: string | null;
}

/** The list that API Connect shows. */
export interface ShownFeed {
  readonly version: number;
  readonly fingerprint: string;
  /** The version of the list that Keyfence held when the page said so. */
  readonly heldThen: number | null;
}

/** One answer of API Connect, checked and cut down to what Keyfence may use. */
export interface ConnectReport {
  readonly at: Moment;
  readonly emailVerified: boolean;
  /** The platform's alert "API disconnected"; null where the page does not say. */
  readonly alertOn: boolean | null;
  readonly connections: readonly Connection[];
  /** How many it told of in a way that is not the contract: left out, or without their status. */
  readonly unread: number;
  /** Which list the page says is the newest; null where it does not say. */
  readonly feed: ShownFeed | null;
}

/** Why the last look at API Connect brought no report. The report before it stays. */
export interface ConnectTrouble {
  readonly at: Moment;
  readonly why: 'logged-out' | 'slow' | 'failed' | 'garbage' | 'not-spoken';
}

/** One answer to a re-validation. `unanswered`: API Connect was asked and did not say. */
export interface ValidationTry {
  readonly at: Moment;
  readonly status: ConnectionStatus | 'unanswered';
}

/** The stored schedule of asking the platform again after a key was saved. */
export interface Validation {
  readonly connection: string;
  readonly keyId: string | null;
  readonly exchange: ExchangeId;
  /** When the exchange stored the list. */
  readonly storedAt: Moment;
  /** When to ask, ascending; all within one hour of `storedAt`. */
  readonly due: readonly Moment[];
  readonly tries: readonly ValidationTry[];
  readonly outcome: 'waiting' | 'connected' | 'refused' | 'invalid-key' | 'unanswered';
}
