import { expect, type Page, test } from '@playwright/test';
import { API_PAGE, formPage, openHostile } from '../support/hostile.ts';
import { type Keyfence, startKeyfence } from '../support/keyfence.ts';

let keyfence: Keyfence;

test.beforeEach(async () => {
  keyfence = await startKeyfence();
  await keyfence.grant('https://www.binance.com/*');
  await keyfence.grant('https://www.bybit.com/*');
});
test.afterEach(() => keyfence.close());

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');

test('a worker that dies under the first messages is asked again', async () => {
  const page = await openHostile(
    keyfence,
    '<!doctype html><title>Home</title>',
    'https://www.binance.com/en/home',
  );
  await page.evaluate((html) => document.write(html), formPage());
  const killing = (async () => {
    for (let time = 0; time < 4; time += 1) await keyfence.stopWorker().catch(() => undefined);
  })();
  await page.evaluate((path) => history.pushState(null, '', path), new URL(API_PAGE).pathname);
  await killing;
  await expect(assistantOf(page)).toHaveCount(1, { timeout: 15_000 });
});

test('a page that comes back by "back" has an assistant of its own exchange', async () => {
  const page = await openHostile(keyfence, formPage());
  await expect(assistantOf(page)).toHaveCount(1);
  await keyfence.context.route('https://www.bybit.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: formPage({ name: 'other' }) }),
  );
  await page.goto('https://www.bybit.com/app/user/api-management');
  await expect(assistantOf(page)).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL(API_PAGE);
  await expect(assistantOf(page)).toHaveCount(1);
  await assistantOf(page).getByTestId('fill').click();
  await expect(page.locator('#ips')).toHaveValue(/203\.0\.113\.10/);
});

test('two tabs on one key fill each its own form, and remember one key', async () => {
  const first = await openHostile(keyfence, formPage());
  const second = await openHostile(keyfence, formPage());
  for (const page of [first, second]) {
    await page.bringToFront();
    await assistantOf(page).getByTestId('fill').click();
    await expect(page.locator('#ips')).toHaveValue(/203\.0\.113\.10/);
  }
  await first.bringToFront();
  await expect(first.locator('#ips')).toHaveValue(/203\.0\.113\.11/);
  const labels = async () => {
    const { keys } = (await keyfence.stored('local')) as { keys?: { value: readonly { label: string }[] } };
    return keys?.value.map(({ label }) => label);
  };
  await expect.poll(labels).toEqual(['bot-1']);
});

test('a browser that is closed right after a fill remembers the fill as not saved', async () => {
  const page = await openHostile(keyfence, formPage());
  await assistantOf(page).getByTestId('fill').click();
  await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
  await keyfence.restart();
  const { keys, settings, feed } = await keyfence.stored('local');
  expect(keys).toMatchObject({ format: 1, value: [{ label: 'bot-1', fill: { saved: 'no' } }] });
  expect([settings, feed].every((value) => value === undefined || typeof value === 'object')).toBe(true);
});
