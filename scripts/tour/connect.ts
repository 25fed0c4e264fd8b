import { expect, type Page } from '@playwright/test';

/** How long the exchange may take until a stored list is in force. */
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

/** Keyfence asks at 0, 1, 3, 5 and 10 minutes after the list may first be in force: a slow machine may miss the first. */
const SCHEDULE = { timeout: 90_000, intervals: [250] };

/** Waits until Keyfence's own schedule has heard that a key is connected; `own` is a page of Keyfence's. */
export async function connectedBySchedule(own: Page, connection: string): Promise<string> {
  const ask = () =>
    own.evaluate(async (id) => {
      const { validations } = await chrome.runtime.sendMessage({ type: 'snapshot' });
      return validations.find((one: { connection: string }) => one.connection === id) ?? null;
    }, connection);
  await expect.poll(async () => (await ask())?.outcome, SCHEDULE).toBe('connected');
  const { tries, storedAt } = await ask();
  const seconds = Math.round((tries.at(-1).at - storedAt) / 1000);
  return `connected ${seconds} s after the save, asked ${tries.length}×`;
}
