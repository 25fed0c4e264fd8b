import { expect, type Page } from '@playwright/test';
import { API_PAGES } from '../../test/world/hosts.ts';
import { assistantOf, fill, stateOf, stored } from './assistant.ts';
import { enterCodes } from './codes.ts';
import { revalidate } from './connect.ts';
import type { Driver } from './drivers/index.ts';
import { afterSave, redDiff } from './popup.ts';
import { keyAt, type Stage } from './stage.ts';

/** One key's way from what is wrong with it to a stored list. */
export interface Round {
  readonly title: string;
  readonly key: (driver: Driver) => string;
  /** What the assistant must say of the key once its form is open. */
  readonly expected: 'unrestricted' | 'missing';
  /** Whether the exchange refuses the platform before the fill. */
  readonly refusedAtFirst: boolean;
  /** What goes wrong on the way: the filled form is left once, and the exchange fails to store it once. */
  readonly mishaps: boolean;
}

type Play = (name: string, on: Page, play: () => Promise<string>) => Promise<string>;

/** Plays one round on one exchange, up to the stored list. Throws at the first thing that is not as it must be. */
export async function playRound(stage: Stage, driver: Driver, round: Round): Promise<void> {
  const { world, record, page, connect, popup } = stage;
  const { exchange } = driver;
  const key = round.key(driver);
  const before = (await keyAt(world, exchange, key))?.stored.addresses ?? [];
  const step: Play = (name, on, play) => record.step(exchange, `${round.title}: ${name}`, on, play);

  if (round.refusedAtFirst) {
    await step('the popup’s red diff', popup, () => redDiff(popup, exchange, key));
  }
  await step('API page', page, () => openApiPage(stage, driver, key));
  await step(`open ${key}`, page, () => openForm(page, driver, key, round.expected));
  await step('fill', page, () => fill(page));
  if (round.mishaps) await playMishaps(stage, driver, key, step);
  await step('save and codes', page, async () => {
    await driver.save(page, key);
    return `codes asked ${await enterCodes(world, driver, page)}×, ${await stored(page)}`;
  });
  await step('own addresses', page, async () => {
    const after = (await keyAt(world, exchange, key))?.stored.addresses ?? [];
    const lost = before.filter((address) => !after.includes(address));
    if (lost.length > 0) throw new Error(`Lost ${lost.join(', ')}`);
    return `kept ${before.length}, now ${after.length} on the key`;
  });
  await step('asked at once', connect, async () => {
    await connect.bringToFront();
    const status = await revalidate(connect, `${exchange}-${key}`);
    return status === 'connected' ? status : `${status}: not in force yet`;
  });
}

/** Goes to the exchange's API page, to where the user sees the key. */
export async function openApiPage({ world, page }: Stage, driver: Driver, key: string): Promise<string> {
  await page.bringToFront();
  await page.goto(`http://${driver.exchange}.localhost:${world.port}${API_PAGES[driver.exchange]}`);
  if (driver.firstView === 'forms') return stateOf(page, 'read-only');
  await expect(page.getByText(key, { exact: true }).first()).toBeVisible();
  return 'the list of keys';
}

async function openForm(page: Page, driver: Driver, key: string, ...states: string[]): Promise<string> {
  await driver.edit(page, key);
  return stateOf(page, ...states);
}

/** The filled form is left and filled once more; then the exchange fails to store it. */
async function playMishaps(stage: Stage, driver: Driver, key: string, step: Play): Promise<void> {
  const { world, page, popup } = stage;
  const { exchange } = driver;
  await step('left without a save', page, () => leave(stage));
  await step('the popup knows of it', popup, () => afterSave(popup, exchange, key, /not saved/));
  await step('fill again', page, async () => {
    await openApiPage(stage, driver, key);
    await openForm(page, driver, key, 'missing', 'unrestricted');
    return fill(page);
  });
  await step('a save that fails', page, async () => {
    await world.order('script', { exchange, failSaves: 1 });
    await driver.save(page, key);
    const asked = await enterCodes(world, driver, page);
    await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
    await expect(assistantOf(page).getByRole('heading')).toHaveText(/did not save/);
    const words = (await assistantOf(page).getByRole('heading').innerText()).split('\n').at(-1);
    return `codes asked ${asked}×, then: ${words}`;
  });
}

/** Leaves a page with an unsaved fill: the browser asks first. */
async function leave({ world, page }: Stage): Promise<string> {
  const asked = page.waitForEvent('dialog');
  const gone = page.goto(`http://localhost:${world.port}/`);
  const dialog = await asked;
  await dialog.accept();
  await gone;
  if (dialog.type() !== 'beforeunload') throw new Error(`The browser asked ${dialog.message()}`);
  return 'the browser asks before it leaves';
}
