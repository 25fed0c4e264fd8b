import { CODE, type Driver, keepSecrets, PASSPHRASE } from './driver.ts';

/** OKX: each key has an edit page with one textarea. */
export const okx: Driver = {
  exchange: 'okx',
  openKey: 'hedge',
  ownKey: 'grid',
  firstView: 'list',
  edit: (page, key) => page.getByRole('button', { name: `Edit ${key}` }).click(),
  form: (page) => page.locator('.okx-edit'),
  save: (page) => page.getByRole('button', { name: 'Confirm', exact: true }).click(),
  async verify(page) {
    const dialog = page.getByRole('dialog', { name: 'Security verification' });
    await dialog.getByLabel('Email code').fill(CODE);
    await dialog.getByLabel('Authenticator code').fill(CODE);
    await dialog.getByRole('button', { name: 'Verify' }).click();
  },
  remove: (page, key) => page.getByRole('button', { name: `Delete ${key}`, exact: true }).click(),
  async startNew(page, label) {
    await page.getByRole('button', { name: 'Create API key' }).click();
    await page.getByPlaceholder('Enter API name').fill(label);
    await page.getByPlaceholder('Enter passphrase').fill(PASSPHRASE);
  },
  async saveNew(page, _, codes) {
    await page.getByRole('button', { name: 'Submit all' }).click();
    await codes();
    await keepSecrets(page);
  },
};
