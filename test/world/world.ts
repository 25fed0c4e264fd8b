import type { SignedList } from '../../lib/publish/sign.ts';
import { type Clock, type Mark, pushClock, startClock } from './clock.ts';
import type { Connection } from './connections.ts';
import { type Pause, PRACTICE_KEYS, publishList, type SigningKeys } from './feed.ts';
import { seedExchange } from './seed.ts';
import { EXCHANGE_IDS, type ExchangeId, type ExchangeState, type Press } from './state.ts';

/** What the practice API Connect is told to do wrong. */
export type ConnectFault = 'none' | 'odd' | 'logged-out' | 'slow' | 'error' | 'garbage';

/** What the practice feed is told to do wrong. */
export type FeedFault = 'none' | 'offline' | 'tampered';

export interface ConnectScript {
  readonly fault: ConnectFault;
  readonly emailVerified: boolean;
  readonly apiDisconnectedAlert: boolean;
  /** Replaces the feed that the page says it uses, to play a page that disagrees with the signed list. */
  readonly feed: { readonly version: number; readonly fingerprint: string } | null;
}

export interface WorldOptions {
  /** The present moment, ms UTC. */
  readonly now?: () => number;
  readonly keys?: SigningKeys;
  /** The version of the first list; a browser that has seen a higher one refuses it. */
  readonly firstVersion?: number;
}

/** Everything of the world that changes, in one place. The exchanges' own rules are the pure functions of `exchange.ts`. */
export class World {
  readonly now: () => number;
  readonly keys: SigningKeys;
  exchanges: Record<ExchangeId, ExchangeState>;
  presses: readonly Press[] = [];
  clock: Clock;
  pause: readonly Pause[] = [];
  feedFault: FeedFault = 'none';
  connect: ConnectScript = HEALTHY;
  /** What API Connect last learnt of each connection. */
  connections: readonly Connection[] = [];
  /** Every list that was published; the last one is named by the timestamp. */
  lists: readonly SignedList[] = [];
  #version: number;

  private constructor(options: WorldOptions) {
    this.now = options.now ?? Date.now;
    this.keys = options.keys ?? PRACTICE_KEYS;
    this.#version = (options.firstVersion ?? 42) - 1;
    this.exchanges = seedAll(this.now());
    this.clock = startClock(this.now());
  }

  /** A new world whose first list is signed. */
  static async create(options: WorldOptions = {}): Promise<World> {
    const world = new World(options);
    await world.publish();
    return world;
  }

  get list(): SignedList {
    const list = this.lists.at(-1);
    if (!list) throw new Error('The practice feed has published nothing yet.');
    return list;
  }

  /** Signs the list of the present clock under the next version. */
  async publish(): Promise<void> {
    this.#version += 1;
    this.lists = [...this.lists, await publishList(this.clock, this.#version, this.now(), this.keys)];
  }

  /** @param set how many addresses a rotation replaces; another number than before begins anew, for new clients only */
  async push(mark: Mark, set = this.clock.set): Promise<void> {
    const clock = set === this.clock.set ? this.clock : startClock(this.now(), set);
    this.clock = pushClock(clock, mark, this.now());
    await this.publish();
  }

  change(id: ExchangeId, changed: (state: ExchangeState) => ExchangeState): void {
    this.exchanges = { ...this.exchanges, [id]: changed(this.exchanges[id]) };
  }

  /** Puts everything back, except that the feed's version keeps growing: a client would refuse anything else. */
  async reset(): Promise<void> {
    this.exchanges = seedAll(this.now());
    this.presses = [];
    this.pause = [];
    this.feedFault = 'none';
    this.connect = HEALTHY;
    this.connections = [];
    if (this.clock.mark !== 'T-8') await this.push('T-8');
  }
}

const HEALTHY: ConnectScript = {
  fault: 'none',
  emailVerified: true,
  apiDisconnectedAlert: true,
  feed: null,
};

function seedAll(now: number): Record<ExchangeId, ExchangeState> {
  return {
    binance: seedExchange('binance', now),
    bybit: seedExchange('bybit', now),
    okx: seedExchange('okx', now),
    bitget: seedExchange('bitget', now),
    kucoin: seedExchange('kucoin', now),
  };
}

/** The ids in their order, for the routes that list them. */
export const ids: readonly ExchangeId[] = EXCHANGE_IDS;
