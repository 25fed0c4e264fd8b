import { expect, type Page, test } from '@playwright/test';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';
import { openedBy } from './support/opened.ts';

const API_PAGE = 'https://www.binance.com/en/my/settings/api-management';
/** No page here has as many stops. */
const MOST_STOPS = 120;

let keyfence: Keyfence;

test.beforeEach(async () => {
  keyfence = await startKeyfence();
  await keyfence.grant('https://www.binance.com/*');
});
test.afterEach(() => keyfence.close());

/** What has the focus, shadow roots included: its `data-testid`, or its name within the card of a key. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!(at instanceof HTMLElement)) return '';
    const key = at.closest('section[aria-label]')?.getAttribute('aria-label');
    return at.dataset.testid ?? [key, at.textContent?.trim()].filter(Boolean).join(': ');
  });
}

/** Presses Tab until this has the focus, then Enter. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if ((await focused(page)) === what) return pressEnter(page);
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${what}`);
}

/** The popup closes itself once it has opened a page, maybe before the key is up again. */
async function pressEnter(page: Page): Promise<void> {
  await page.keyboard.press('Enter').catch((error: Error) => {
    if (!/has been closed/.test(error.message)) throw error;
  });
}

test('with Tab and Enter alone: from the popup to a fill that is proved', async () => {
  const seen = await keyfence.context.newPage();
  await seen.goto(API_PAGE);
  await expect(seen.locator('[data-keyfence-assistant]')).toHaveAttribute('data-state', 'read-only');
  await seen.close();

  const popup = await keyfence.open('popup.html');
  await expect(popup.getByTestId('headline-action')).toBeVisible();
  await tabTo(popup, 'Open an API page');
  const page = await openedBy(keyfence.context, () => tabTo(popup, 'open-binance'));
  const assistant = page.locator('[data-keyfence-assistant]');
  await expect(assistant).toHaveAttribute('data-state', 'read-only');
  await tabTo(page, 'bot-1: Edit restrictions');
  await expect(assistant).toHaveAttribute('data-state', 'unrestricted');
  await expect(assistant.getByTestId('fill')).not.toHaveAttribute('aria-disabled', 'true');
  await tabTo(page, 'fill');
  await expect(assistant).toHaveAttribute('data-saved', 'no');
  await expect(assistant).toHaveAttribute('data-tone', 'step');
  const card = page.getByRole('region', { name: 'bot-1', exact: true });
  for (const address of ['203.0.113.10', '203.0.113.11']) await expect(card).toContainText(address);

  await expect(assistant.getByTestId('undo')).not.toHaveAttribute('aria-disabled', 'true');
  await tabTo(page, 'undo');
  await expect(assistant).toHaveAttribute('data-state', 'unrestricted');
  expect(keyfence.world.world.presses.filter(({ trusted }) => !trusted)).toEqual([]);
});
