import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { endToEndKeys } from '../world/e2e-platform.ts';
import { buildPages, type RunningWorld, startWorld } from '../world/index.ts';
import { feedRecord } from './support/feed-record.ts';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const EXTENSION = resolve(import.meta.dirname, '../../.output/firefox-e2e');
const API_PAGE = 'https://www.binance.com/en/my/settings/api-management';

test.skip(!existsSync(FIREFOX), 'there is no Firefox here');

let browser: Browser;
let world: RunningWorld;
let profile: string;

test.beforeEach(async () => {
  await buildPages();
  world = await startWorld({ port: 0, keys: endToEndKeys() });
  profile = mkdtempSync(join(tmpdir(), 'keyfence-firefox-'));
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    userDataDir: profile,
    // What is asked for is given without the prompt, which no test can press.
    extraPrefsFirefox: { 'extensions.webextOptionalPermissionPrompts': false },
  });
  await browser.installExtension(EXTENSION);
});
test.afterEach(async () => {
  await browser.close();
  await world.close();
  rmSync(profile, { recursive: true, force: true });
});

/** The page that opens at the install: the only page of ours that Firefox lets a test reach. */
async function welcome(): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(async () => {
      for (const page of await browser.pages()) {
        const path = await page.evaluate(() => location.pathname).catch(() => '');
        if (path === '/welcome.html') found = page;
      }
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error('no welcome page');
  return found;
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

test('in Firefox too, a grant brings the assistant to the open API page, and one click fills the form', async () => {
  const own = await welcome();
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request));
  await page.goto(API_PAGE);
  await own.evaluate((feed) => chrome.storage.local.set({ feed }), await feedRecord(world));
  await own.bringToFront();
  await own.evaluate((origin) => {
    document.addEventListener('click', () => void chrome.permissions.request({ origins: [origin] }), {
      once: true,
    });
  }, 'https://www.binance.com/*');
  await own.mouse.click(2, 2);
  await page.bringToFront();
  const assistant = await page.waitForSelector('keyfence-assistant');
  expect(await assistant?.evaluate((element) => element.getAttribute('data-tone'))).toBe('danger');

  // The main job: the form is opened, one click fills it, and what the page took is proved.
  await page.locator('section[aria-label="bot-1"] ::-p-text(Edit restrictions)').click();
  await page.locator('keyfence-assistant >>> [data-testid="fill"]').click();
  await page.waitForSelector('keyfence-assistant[data-saved="no"][data-tone="good"]');
  const card = await page.$eval('section[aria-label="bot-1"]', (element) => element.textContent ?? '');
  for (const address of ['203.0.113.10', '203.0.113.11']) expect(card).toContain(address);
  expect(world.world.presses.filter(({ trusted }) => !trusted)).toEqual([]);
});
