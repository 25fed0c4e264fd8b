import type { Page } from '@playwright/test';
import { CODE, type Driver, keepSecrets, PASSPHRASE } from './driver.ts';

const form = (page: Page) => page.getByRole('dialog', { name: 'Edit API key' });
const newForm = (page: Page) => page.getByRole('dialog', { name: 'Create new API key' });

/** Bitget: a long modal whose last field is the list, then six boxes for each code. */
export const bitget: Driver = {
  exchange: 'bitget',
  openKey: 'main',
  ownKey: 'futures',
  firstView: 'list',
  edit: (page, key) => page.getByRole('button', { name: `Edit ${key}` }).click(),
  form,
  save: (page) => form(page).getByRole('button', { name: 'Next' }).click(),
  async verify(page) {
    const dialog = page.getByRole('dialog', { name: 'Security verification' });
    for (const label of [/^Email verification/, /^Google Authenticator/]) {
      await dialog.getByRole('group', { name: label }).getByRole('textbox').first().click();
      await page.keyboard.type(CODE);
    }
    await dialog.getByRole('button', { name: 'Confirm' }).click();
  },
  remove: (page, key) => page.getByRole('button', { name: `Delete ${key}`, exact: true }).click(),
  async startNew(page, label) {
    await page.getByRole('button', { name: '+ Create API Key' }).click();
    const types = page.getByRole('dialog', { name: 'Select API key type' });
    await types.getByRole('button', { name: 'Next' }).click();
    await newForm(page).getByLabel('Note').fill(label);
    await newForm(page).getByLabel('Passphrase').fill(PASSPHRASE);
  },
  async saveNew(page, _, codes) {
    await newForm(page).getByRole('button', { name: 'Next' }).click();
    await codes();
    await keepSecrets(page);
  },
};
