import type { Page } from '@playwright/test';
import type { Browser } from '../../test/world/browser.ts';
import type { RunningWorld } from '../../test/world/index.ts';
import type { ExchangeId } from '../../test/world/state.ts';
import type { Recorder } from './record.ts';

/** Where the tour is played. */
export interface Stage {
  readonly browser: Browser;
  readonly world: RunningWorld;
  readonly record: Recorder;
  /** The tab of the exchange's user. */
  readonly page: Page;
  /** The tab with API Connect. */
  readonly connect: Page;
  /** Keyfence's popup, in a tab of its own. */
  readonly popup: Page;
}

interface ShownState {
  readonly exchanges: readonly {
    readonly id: string;
    readonly keys: readonly {
      readonly id: string;
      readonly label: string;
      readonly stored: { readonly addresses: readonly string[] };
    }[];
  }[];
}

/** What an exchange has stored for a key; null where there is no such key. */
export async function keyAt(world: RunningWorld, exchange: ExchangeId, label: string) {
  const state: ShownState = await (await world.order('state')).json();
  const keys = state.exchanges.find(({ id }) => id === exchange)?.keys ?? [];
  return keys.find((key) => key.label === label) ?? null;
}

/** The uses of one exchange's keys, as a user would export them. */
export async function logOf(world: RunningWorld, exchange: ExchangeId): Promise<string> {
  const [head = '', ...lines] = (await (await world.order('uses')).text()).split('\n');
  return [head, ...lines.filter((line) => line.startsWith(`${exchange},`))].join('\n');
}
