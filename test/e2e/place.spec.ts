import { expect, type Locator, type Page, test } from '@playwright/test';
import { type Driver, drivers } from '../../scripts/tour/drivers/index.ts';
import { pressInCard, untilItCounts } from './support/in-card.ts';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';
import { apiPageOf } from './support/pages.ts';

const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
  // 1280 × 800 at 150 %.
  { width: 853, height: 533 },
] as const;

/** How long the card may take to leave what comes to lie under it, in ms. */
const MOVES = 2_000;

const CONTROL = 'button, a, input, textarea, select, [role="switch"], [role="radio"], [role="checkbox"]';

let keyfence: Keyfence;
test.beforeAll(async () => {
  keyfence = await startKeyfence();
  for (const { exchange } of drivers) await keyfence.grant(`${new URL(apiPageOf(exchange)).origin}/*`);
});
test.afterAll(() => keyfence.close());

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');

/** The names of the form's controls that lie under the assistant. */
async function covered(page: Page, form: Locator): Promise<readonly string[]> {
  const card = await assistantOf(page).boundingBox();
  if (!card) throw new Error('nothing is shown');
  const front = form.or(page.locator('[role="dialog"]:visible, dialog[open]')).filter({ visible: true });
  return front.evaluateAll(
    (forms, [box, selector]) =>
      forms
        .flatMap((part) => [...part.querySelectorAll<HTMLElement>(selector)])
        .filter((control) => {
          const { left, top, right, bottom, width, height } = control.getBoundingClientRect();
          const across = Math.min(right, box.x + box.width) - Math.max(left, box.x);
          const down = Math.min(bottom, box.y + box.height) - Math.max(top, box.y);
          return width * height > 0 && across > 1 && down > 1;
        })
        .map(
          (control) =>
            control.getAttribute('aria-label') ??
            (control.textContent?.trim() || control.outerHTML.slice(0, 80)),
        ),
    [card, CONTROL] as const,
  );
}

/** Once it has come to rest. */
async function settled(page: Page): Promise<void> {
  const where = async () => JSON.stringify(await assistantOf(page).boundingBox());
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await where();
        const isStill = now === before;
        before = now;
        return isStill;
      },
      { intervals: [300] },
    )
    .toBe(true);
}

async function open(driver: Driver, key: string, size: { width: number; height: number }): Promise<Page> {
  await keyfence.world.order('reset');
  for (const page of keyfence.context.pages().slice(1)) await page.close();
  await keyfence.world.order('script', { exchange: driver.exchange, failSaves: 1 });
  const page = await keyfence.context.newPage();
  await page.setViewportSize(size);
  await page.goto(apiPageOf(driver.exchange));
  await driver.edit(page, key);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env.KEYFENCE_PICTURES) await page.screenshot({ path: `.practice/pictures/place/${name}.png` });
}

/** Which controls of the form lie under the assistant at one of the sizes, once it has come to rest there. */
async function coveredAtAnySize(page: Page, form: Locator, name: string): Promise<void> {
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    await settled(page);
    await picture(page, `${name}-${size.width}`);
    await expect
      .poll(() => covered(page, form), { message: `${size.width} × ${size.height}`, timeout: MOVES })
      .toEqual([]);
  }
}

for (const driver of drivers) {
  const { exchange, openKey, ownKey } = driver;
  for (const size of WINDOWS)
    test(`${exchange}, opened at ${size.width} × ${size.height}: the assistant covers no control of the form`, async () => {
      const page = await open(driver, ownKey, size);
      await expect(assistantOf(page)).toHaveAttribute('data-state', 'missing');
      await settled(page);
      await expect.poll(() => covered(page, driver.form(page, ownKey)), { timeout: MOVES }).toEqual([]);
    });

  test(`${exchange}: the assistant covers no control of the form from the first look to a save that is refused, at any size`, async () => {
    const page = await open(driver, openKey, WINDOWS[0]);
    const form = driver.form(page, openKey);
    await expect(assistantOf(page)).toHaveAttribute('data-state', 'unrestricted');
    await coveredAtAnySize(page, form, `${exchange}-unrestricted`);

    await pressInCard(page, 'fill');
    await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
    await coveredAtAnySize(page, form, `${exchange}-filled`);

    // The exchange refuses to store it: the card has more to say.
    await driver.save(page, openKey);
    const { verifications } = keyfence.world.world.exchanges[exchange].script;
    for (let asked = 0; asked < verifications; asked += 1) await driver.verify(page);
    await expect(assistantOf(page)).toHaveAttribute('data-tone', 'warning', { timeout: 15_000 });
    await coveredAtAnySize(page, form, `${exchange}-refused`);
  });
}

test('where no card fits it is a bar with the main press, which unfolds and folds', async () => {
  const bybit = drivers.find(({ exchange }) => exchange === 'bybit');
  if (!bybit) throw new Error('there is no such driver');
  const page = await open(bybit, bybit.openKey, { width: 853, height: 533 });
  await expect(assistantOf(page).getByTestId('bar')).toBeVisible();
  await expect(assistantOf(page).getByTestId('fill')).toBeVisible();
  await untilItCounts(assistantOf(page).getByTestId('unfold'));
  await expect(assistantOf(page).getByTestId('card')).toBeVisible();
  const box = await assistantOf(page).boundingBox();
  expect(box && box.y >= 0 && box.y + box.height <= 533).toBe(true);
  await untilItCounts(assistantOf(page).getByTestId('minimise'));
  await expect(assistantOf(page).getByTestId('bar')).toBeVisible();
});
