import { CODE, type Driver, keepSecrets, PASSPHRASE } from './driver.ts';

/** KuCoin: an edit page with chips, whose form a reload would drop. */
export const kucoin: Driver = {
  exchange: 'kucoin',
  openKey: 'main',
  ownKey: 'arb',
  firstView: 'list',
  edit: (page, key) => page.getByRole('button', { name: `Edit ${key}` }).click(),
  form: (page) => page.locator('.ku-form'),
  save: (page) => page.getByRole('button', { name: 'Confirm', exact: true }).click(),
  async verify(page) {
    const dialog = page.getByRole('dialog', { name: 'Security Verification' });
    for (const label of ['Email Verification Code', 'Google Verification Code', 'Trading Password']) {
      await dialog.getByLabel(label).fill(CODE);
    }
    await dialog.getByRole('button', { name: 'Submit' }).click();
  },
  remove: (page, key) => page.getByRole('button', { name: `Delete ${key}`, exact: true }).click(),
  async startNew(page, label) {
    await page.getByRole('button', { name: 'Create API' }).click();
    await page.getByLabel('API Name').fill(label);
    await page.getByLabel('API Passphrase').fill(PASSPHRASE);
  },
  async saveNew(page, _, codes) {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await codes();
    await keepSecrets(page);
  },
};
