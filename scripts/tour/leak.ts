import { expect, type Page } from '@playwright/test';
import { openOwnPage } from '../../test/world/browser.ts';
import { fill, stateOf, stored } from './assistant.ts';
import { enterCodes } from './codes.ts';
import { untilConnected } from './connect.ts';
import type { Driver } from './drivers/index.ts';
import { keyAt, logOf, type Stage } from './stage.ts';

/** From where the stolen key is used. */
const THIEF = '45.9.1.2';
const USES = 3;
const FRESH = 'fresh';

/** A leaked key, from the first foreign use in the exchange's log to the closed case. */
export async function playLeak(stage: Stage, driver: Driver): Promise<void> {
  const { browser, world, record, connect } = stage;
  const { exchange, openKey: key } = driver;
  const step = (name: string, on: Page, play: () => Promise<string>) =>
    record.step(exchange, `leaked key: ${name}`, on, play);

  for (let use = 0; use < USES; use += 1) await world.order('use', { exchange, key, caller: THIEF });
  const check = await openOwnPage(browser, 'check');
  await step('the check of the log', check, async () => judge(check, await logOf(world, exchange)));

  const opening = browser.context.waitForEvent('page');
  await check.getByTestId('leak').click();
  const leak = await opening;
  await leak.getByTestId(`exchange-${exchange}`).click();

  await step('delete it', leak, async () => {
    const page = await follow(stage, leak, 'leak-delete');
    await driver.remove(page, key);
    await enterCodes(world, driver, page);
    await expect.poll(() => keyAt(world, exchange, key)).toBeNull();
    await page.close();
    return done(leak, 'delete');
  });
  await step('create it again, restricted', leak, async () => {
    const page = await follow(stage, leak, 'leak-create');
    const codes = async () => void (await enterCodes(world, driver, page));
    await driver.startNew(page, FRESH, codes);
    await stateOf(page, 'unrestricted', 'missing');
    await fill(page);
    await driver.saveNew(page, FRESH, codes);
    await stored(page);
    const { addresses } = (await keyAt(world, exchange, FRESH))?.stored ?? { addresses: [] };
    if (addresses.length === 0) throw new Error('The new key is open');
    await page.close();
    return `${addresses.length} addresses; ${await done(leak, 'create')}`;
  });
  await step('the new key on API Connect', connect, async () => {
    const connection = (await keyAt(world, exchange, FRESH))?.id ?? '';
    await connect.bringToFront();
    await connect.reload();
    const status = await untilConnected(connect, connection);
    await leak.bringToFront();
    return `${status}; ${await done(leak, 'connect')}`;
  });
  await step('who used it', leak, async () => {
    const page = await follow(stage, leak, 'leak-check');
    const verdict = await judge(page, await logOf(world, exchange));
    await page.close();
    await done(leak, 'check');
    await leak.getByTestId('leak-end').click();
    await expect(leak.locator('[data-at="done"]')).toHaveCount(0);
    return `${verdict}; case closed`;
  });
  await leak.close();
  await check.close();
}

/** Gives a log to Keyfence's check; the thief must come first, in red. */
async function judge(check: Page, log: string): Promise<string> {
  await check.getByTestId('file').setInputFiles({
    name: 'uses.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(log),
  });
  const verdict = check.getByTestId('verdict');
  await expect(verdict).toHaveAttribute('data-tone', 'danger');
  const first = verdict.locator('tbody tr').first();
  await expect(first).toHaveAttribute('data-tone', 'danger');
  await expect(first.locator('.address')).toHaveText(THIEF);
  await expect(verdict.getByRole('heading')).toContainText(`${USES} uses`);
  return `${THIEF} in red: ${await verdict.getByRole('heading').innerText()}`;
}

/** Presses a button of the leak page and goes to the page it opens. */
async function follow({ browser }: Stage, leak: Page, button: string): Promise<Page> {
  await leak.bringToFront();
  const opening = browser.context.waitForEvent('page');
  await leak.getByTestId(button).click();
  return opening;
}

/** The user says that a step is done. */
async function done(leak: Page, step: string): Promise<string> {
  await leak.bringToFront();
  await leak.getByTestId(`done-${step}`).click();
  await expect(leak.locator(`[data-step="${step}"]`)).toHaveAttribute('data-at', 'done');
  return 'done';
}
