import { expect, type Page, test } from '@playwright/test';
import { formPage, openHostile } from '../support/hostile.ts';
import { type Keyfence, SILENT, startKeyfence } from '../support/keyfence.ts';
import { leftToMore } from '../support/more.ts';

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
  await keyfence.grant('https://www.binance.com/*');
});
test.afterAll(() => keyfence.close());

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');
const fillOf = (page: Page) => assistantOf(page).getByTestId('fill');

/** Opens a page with a key form and waits until a press on "fill" would count. */
async function openReady(html: string): Promise<Page> {
  const page = await openHostile(keyfence, html);
  await expect(fillOf(page)).toBeEnabled();
  return page;
}

/** Waits until popup and badge say that this page hides the card. */
async function expectToldHidden(page: Page): Promise<void> {
  const own = await keyfence.open(SILENT);
  const told = () =>
    own.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      const { page: there } = await chrome.runtime.sendMessage({ type: 'snapshot', tabId: tab?.id });
      return [there?.says.kind, await chrome.action.getBadgeText({ tabId: tab?.id ?? 0 })];
    }, page.url());
  // A tab that is not in front is not looked at.
  await page.bringToFront();
  await expect.poll(told).toEqual(['hidden', '?']);
  await own.close();
}

test('a card that the page removes comes back twice; then popup and badge say that the page hides it', async () => {
  const page = await openReady(formPage());
  for (let time = 0; time < 2; time += 1) {
    await assistantOf(page).evaluate((host) => host.remove());
    await expect(assistantOf(page)).toHaveCount(1);
  }
  await assistantOf(page).evaluate((host) => host.remove());
  await expectToldHidden(page);
  await expect(assistantOf(page)).toHaveCount(0);
  await page.close();
});

test('a card whose style the page changes has its own again twice; then that is told', async () => {
  const page = await openReady(formPage());
  const opacity = () => assistantOf(page).evaluate((host) => getComputedStyle(host).opacity);
  const dim = () =>
    assistantOf(page).evaluate((host) => host.style.setProperty('opacity', '0.01', 'important'));
  for (let time = 0; time < 2; time += 1) {
    await dim();
    await expect.poll(opacity).toBe('1');
  }
  await dim();
  await expectToldHidden(page);
  await page.close();
});

for (const [how, css] of [
  ['transparent', 'opacity: 0.01'],
  ['out of the window', 'transform: translateX(5000px)'],
] as const)
  test(
    `a page that makes itself ${how} for a second is told to hide the card`,
    leftToMore(how !== 'transparent'),
    async () => {
      const page = await openReady(formPage());
      await page.addStyleTag({ content: `html { ${css} }` });
      await expectToldHidden(page);
      await page.close();
    },
  );
