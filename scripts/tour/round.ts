import { expect, type Page } from '@playwright/test';
import { API_PAGES } from '../../test/world/hosts.ts';
import type { RunningWorld } from '../../test/world/index.ts';
import { fill, stateOf, stored } from './assistant.ts';
import { revalidate, untilConnected } from './connect.ts';
import type { Driver } from './drivers/index.ts';
import type { Recorder } from './record.ts';

/** Where the tour is played. */
export interface Stage {
  readonly world: RunningWorld;
  readonly record: Recorder;
  /** The tab of the exchange's user. */
  readonly page: Page;
  /** The tab with API Connect. */
  readonly connect: Page;
}

/** One key's way from what is wrong with it to `connected`. */
export interface Round {
  readonly title: string;
  readonly key: (driver: Driver) => string;
  /** What the assistant must say of the key once its form is open. */
  readonly expected: 'unrestricted' | 'missing';
  /** Whether the exchange refuses the platform before the fill. */
  readonly refusedAtFirst: boolean;
}

/** Plays one round on one exchange. Throws at the first thing that is not as it must be. */
export async function playRound({ world, record, page, connect }: Stage, driver: Driver, round: Round) {
  const { exchange } = driver;
  const key = round.key(driver);
  const connection = `${exchange}-${key}`;
  const before = await keptOn(world, exchange, key);
  const step = (name: string, on: Page, play: () => Promise<string>) =>
    record.step(exchange, `${round.title}: ${name}`, on, play);

  if (round.refusedAtFirst) {
    await step('re-validate before', connect, async () => {
      const status = await revalidate(connect, connection);
      if (status !== 'ip-not-whitelisted') throw new Error(`Expected a refusal, got ${status}`);
      return status;
    });
  }
  await step('API page', page, async () => {
    await page.goto(`http://${exchange}.localhost:${world.port}${API_PAGES[exchange]}`);
    if (driver.firstView === 'forms') return stateOf(page, 'read-only');
    await expect(page.getByText(key, { exact: true }).first()).toBeVisible();
    return 'the list of keys';
  });
  await step(`open ${key}`, page, async () => {
    await driver.edit(page, key);
    return stateOf(page, round.expected);
  });
  await step('fill', page, () => fill(page));
  await step('save and codes', page, async () => {
    const { verifications } = world.world.exchanges[exchange].script;
    await driver.save(page, key);
    for (let asked = 0; asked < verifications; asked += 1) await driver.verify(page);
    return `codes asked ${verifications}×, ${await stored(page)}`;
  });
  await step('re-validate', connect, () => untilConnected(connect, connection));
  await step('own addresses', page, async () => {
    const after = await keptOn(world, exchange, key);
    const lost = before.filter((address) => !after.includes(address));
    if (lost.length > 0) throw new Error(`Lost ${lost.join(', ')}`);
    return `kept ${before.length}, now ${after.length} on the key`;
  });
}

interface ShownState {
  readonly exchanges: readonly {
    readonly id: string;
    readonly keys: readonly {
      readonly label: string;
      readonly stored: { readonly addresses: readonly string[] };
    }[];
  }[];
}

async function keptOn(world: RunningWorld, exchange: string, label: string): Promise<readonly string[]> {
  const state: ShownState = await (await world.order('state')).json();
  const keys = state.exchanges.find(({ id }) => id === exchange)?.keys ?? [];
  return keys.find((key) => key.label === label)?.stored.addresses ?? [];
}
