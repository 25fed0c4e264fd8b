import { expect, test } from '@playwright/test';
import { formPage, openHostile } from '../support/hostile.ts';
import { pressInCard } from '../support/in-card.ts';
import { type Keyfence, startKeyfence } from '../support/keyfence.ts';
import { leftToMore } from '../support/more.ts';

/** 12,000 rows of a log above the form, 60,000 elements: in each row an IP, a word and a button. */
const ROWS =
  '<tr><td>198.51.100.1</td><td>login</td><td><button type="button">Details</button></td></tr>'.repeat(
    12_000,
  );

let keyfence: Keyfence;
test.beforeAll(async () => {
  keyfence = await startKeyfence();
  await keyfence.grant('https://www.binance.com/*');
});
test.afterAll(() => keyfence.close());

test(
  'on a page with 12,000 rows the card comes, and one press fills the form',
  leftToMore(true),
  async () => {
    const page = await openHostile(keyfence, formPage({ before: `<table>${ROWS}</table>` }));
    const assistant = page.locator('[data-keyfence-assistant]');
    await expect(assistant).toHaveCount(1, { timeout: 20_000 });
    await pressInCard(page, 'fill');
    await expect(page.locator('#ips')).toHaveValue('203.0.113.10,203.0.113.11', { timeout: 20_000 });
    await expect(assistant).toHaveAttribute('data-saved', 'no', { timeout: 20_000 });
  },
);
