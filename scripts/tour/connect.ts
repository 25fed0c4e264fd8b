import { expect, type Page } from '@playwright/test';

/** How long a stored list may need until the exchange goes by it. */
const PROPAGATION = { timeout: 20_000, intervals: [500] };

function row(page: Page, connection: string) {
  return page.locator(`[data-connection="${connection}"]`);
}

/** Presses "Re-validate" once, as the user of the platform, and reads what came of it. */
export async function revalidate(page: Page, connection: string): Promise<string> {
  const answered = page.waitForResponse((response) => response.url().endsWith(`/${connection}/revalidate`));
  await row(page, connection).getByRole('button', { name: 'Re-validate' }).click();
  const { status } = await (await answered).json();
  await expect(row(page, connection)).toHaveAttribute('data-status', status);
  return status;
}

/** Re-validates until the list has propagated. */
export async function untilConnected(page: Page, connection: string): Promise<string> {
  await expect.poll(() => revalidate(page, connection), PROPAGATION).toBe('connected');
  return 'connected';
}
