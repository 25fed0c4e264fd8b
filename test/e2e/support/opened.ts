import type { BrowserContext, Page } from '@playwright/test';

/** Presses something that opens a tab. Its page has gone out before anybody can intercept it: here it is sent once more. */
export async function openedBy(context: BrowserContext, press: () => Promise<void>): Promise<Page> {
  const opening = context.waitForEvent('page');
  await press();
  const page = await opening;
  await page.waitForURL(/^(https|chrome-extension):/, { waitUntil: 'commit' });
  if (page.url().startsWith('https:')) await page.goto(page.url());
  return page;
}
