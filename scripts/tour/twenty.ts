import { expect, type Page } from '@playwright/test';
import { LIMITS } from '../../test/world/exchange.ts';
import { assistantOf, fill, stateOf, stored } from './assistant.ts';
import { enterCodes } from './codes.ts';
import { untilConnected } from './connect.ts';
import type { Driver } from './drivers/index.ts';
import { openApiPage } from './round.ts';
import { keyAt, type Stage } from './stage.ts';

/** How many addresses the platform replaces at once. */
export const SET = 20;

const series = (from: number) => Array.from({ length: SET }, (_, at) => `203.0.113.${from + at}`);
const OLD = series(10);
const NEW = series(10 + SET);
/** The user's own server, where the exchange leaves room for it. */
const OWN = '198.51.100.7';

/** Twenty presses of a cross and twenty of a staging button take their time. */
const LONG = { timeout: 60_000 };

/** Whether a key of this exchange can hold old and new beside each other. */
function holdsBoth({ exchange }: Driver): boolean {
  return LIMITS[exchange] >= 2 * SET + 1;
}

/** The key of each exchange holds the whole set, as its platform once told the user. */
export async function holdTheOldSet({ world }: Stage, drivers: readonly Driver[]): Promise<void> {
  for (const { exchange, ownKey } of drivers) {
    const addresses = LIMITS[exchange] > SET ? [OWN, ...OLD] : OLD;
    world.world.change(exchange, (state) => ({
      ...state,
      keys: state.keys.map((key) =>
        key.label === ownKey
          ? { ...key, history: [{ restriction: { restricted: true, addresses }, from: 0 }] }
          : key,
      ),
    }));
  }
}

/** T-7: a key with room takes the new ones beside the old; a full one is told that it has to wait for the last day. */
export async function playAnnounced(stage: Stage, driver: Driver): Promise<void> {
  const { record, page } = stage;
  const { exchange, ownKey } = driver;
  if (holdsBoth(driver)) return playPress(stage, driver, 'Fill 20 IPs', [...OLD, ...NEW]);
  await record.step(exchange, 'twenty: no room before the last day', page, async () => {
    await openApiPage(stage, driver, ownKey);
    await driver.edit(page, ownKey);
    return stateOf(page, 'over-limit');
  });
}

/** T+30: what is off goes, and where there was no room before, what replaces it comes: one press each. */
export async function playEnd(stage: Stage, driver: Driver): Promise<void> {
  const words = holdsBoth(driver) ? 'Remove 20 IPs that are off' : 'Add 20 IPs, remove 20 that are off';
  await playPress(stage, driver, words, NEW);
}

async function playPress(
  stage: Stage,
  driver: Driver,
  words: string,
  expected: readonly string[],
): Promise<void> {
  const { world, record, page, connect } = stage;
  const { exchange, ownKey } = driver;
  const step = (name: string, on: Page, play: () => Promise<string>) =>
    record.step(exchange, `twenty: ${name}`, on, play);
  await step(`one press: ${words}`, page, async () => {
    await openApiPage(stage, driver, ownKey);
    await driver.edit(page, ownKey);
    await expect(assistantOf(page).getByTestId('fill')).toHaveText(words, { timeout: 30_000 });
    return fill(page, LONG);
  });
  await step('save and codes', page, async () => {
    await driver.save(page, ownKey);
    await enterCodes(world, driver, page);
    return stored(page);
  });
  await step('what the key holds', page, async () => {
    const held = (await keyAt(world, exchange, ownKey))?.stored.addresses ?? [];
    const theirs = held.filter((address) => address === OWN);
    const set = held.filter((address) => address !== OWN);
    if (String([...set].sort()) !== String([...expected].sort())) throw new Error(`Holds ${set.join(', ')}`);
    return `${set.length} of the platform, ${theirs.length} of the user`;
  });
  await step('connected', connect, async () => {
    await connect.bringToFront();
    return untilConnected(connect, `${exchange}-${ownKey}`);
  });
}
