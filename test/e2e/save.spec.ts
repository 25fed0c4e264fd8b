import { expect, test } from '@playwright/test';
import { binance } from '../../scripts/tour/drivers/binance.ts';
import { E2E_ORIGIN } from '../world/e2e-platform.ts';
import { startKeyfence } from './support/keyfence.ts';

const API_PAGE = 'https://www.binance.com/en/my/settings/api-management';

test('a save is remembered, and its re-validation is scheduled although the worker was stopped in between', async () => {
  const keyfence = await startKeyfence();
  try {
    await keyfence.grant(`${E2E_ORIGIN}/*`);
    const connect = await keyfence.context.newPage();
    await connect.goto(`${E2E_ORIGIN}/`);
    await keyfence.grant('https://www.binance.com/*');
    const own = await keyfence.open('check.html');
    const ask = () => own.evaluate(() => chrome.runtime.sendMessage({ type: 'snapshot' }));
    const fillOf = async () =>
      (await ask()).records.find(({ label }: { label: string }) => label === binance.openKey)?.fill?.saved;

    const page = await keyfence.context.newPage();
    await page.goto(API_PAGE);
    await expect.poll(async () => (await ask()).connect?.connections.length).toBeGreaterThan(0);
    await binance.edit(page, binance.openKey);
    await page.locator('keyfence-assistant').getByTestId('fill').click();
    await expect.poll(fillOf).toBe('no');

    await keyfence.stopWorker();
    await binance.save(page, binance.openKey);
    const codes = page.getByRole('dialog', { name: 'Security verification' });
    await expect(codes).toBeVisible();
    // The codes are asked for a second time now and then.
    await expect(async () => {
      if (await codes.isVisible()) await binance.verify(page);
      await expect(codes).toBeHidden({ timeout: 1000 });
    }).toPass();
    await expect.poll(fillOf, { timeout: 15_000 }).toBe('stored');

    const { validations, records } = await ask();
    expect(validations).toMatchObject([{ connection: 'binance-bot-1', outcome: 'waiting' }]);
    expect(records.find(({ label }: { label: string }) => label === binance.openKey)).toMatchObject({
      role: 'ours',
      connection: 'binance-bot-1',
    });
    const alarm = await own.evaluate(() => chrome.alarms.get('revalidate'));
    expect(alarm?.scheduledTime).toBe(validations[0].due[0]);
  } finally {
    await keyfence.close();
  }
});
