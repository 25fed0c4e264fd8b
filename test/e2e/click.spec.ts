import { expect, test } from '@playwright/test';
import puppeteer, {
  type Browser,
  type ElementHandle,
  type Extension,
  type HTTPRequest,
  type Page,
} from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../world/chromium.ts';
import { endToEndKeys } from '../world/e2e-platform.ts';
import { buildPages, type RunningWorld, startWorld } from '../world/index.ts';
import { feedRecord } from './support/feed-record.ts';
import { EXTENSION } from './support/keyfence.ts';

const API_PAGE = 'https://www.binance.com/en/my/settings/api-management';

let browser: Browser;
let world: RunningWorld;
let extension: Extension;

/** Only here can a test press the toolbar's button, which is what grants `activeTab`. */
test.beforeEach(async () => {
  await buildPages();
  world = await startWorld({ port: 0, keys: endToEndKeys() });
  browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: [...CHROMIUM_ARGS],
  });
  const id = await browser.installExtension(EXTENSION);
  const found = (await browser.extensions()).get(id);
  if (!found) throw new Error('the extension was not loaded');
  extension = found;
  await (await ownPage('check.html')).evaluate(
    (feed) => chrome.storage.local.set({ feed }),
    await feedRecord(world),
  );
});
test.afterEach(async () => {
  await browser.close();
  await world.close();
});

async function ownPage(name: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/${name}`);
  return page;
}

/** An API page whose layout nobody has seen. */
const UNKNOWN_LAYOUT = `<!doctype html><title>API</title><main><h1>API Management</h1>
  <p>Who may call</p><input aria-label="Callers" /></main>`;

/** Opens a page of the world, or this one in its place; all it asks for is answered by the world. */
async function openPage(url: string, instead?: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (instead === undefined) void answer(request);
    else void request.respond({ contentType: 'text/html', body: instead });
  });
  await page.goto(url);
  return page;
}

async function answer(request: HTTPRequest): Promise<void> {
  const body = request.hasPostData() ? await request.fetchPostData() : undefined;
  const method = request.method();
  const asked = new Request(request.url(), { method, headers: request.headers(), ...(body ? { body } : {}) });
  const answered = await world.fetch(asked);
  await request.respond({
    status: answered.status,
    headers: Object.fromEntries(answered.headers),
    body: new Uint8Array(await answered.arrayBuffer()),
  });
}

/** Presses the icon over a page and waits for the popup. */
async function pressIcon(page: Page): Promise<Page> {
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((each) => each.url().endsWith('/popup.html'));
  const popup = await target.asPage();
  await popup.waitForSelector('.surface');
  return popup;
}

/**
 * Waits until the popup has a button with this label. The popup is asked again and again from here: a wait inside of it
 * was seen to hang, while one from here reads the same button at once.
 */
async function buttonOf(popup: Page, label: string): Promise<ElementHandle<HTMLButtonElement>> {
  let button: ElementHandle<HTMLButtonElement> | null = null;
  await expect
    .poll(async () => {
      const found = await popup.evaluateHandle(
        (text) => [...document.querySelectorAll('button')].find((each) => each.textContent.includes(text)),
        label,
      );
      button = found.asElement() as ElementHandle<HTMLButtonElement> | null;
      return button !== null;
    })
    .toBe(true);
  return button as unknown as ElementHandle<HTMLButtonElement>;
}

/** Presses a button after whose work the popup closes itself; it may be gone before it has answered the press. */
async function pressAway(popup: Page, label: string): Promise<void> {
  const button = await buttonOf(popup, label);
  const closed = new Promise((done) => popup.once('close', done));
  button.click().catch(() => undefined);
  await closed;
}

test('without any grant, the icon and "Show on page" bring the assistant', async () => {
  const page = await openPage(API_PAGE);
  const popup = await pressIcon(page);
  await pressAway(popup, 'Show on page');
  const assistant = await page.waitForSelector('[data-keyfence-assistant]');
  const tone = await assistant?.evaluate((element) => element.getAttribute('data-tone'));
  expect(tone).toBe('danger');
  const own = await ownPage('check.html');
  expect(await own.evaluate(() => chrome.permissions.getAll())).toMatchObject({ origins: [] });
  expect(await own.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
});

test('on an API page that is not recognised, the popup lets the user point at the field', async () => {
  const page = await openPage(API_PAGE, UNKNOWN_LAYOUT);
  const asleep = await pressIcon(page);
  await pressAway(asleep, 'Show on page');
  await page.waitForSelector('[data-keyfence-assistant][data-state="unrecognised"]');
  const popup = await pressIcon(page);
  await pressAway(popup, 'Point at the field');
  await page.bringToFront();
  await page.waitForSelector('[data-keyfence-outline]');
  // The page hears nothing of the press that points, and Keyfence knows the field from then on.
  await page.locator('input[aria-label="Callers"]').click();
  await page.waitForSelector('[data-keyfence-assistant]:not([data-state="unrecognised"])');
});

test('on an API page that is not recognised, the popup opens its report', async () => {
  const page = await openPage(API_PAGE, UNKNOWN_LAYOUT);
  const asleep = await pressIcon(page);
  await pressAway(asleep, 'Show on page');
  await page.waitForSelector('[data-keyfence-assistant][data-state="unrecognised"]');
  const popup = await pressIcon(page);
  const button = await buttonOf(popup, 'Report this page');
  // In the narrow popup of this browser it lies half under the foot, where the mouse does not reach its middle.
  button.evaluate((pressed) => pressed.click()).catch(() => undefined);
  const target = await browser.waitForTarget((each) => each.url().endsWith('/report.html'));
  const report = await target.asPage();
  const file = await report.waitForSelector('[data-testid="text"]');
  const text = await file?.evaluate((element) => element.textContent);
  expect(text).toContain('"name":"Callers"');
  expect(text).toContain('"state": "not-recognised"');
});

test('names a site that only looks like an exchange', async () => {
  const page = await openPage('https://www.binance.com.example.net/en/my/settings/api-management');
  const popup = await pressIcon(page);
  await popup.waitForSelector('::-p-text(This is not Binance)');
});
