import type { Locator, Page } from '@playwright/test';
import { type Driver, drivers } from '../../scripts/tour/drivers/index.ts';
import { feedRecord } from '../e2e/support/feed-record.ts';
import { startKeyfence } from '../e2e/support/keyfence.ts';
import { openOwn } from '../e2e/support/own.ts';
import { apiPageOf } from '../e2e/support/pages.ts';

/** How long a press on "fill" takes until the form is read back and compared, in ms. */
export interface FillCost {
  readonly exchange: string;
  readonly addresses: number;
  readonly took: number;
}

/** How often each form is filled; what else runs can only slow it, so the quickest counts. */
const ROUNDS = 3;
/** What takes longer than this, in ms, never ends. */
const PATIENCE = 30_000;

/** Fills an empty key of these practice exchanges with a list of so many addresses, in the built extension. */
export async function measureFills(
  addresses: number,
  exchanges: readonly Driver['exchange'][],
): Promise<FillCost[]> {
  const keyfence = await startKeyfence();
  try {
    await keyfence.world.order('clock', { to: 'T+31', set: addresses });
    const own = await openOwn(keyfence);
    await own.page.evaluate((feed) => chrome.storage.local.set({ feed }), await feedRecord(keyfence.world));
    await own.tell({ type: 'ask-feed' });
    const costs: FillCost[] = [];
    for (const driver of drivers.filter(({ exchange }) => exchanges.includes(exchange))) {
      await keyfence.grant(`${new URL(apiPageOf(driver.exchange)).origin}/*`);
      const rounds: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await fillOnce(keyfence, driver));
      costs.push({ exchange: driver.exchange, addresses, took: Math.min(...rounds) });
    }
    return costs;
  } finally {
    await keyfence.close();
  }
}

async function fillOnce(
  keyfence: Awaited<ReturnType<typeof startKeyfence>>,
  { exchange, ownKey, ...driver }: Driver,
): Promise<number> {
  keyfence.world.world.change(exchange, (state) => ({
    ...state,
    keys: state.keys.map((key) =>
      key.label === ownKey
        ? { ...key, history: [{ restriction: { restricted: false, addresses: [] }, from: 0 }] }
        : key,
    ),
  }));
  const page = await keyfence.context.newPage();
  try {
    await page.goto(apiPageOf(exchange));
    await driver.edit(page, ownKey);
    const card = page.locator('[data-keyfence-assistant]');
    const fill = card.getByTestId('fill');
    await fill.waitFor();
    // A press counts once its label has stood for half a second.
    await page.waitForTimeout(800);
    const done = page.evaluate(untilProved, PATIENCE);
    await pressWhereItStands(page, fill);
    return await done;
  } finally {
    await page.close();
  }
}

/** Presses a button without scrolling to it: a card that moves takes no press for half a second. */
async function pressWhereItStands(page: Page, button: Locator): Promise<void> {
  const box = await button.boundingBox();
  if (!box) throw new Error('the button is not drawn');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** In the page: the time from a press on the card until the card says that the form is filled and not saved. */
function untilProved(patience: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let from = 0;
    setTimeout(() => reject(new Error('the card did not say that the form is filled')), patience);
    document.addEventListener(
      'click',
      () => {
        from = performance.now();
      },
      { capture: true, once: true },
    );
    const watch = setInterval(() => {
      if (document.querySelector('[data-keyfence-assistant][data-saved="no"]')) {
        clearInterval(watch);
        resolve(performance.now() - from);
      }
    }, 5);
  });
}
