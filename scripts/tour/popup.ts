import { expect, type Locator, type Page } from '@playwright/test';
import { exchanges } from '../../lib/exchanges/all.ts';
import type { ExchangeId } from '../../test/world/state.ts';

/** A key's row in Keyfence's popup, unfolded. */
export async function rowOf(popup: Page, exchange: ExchangeId, label: string): Promise<Locator> {
  await popup.bringToFront();
  // Keys that are up to date are folded; they are drawn with the others.
  await expect(popup.getByTestId('key').or(popup.getByTestId('fine')).first()).toBeVisible();
  await unfold(popup.getByTestId('fine'));
  const name = exchanges.find(({ id }) => id === exchange)?.name ?? exchange;
  const row = popup
    .getByTestId('key')
    .filter({ has: popup.getByText(name, { exact: true }) })
    .filter({ has: popup.getByText(label, { exact: true }) });
  await expect(row).toBeVisible();
  await unfold(row);
  return row;
}

async function unfold(fold: Locator): Promise<void> {
  if ((await fold.count()) === 0 || (await fold.getAttribute('open')) !== null) return;
  await fold.locator('summary').first().click();
}

/** What the popup says became of a key's last save. */
export async function afterSave(
  popup: Page,
  exchange: ExchangeId,
  label: string,
  says: RegExp,
): Promise<string> {
  const words = (await rowOf(popup, exchange, label)).getByTestId('after-save');
  await expect(words).toHaveText(says);
  return (await words.innerText()).replaceAll('\n', ' ');
}

/** The addresses that the popup shows as missing on a key, with how surely, and the row's tone. */
export async function redDiff(popup: Page, exchange: ExchangeId, label: string): Promise<string> {
  const row = await rowOf(popup, exchange, label);
  await expect(row.locator('.key-words')).toHaveAttribute('data-tone', 'danger');
  const missing = row.locator('.diff li[data-kind="missing"] .which');
  await expect(missing.first()).toHaveText(/refused/);
  return `− ${(await missing.allInnerTexts()).map((text) => text.replaceAll('\n', ' ')).join('; ')}`;
}
