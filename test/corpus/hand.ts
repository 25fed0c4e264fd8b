import type { Locator, Page } from '@playwright/test';
import { exchanges } from '../../lib/exchanges/all.ts';
import { type CorpusCase, type KeyPage, LIST } from './case.ts';
import { type BaseWords, wordsFor } from './labels/index.ts';

/**
 * Does on a page what a careful user would: opens the form, turns the restriction on, enters what is missing.
 * It knows the page's words and nothing of how the extension finds a form, so that it can say whether a page keeps
 * what it promises.
 */
export async function fillByHand(page: Page, one: CorpusCase): Promise<void> {
  if (one.page.layout === 'other' || !one.after) return;
  const words = wordsFor(one.language, one.exchange, one.page.wording ?? 'quoted');
  if (one.state === 'unrestricted' && one.page.choice !== 'none') await restrict(page, one.page, words);
  const stored = one.page.editing === null ? one.page.keys[0] : one.page.keys[one.page.editing];
  const opened = one.open
    .map((step) => one.page.layout !== 'other' && one.page.keys[Number(step.split('-')[1])])
    .at(-1);
  const there = (opened || stored)?.ips ?? [];
  const missing = LIST.filter((address) => !there.includes(address));
  if (missing.length > 0) await enter(page, one, one.page, words, missing, there.length);
}

async function restrict(page: Page, { choice }: KeyPage, words: BaseWords): Promise<void> {
  switch (choice) {
    case 'toggle':
      return page.getByRole('switch').last().click();
    case 'checkbox':
      return page.getByRole('checkbox', { name: words.trusted }).click();
    case 'select':
      await page.getByRole('combobox').last().click();
      return page.getByText(words.trusted, { exact: true }).last().click();
    default:
      return page.getByText(words.trusted).last().click();
  }
}

async function enter(
  page: Page,
  one: CorpusCase,
  { control, frame, quirk }: KeyPage,
  words: BaseWords,
  missing: readonly string[],
  there: number,
): Promise<void> {
  const place = frame === 'iframe' ? page.frameLocator('iframe') : page;
  const field: Locator = place.getByPlaceholder(words.placeholder).last();
  switch (control) {
    case 'text':
    case 'area':
      await field.click();
      await field.press('Control+End');
      if (quirk === 'remounts') await page.keyboard.insertText(missing.join(','));
      else await page.keyboard.type((there > 0 ? ',' : '') + missing.join(','));
      return page.keyboard.press('Tab');
    case 'rich':
      await page.getByRole('textbox').and(page.locator('[contenteditable=true]')).click();
      return page.keyboard.type(missing.join(','));
    case 'staged':
      await field.click();
      await page.keyboard.type(missing.join(','));
      return page
        .getByRole('button', { name: one.exchange === 'kucoin' ? words.add : words.confirm, exact: true })
        .last()
        .click();
    case 'tags':
      await tagsBox(page, one, words).focus();
      for (const address of missing) {
        await page.keyboard.type(address);
        await page.keyboard.press('Enter');
      }
      return;
    case 'rows':
      for (const [index, address] of missing.entries()) {
        if (there + index > 0) await page.getByRole('button', { name: words.another }).click();
        await place.getByPlaceholder(words.placeholder).last().fill(address);
      }
  }
}

function tagsBox(page: Page, one: CorpusCase, words: BaseWords): Locator {
  const limit = exchanges.find(({ id }) => id === one.exchange)?.limit;
  const name = words.field.replace('{n}', String(limit));
  return page.getByRole('combobox', { name }).or(page.getByRole('textbox', { name })).last();
}
