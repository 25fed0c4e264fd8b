import { CODE, type Driver, keepSecrets } from './driver.ts';

/** Bybit: a pencil in the list opens a modal, and its codes come in another one above it. */
export const bybit: Driver = {
  exchange: 'bybit',
  openKey: 'swing',
  ownKey: 'perp-1',
  firstView: 'list',
  edit: (page, key) => page.getByRole('button', { name: `Edit IP addresses of ${key}` }).click(),
  form: (page) => page.getByRole('dialog', { name: 'Edit IP Addresses' }),
  save: (page) =>
    page.getByRole('dialog', { name: 'Edit IP Addresses' }).getByRole('button', { name: 'Submit' }).click(),
  async verify(page) {
    const dialog = page.getByRole('dialog', { name: 'Security Verification' });
    await dialog.getByLabel('Email Verification Code').fill(CODE);
    await dialog.getByLabel('Google 2FA Code').fill(CODE);
    await dialog.getByRole('button', { name: 'Confirm' }).click();
  },
  remove: (page, key) => page.getByRole('button', { name: `Delete ${key}`, exact: true }).click(),
  async startNew(page, label) {
    await page.getByRole('button', { name: 'Create New Key' }).click();
    await page.getByPlaceholder('Please enter a name').fill(label);
  },
  async saveNew(page, _, codes) {
    await page.locator('.by-create').getByRole('button', { name: 'Submit' }).click();
    await codes();
    await keepSecrets(page);
  },
};
