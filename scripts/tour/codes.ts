import { expect, type Page } from '@playwright/test';
import type { RunningWorld } from '../../test/world/index.ts';
import { CODE } from './drivers/driver.ts';
import type { Driver } from './drivers/index.ts';

/** Enters the codes as often as this exchange asks for them. @returns how often that was */
export async function enterCodes(world: RunningWorld, driver: Driver, page: Page): Promise<number> {
  const state = () => world.world.exchanges[driver.exchange];
  const { verifications } = state().script;
  await expect.poll(() => state().tickets.length).toBe(1);
  // Codes come by mail: nobody enters them before the assistant has seen that they are asked for.
  await expect(page.locator('[data-keyfence-assistant][data-saved="no"]')).toHaveCount(0);
  for (let asked = 1; asked <= verifications; asked += 1) {
    await driver.verify(page);
    // The page asks again only once the exchange has taken the codes before.
    await expect.poll(() => state().tickets[0]?.rounds ?? verifications).toBe(asked);
    // What is entered before the page has emptied its fields for the next time goes with what it empties.
    if (asked < verifications) await expect.poll(() => enteredIn(page)).toBe(0);
  }
  return verifications;
}

/** How many fields of a page hold the code. */
function enteredIn(page: Page): Promise<number> {
  return page
    .locator('input')
    .evaluateAll((all, code) => all.filter((one) => (one as HTMLInputElement).value === code).length, CODE);
}
