import type { ExchangeId } from '../../lib/exchanges/all.ts';

export type { ExchangeId };

/** The practice exchanges, in the order they are shown. */
export const EXCHANGE_IDS = ['binance', 'bybit', 'okx', 'bitget', 'kucoin'] as const satisfies ExchangeId[];

/** What a key allows: everyone, or the tokens that the page stored, in their order. */
export interface Restriction {
  readonly restricted: boolean;
  readonly addresses: readonly string[];
}

/** One API key of a practice exchange. `history` is what was stored and from when it is in force (ms, UTC). */
export interface PracticeKey {
  readonly id: string;
  readonly label: string;
  readonly apiKey: string;
  readonly secret: string;
  readonly createdAt: number;
  readonly rights: readonly string[];
  /** The app to which the exchange has bound the key: nobody can edit its addresses. */
  readonly thirdParty: string | null;
  readonly history: readonly { readonly restriction: Restriction; readonly from: number }[];
}

/** One request that an exchange answered for a key. Times are ms, UTC. */
export interface Use {
  readonly key: string;
  readonly caller: string;
  readonly at: number;
  readonly accepted: boolean;
}

/** What the tests may order an exchange to do. */
export interface Script {
  /** How often the codes are asked for one save. */
  readonly verifications: number;
  /** How many of the next saves fail after the codes. */
  readonly failSaves: number;
  /** Milliseconds from a stored save until it is in force. */
  readonly propagationMs: number;
}

/** A form that waits for its codes. */
export interface Ticket {
  readonly id: string;
  readonly change: Change;
  readonly rounds: number;
}

/** What a page's own save sends. `keys` is empty for a new key. */
export interface Change {
  readonly keys: readonly string[];
  readonly label: string | null;
  readonly rights: readonly string[] | null;
  readonly thirdParty: string | null;
  readonly restriction: Restriction | null;
  readonly remove: boolean;
}

/** One press of a button that saves, submits, goes on, edits or deletes, as the page witnessed it. */
export interface Press {
  readonly exchange: ExchangeId;
  readonly what: string;
  /** Whether a person's own pointer or key caused it. */
  readonly trusted: boolean;
  readonly at: number;
}

export interface ExchangeState {
  readonly id: ExchangeId;
  readonly keys: readonly PracticeKey[];
  readonly script: Script;
  readonly tickets: readonly Ticket[];
  readonly uses: readonly Use[];
  readonly stores: number;
}
