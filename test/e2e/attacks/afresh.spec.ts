import { expect, test } from '@playwright/test';
import { sample } from '../../runs.ts';
import { fieldOf, formPage, openHostile } from '../support/hostile.ts';
import { type Keyfence, startKeyfence } from '../support/keyfence.ts';
import { lies, thefts } from './rows.ts';

// Each page must stand in front of its browser, so those that wait at the same time have a browser each.
test.describe.configure({ mode: 'parallel' });

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
  await keyfence.grant('https://www.binance.com/*');
});
test.afterAll(() => keyfence.close());

for (const { name, script, reveals = false } of sample(thefts, 3))
  test(`a press where the button stood fills nothing: ${name}`, async () => {
    const page = await openHostile(keyfence, formPage());
    try {
      const fill = page.locator('[data-keyfence-assistant]').getByTestId('fill');
      await expect(fill).toBeEnabled({ timeout: 15_000 });
      const box = await fill.boundingBox();
      if (!box) throw new Error('the button is not drawn');
      await page.evaluate(`{ ${script} }`);
      // The press comes soon after the page has done it, and once more when it has been so for a while.
      for (const wait of reveals ? [1_500] : [200, 700]) {
        await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), wait);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        const isHonest = await page.evaluate(isSeenWhole);
        if (isHonest) break;
      }
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      const filled = await fieldOf(page);
      // A card that stands in plain view for half a second may be pressed again, wherever it stands.
      if (reveals || !(await page.evaluate(isSeenWhole))) expect(filled).toBe('');
    } finally {
      await page.close();
    }
  });

/** Whether the card lies open to the user's eyes: nothing dims it, nothing lies over it. Run in the page. */
function isSeenWhole(): boolean {
  const host = document.querySelector('[data-keyfence-assistant]');
  if (!host?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  for (let at: Element | null = host; at; at = at.parentElement) {
    const { opacity, filter, maskImage, transform, clipPath, mixBlendMode, zoom } = getComputedStyle(at);
    const plain = [filter, maskImage, transform, clipPath].every((value) => value === 'none');
    if (Number(opacity) < 1 || !plain || mixBlendMode !== 'normal' || zoom !== '1') return false;
  }
  return (
    document.querySelector('dialog, [popover], iframe, canvas, html > div:not([data-keyfence-assistant])') ===
    null
  );
}

test('nothing comes of what a page may not say', async () => {
  const page = await openHostile(keyfence, formPage());
  await expect(page.locator('[data-keyfence-assistant]')).toHaveCount(1);
  const own = await keyfence.open('check.html');
  const state = () =>
    own.evaluate(async () => {
      const { settings, records, connect, queue, leak } = await chrome.runtime.sendMessage({
        type: 'snapshot',
      });
      const known = records.map(({ label, role, claims }: Record<string, unknown>) => ({
        label,
        role,
        claims,
      }));
      return JSON.stringify({ settings, known, connect, queue, leak });
    });
  const before = await state();
  const pages = keyfence.context.pages().length;
  for (const { name, said } of lies) {
    await own.evaluate(
      async ([url, text]) => {
        const [tab] = await chrome.tabs.query({ url: `${url}*` });
        await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? 0 },
          args: [text],
          func: async (one: string) => {
            await chrome.runtime.sendMessage(JSON.parse(one)).catch(() => undefined);
          },
        });
      },
      [page.url(), JSON.stringify(said)] as const,
    );
    expect(await state(), name).toBe(before);
  }
  expect(keyfence.context.pages().length).toBe(pages);
  expect(thefts.length + lies.length).toBeGreaterThanOrEqual(80);
});
