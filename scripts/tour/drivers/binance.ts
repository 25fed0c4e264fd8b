import { expect, type Page } from '@playwright/test';
import { CODE, type Driver, keepSecrets } from './driver.ts';

const card = (page: Page, key: string) => page.getByRole('region', { name: key, exact: true });

/** Binance: each key is a card of the page; its links turn it into a form. */
export const binance: Driver = {
  exchange: 'binance',
  openKey: 'bot-1',
  ownKey: 'bot-2',
  firstView: 'forms',
  edit: (page, key) => card(page, key).getByRole('button', { name: 'Edit restrictions' }).click(),
  form: card,
  save: (page, key) => card(page, key).getByRole('button', { name: 'Save' }).click(),
  async verify(page) {
    const dialog = page.getByRole('dialog', { name: 'Security verification' });
    for (const label of ['Email Verification Code', 'Phone Number Verification Code', 'Authenticator Code']) {
      // The codes of the first round stand there until the exchange has answered.
      await expect(dialog.getByLabel(label)).toHaveValue('');
      await dialog.getByLabel(label).fill(CODE);
    }
    await dialog.getByRole('button', { name: 'Submit' }).click();
  },
  remove: (page, key) => card(page, key).getByRole('button', { name: 'Delete' }).click(),
  async startNew(page, label, codes) {
    await page.getByRole('button', { name: 'Create API', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Create API Key' });
    await dialog.getByRole('button', { name: 'Next' }).click();
    await dialog.getByLabel('API Key label').fill(label);
    await dialog.getByRole('button', { name: 'Next' }).click();
    await codes();
    await keepSecrets(page);
  },
  async saveNew(page, label, codes) {
    await card(page, label).getByRole('button', { name: 'Save' }).click();
    await codes();
  },
};
