import { expect, type Page, test } from '@playwright/test';
import { openHostile } from './support/hostile.ts';
import { clickInCard, pressInCard } from './support/in-card.ts';
import { type Keyfence, SILENT, startKeyfence } from './support/keyfence.ts';

/** A page of keys with a list of trusted IPs that only the page says to be a key's. */
const UNCLEAR = `<!doctype html><html lang="en"><title>API Management</title><main><h1>API Management</h1>
<button type="button">Create API key</button>
<section><h2>Settings</h2><textarea id="ips" aria-label="Trusted IP addresses" aria-describedby="hint"></textarea>
<p id="hint">Only these may call.</p><button type="button">Save</button></section></main></html>`;

let keyfence: Keyfence;
test.beforeAll(async () => {
  keyfence = await startKeyfence();
});
test.beforeEach(async () => {
  await keyfence.startOver();
  await keyfence.grant('https://www.binance.com/*');
});
test.afterAll(() => keyfence.close());

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');
const answer = async (page: Page, id: 'confirm-field' | 'deny-field') => {
  await expect(assistantOf(page)).toHaveAttribute('data-state', 'unsure');
  await expect(assistantOf(page).getByTestId('fill')).toHaveCount(0);
  await clickInCard(page, id);
};

test('a list that is confirmed is filled by one more press, and known on the next visit', async () => {
  const page = await openHostile(keyfence, UNCLEAR);
  await answer(page, 'confirm-field');
  await expect(assistantOf(page)).toHaveAttribute('data-state', 'unrestricted');
  await expect(page.locator('#ips')).toHaveValue('');
  await pressInCard(page, 'fill');
  await expect(page.locator('#ips')).toHaveValue(/203\.0\.113\.10/);
  const again = await openHostile(keyfence, UNCLEAR);
  await expect(assistantOf(again)).toHaveAttribute('data-state', 'unrestricted');
});

test('a list that is denied is not asked about again', async () => {
  const page = await openHostile(keyfence, UNCLEAR);
  await answer(page, 'deny-field');
  await clickInCard(page, 'take-back');
  await answer(page, 'deny-field');
  // For six seconds that can be taken back.
  await expect(assistantOf(page)).toHaveCount(0, { timeout: 10_000 });
  await expect.poll(async () => JSON.stringify(await keyfence.stored('local'))).toContain('"denied":true');
  await page.close();
  const again = await openHostile(keyfence, UNCLEAR);
  const own = await keyfence.open(SILENT);
  const badge = () =>
    own.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://www.binance.com/*' });
      return chrome.action.getBadgeText({ tabId: tab?.id });
    });
  // The page has been looked at: nothing on it is recognised.
  await expect.poll(badge).toBe('?');
  await expect(assistantOf(again)).toHaveCount(0);
  await expect(again.locator('#ips')).toHaveValue('');
});
