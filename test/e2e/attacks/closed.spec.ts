import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { openBrowser, openOwnPage } from '../../world/browser.ts';
import { pierce } from '../support/pierce.ts';

const PRACTICE = resolve(import.meta.dirname, '../../../.output/chrome-practice');

test('in a build for users, a page finds no mark and no root of the assistant, and a press still fills', async () => {
  const browser = await openBrowser(PRACTICE);
  try {
    const page = await openOwnPage(browser, 'practice');
    const inside = await pierce(page);
    await expect.poll(() => inside.readyAt('fill')).not.toBeNull();
    // All that the page's own scripts can find out of what stands beside its body.
    const seen = await page.evaluate(() =>
      [...document.documentElement.children]
        .filter((element) => element !== document.head && element !== document.body)
        .map((element) => ({
          name: element.localName,
          attributes: element.getAttributeNames(),
          root: element.shadowRoot,
          inside: element.innerHTML + element.textContent,
          own: Object.keys(element),
        })),
    );
    expect(seen).toEqual([{ name: 'div', attributes: ['style'], root: null, inside: '', own: [] }]);
    const at = await inside.readyAt('fill');
    if (!at) throw new Error('the button went away');
    await page.mouse.click(at.x, at.y);
    await expect(page.getByRole('region', { name: 'bot-1' }).getByRole('listitem')).toHaveText([
      '203.0.113.10',
      '203.0.113.11',
      '203.0.113.12',
    ]);
  } finally {
    await browser.context.close();
  }
});
