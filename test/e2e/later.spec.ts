import { cpSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { API_PAGE, fieldOf, formPage, openHostile } from './support/hostile.ts';
import { pressInCard } from './support/in-card.ts';
import { EXTENSION, type Keyfence, SILENT, startKeyfence } from './support/keyfence.ts';
import { leftToMore } from './support/more.ts';

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');

/** The files of the extension that run in a page. */
async function scriptsIn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const files = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension:')) files.add(new URL(url).pathname.slice(1));
  });
  await session.send('Debugger.enable');
  await session.detach();
  return [...files].toSorted();
}

test.describe('what a page of an exchange loads', () => {
  let keyfence: Keyfence;
  test.beforeAll(async () => {
    keyfence = await startKeyfence();
    await keyfence.grant('https://www.binance.com/*');
  });
  test.afterAll(() => keyfence.close());

  test('is the watch script alone where it is no API page', async () => {
    const page = await openHostile(keyfence, formPage(), 'https://www.binance.com/en/my/settings/profile');
    await page.waitForTimeout(2_000);
    expect(await scriptsIn(page)).toEqual(['watch.js']);
    await page.close();
  });

  test('is nothing that fills, says or draws where an API page shows neither key nor form', async () => {
    const other = `<!doctype html><title>API Management</title><h1>API Management</h1>
      <p>Log in to see your keys.</p><label>Email <input id="email"></label><button>Log in</button>`;
    const page = await openHostile(keyfence, other);
    await expect.poll(() => scriptsIn(page)).toContain('assistant.js');
    await page.locator('#email').fill('someone');
    await page.waitForTimeout(2_000);
    expect(await scriptsIn(page)).toEqual(['assistant.js', 'watch.js']);
    await page.close();
  });

  test('is all of it where a form comes up, before the first button is drawn', async () => {
    const page = await openHostile(keyfence, formPage());
    await expect(assistantOf(page)).toHaveCount(1);
    expect(await scriptsIn(page)).toEqual(['act.js', 'assistant.js', 'view.js', 'watch.js']);
    await pressInCard(page, 'fill');
    await expect(page.locator('#ips')).toHaveValue(/203\.0\.113\.10/);
    await page.close();
  });
});

test(
  'where what fills does not load, that is said, the page is left alone, and a later try brings it',
  leftToMore(true),
  async () => {
    const copy = resolve(import.meta.dirname, '../../.practice/without-act');
    const [act, away] = [join(copy, 'act.js'), join(copy, 'act.away')];
    rmSync(copy, { recursive: true, force: true });
    cpSync(EXTENSION, copy, { recursive: true });
    renameSync(act, away);
    const keyfence = await startKeyfence(copy);
    try {
      await keyfence.grant('https://www.binance.com/*');
      const page = await openHostile(keyfence, formPage({ value: '192.0.2.9' }));
      const before = await page.content();
      const own = await keyfence.open(SILENT);
      await page.bringToFront();
      const told = () =>
        own.evaluate(async (url) => {
          const [tab] = await chrome.tabs.query({ url: `${url}*` });
          const { page: there } = await chrome.runtime.sendMessage({ type: 'snapshot', tabId: tab?.id });
          return [there?.says.kind, await chrome.action.getBadgeText({ tabId: tab?.id ?? 0 })];
        }, API_PAGE);
      await expect.poll(told).toEqual(['not-loaded', '?']);
      await page.locator('#ips').press('End');
      await page.waitForTimeout(2_000);
      expect(await page.content(), 'nothing was put into the page').toBe(before);
      expect(await fieldOf(page)).toBe('192.0.2.9');

      const ask = () =>
        own.evaluate(async (url) => {
          const [tab] = await chrome.tabs.query({ url: `${url}*` });
          return chrome.tabs.sendMessage(tab?.id ?? 0, { type: 'open-or-focus' });
        }, API_PAGE);
      expect(await ask(), 'it says that it could not come').toBe(false);
      renameSync(away, act);
      expect(await ask()).toBe(true);
      await pressInCard(page, 'fill');
      await expect(page.locator('#ips')).toHaveValue(/192\.0\.2\.9.*203\.0\.113\.10/s);
      expect((await told())[0]).toBe('assistant');
    } finally {
      await keyfence.close();
      rmSync(copy, { recursive: true, force: true });
    }
  },
);
