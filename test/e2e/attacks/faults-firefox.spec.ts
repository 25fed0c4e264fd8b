import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { formPage } from '../support/hostile.ts';

const OWN = '198.51.100.77';

// An update closes the extension's own pages, so it comes last.
test.describe.configure({ mode: 'serial' });

let firefox: Firefox;

test.beforeAll(async () => {
  firefox = await startFirefox(
    formPage({
      value: OWN,
      script: `document.querySelector('#save').onclick = () => { window.saves = true; };`,
    }),
  );
});
test.afterAll(() => firefox.close());

const fieldOf = (page: Page) => page.$eval('#ips', (field) => (field as HTMLTextAreaElement).value);
const FILLED = `${OWN},203.0.113.10,203.0.113.11`;

async function labels(): Promise<readonly unknown[]> {
  const own = await firefox.own();
  const { keys } = await own.evaluate(() =>
    chrome.storage.local.get<{ keys?: { value: { label: string }[] } }>('keys'),
  );
  return (keys?.value ?? []).map(({ label }) => label);
}

test('in Firefox, a background that rests is woken by the API page, and again by a fill', async () => {
  await firefox.backgroundRests();
  const page = await firefox.openApiPage();
  await expect.poll(async () => (await firefox.cards('fill')).button?.ready, { timeout: 20_000 }).toBe(true);
  await firefox.backgroundRests();
  await firefox.press(page, 'fill');
  await expect.poll(() => fieldOf(page)).toBe(FILLED);
  await expect.poll(labels).toEqual(['bot-1']);
  await page.close({ runBeforeUnload: false });
});

test('in Firefox, two tabs on one key fill each its own form, and remember one key', async () => {
  const pages = [await firefox.openApiPage(), await firefox.openApiPage()];
  for (const page of pages) {
    await firefox.press(page, 'fill');
    await expect.poll(() => fieldOf(page)).toBe(FILLED);
  }
  await expect.poll(labels).toEqual(['bot-1']);
  for (const page of pages) await page.close();
});

test('in Firefox, an API page that comes back by "back" has its assistant, and it fills', async () => {
  const page = await firefox.openApiPage();
  await expect.poll(async () => (await firefox.cards('fill')).count).toBe(1);
  await page.goto(firefox.elsewhere);
  expect((await firefox.cards('fill')).count).toBe(0);
  // Nothing is loaded where the browser has kept the page, so nobody waits for that.
  await page.evaluate(() => history.back());
  await expect.poll(() => page.evaluate(() => location.href)).toBe(firefox.apiPage);
  await firefox.press(page, 'fill');
  await expect.poll(() => fieldOf(page)).toBe(FILLED);
  await page.close();
});

test('in Firefox, a tab that was discarded has an assistant again when the user comes back to it', async () => {
  const page = await firefox.openApiPage();
  await expect.poll(async () => (await firefox.cards('fill')).count).toBe(1);
  const own = await firefox.own();
  await own.bringToFront();
  const id = await own.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    await chrome.tabs.discard(tab?.id ?? 0);
    return tab?.id ?? 0;
  }, firefox.apiPage);
  await expect(page.evaluate('1'), 'the page of before is gone').rejects.toThrow();
  await own.evaluate((tab) => chrome.tabs.update(tab, { active: true }), id);
  await expect.poll(async () => (await firefox.cards('fill')).button?.ready, { timeout: 20_000 }).toBe(true);
  expect((await firefox.cards('fill')).count).toBe(1);
  await own.evaluate((tab) => chrome.tabs.remove(tab), id);
});

test('in Firefox, a browser that dies between two writes keeps each stored value whole, and the form is filled anew', async () => {
  const own = await firefox.own();
  await own.evaluate(() =>
    chrome.runtime.sendMessage({ type: 'add-own', own: { name: 'VPS', address: '198.51.100.7' } }),
  );
  await own.evaluate(async () => {
    await chrome.storage.local.remove('welcomed');
    chrome.storage.onChanged.addListener(({ keys }) => {
      if (keys) Object.assign(window, { wrote: true });
    });
  });
  const page = await firefox.openApiPage();
  await firefox.press(page, 'fill');
  await own.waitForFunction(() => Object(window).wrote);
  await firefox.crash();
  const { settings, feed, records, storage } = await (await firefox.own()).evaluate(() =>
    chrome.runtime.sendMessage({ type: 'snapshot' }),
  );
  expect({ own: settings.own.length, list: feed.list?.version, trouble: storage ?? null }).toEqual({
    own: 1,
    list: 42,
    trouble: null,
  });
  // The key was written before the browser died; its fill may not have been.
  expect(records.map(({ label }: { label: string }) => label)).toEqual(['bot-1']);
  expect([undefined, null, 'no']).toContain(records[0]?.fill?.saved);
  const after = await firefox.openApiPage();
  await firefox.press(after, 'fill');
  await expect.poll(() => fieldOf(after)).toBe(FILLED);
  await after.close({ runBeforeUnload: false });
});

test('in Firefox, an update after a fill leaves the user’s own IPs in the form, one card, and nothing saved', async () => {
  const page = await firefox.openApiPage();
  await firefox.press(page, 'fill');
  await expect.poll(() => fieldOf(page)).toBe(FILLED);
  await page.evaluate(() => Object.assign(window, { before: document.querySelector('html > div') }));
  await firefox.update();
  await page.bringToFront();
  // The page that tells of it was closed with the version before; what stands there now is seen from outside.
  const cards = () =>
    page.$$eval('html > div', (all) =>
      all.map((one) => (one === Object(window).before ? 'before' : 'after')),
    );
  await expect.poll(cards, { timeout: 20_000 }).toEqual(['after']);
  expect(await fieldOf(page)).toContain(OWN);
  expect(await page.evaluate(() => Object(window).saves ?? null)).toBeNull();
});
