import type { Page } from '@playwright/test';
import { CODE, type Driver } from './driver.ts';

const form = (page: Page) => page.getByRole('dialog', { name: 'Edit API key' });

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
};
