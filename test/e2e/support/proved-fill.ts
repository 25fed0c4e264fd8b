import { expect } from '@playwright/test';
import { binance } from '../../../scripts/tour/drivers/binance.ts';
import { pressInCard } from './in-card.ts';
import type { Keyfence } from './keyfence.ts';
import { apiPageOf } from './pages.ts';

/**
 * Fills a form in a page of its own with a user's press, and ends when that fill is proved: a fill that began before in
 * another page would have shown itself by then. For tests that something fills nothing. Binance must be granted.
 */
export async function provedFill({ context }: Pick<Keyfence, 'context'>): Promise<void> {
  const page = await context.newPage();
  await page.goto(apiPageOf('binance'));
  await binance.edit(page, binance.ownKey);
  const assistant = page.locator('[data-keyfence-assistant]');
  await pressInCard(page, 'fill');
  await expect(assistant).toHaveAttribute('data-saved', 'no');
  await page.close({ runBeforeUnload: false });
}
