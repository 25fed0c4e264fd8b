import { mkdtempSync, rmSync } from 'node:fs';
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

// The second test looks at what the first has left.
test.describe.configure({ mode: 'serial' });

let browser: Browser;
let world: RunningWorld;
let profile: string;

test.beforeAll(async () => {
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
test.afterAll(async () => {
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

test('Firefox asks no host for the list before the user allows it, and the popup says so', async () => {
  const own = await welcome();
  await go(own, 'popup', '[data-headline="not-allowed"]');
  expect(await textOf(own, '.headline')).toContain('Keyfence does not fetch the list yet');
  expect(await textOf(own, '.headline button')).toBe('Allow connect.acme.example');
  const { feed } = await own.evaluate(() =>
    chrome.storage.local.get<{ feed?: { askedAt: number | null } }>('feed'),
  );
  expect(feed?.askedAt ?? null).toBe(null);
  await go(own, 'welcome', 'main');
});

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
  const assistant = await page.waitForSelector('[data-keyfence-assistant]');
  expect(await assistant?.evaluate((element) => element.getAttribute('data-tone'))).toBe('danger');

  // The main job: the form is opened, one click fills it, and what the page took is proved.
  await page.locator('section[aria-label="bot-1"] ::-p-text(Edit restrictions)').click();
  await page
    .locator('[data-keyfence-assistant] >>> [data-testid="fill"]:not([aria-disabled="true"])')
    .click();
  await page.waitForSelector('[data-keyfence-assistant][data-saved="no"][data-tone="step"]');
  const card = await page.$eval('section[aria-label="bot-1"]', (element) => element.textContent ?? '');
  for (const address of ['203.0.113.10', '203.0.113.11']) expect(card).toContain(address);
  expect(world.world.presses.filter(({ trusted }) => !trusted)).toEqual([]);
});

/** Goes to another of our pages, as a link in one of them does: Firefox lets no test open them. */
async function go(own: Page, name: string, wait: string): Promise<void> {
  await own.evaluate((path) => location.assign(path), `/${name}.html`);
  await own.waitForFunction((path) => location.pathname === path, {}, `/${name}.html`);
  await own.waitForSelector(wait);
}

const textOf = (own: Page, selector: string) => own.$eval(selector, (element) => element.textContent ?? '');

test('in Firefox too, every page of ours opens and does its work', async () => {
  const own = await welcome();
  const errors: string[] = [];
  own.on('pageerror', (error) => errors.push(String(error)));
  await own.bringToFront();

  // What the run before has filled and not saved.
  await go(own, 'popup', '.headline');
  expect(await textOf(own, '.headline')).toContain('bot-1');
  expect(await textOf(own, '[data-testid="keys"]')).toContain('bot-1');

  await go(own, 'options', '[data-testid="memory"]');
  await own.locator('[data-testid="own-name"]').fill('VPS');
  await own.locator('[data-testid="own-address"]').fill('198.51.100.7');
  await own.locator('[data-testid="add-own"]').click();
  await own.waitForSelector('[data-testid="own"] ::-p-text(198.51.100.7)');
  await own.locator('[data-testid="notices-switch"]').click();
  await own.waitForFunction(() => chrome.permissions.contains({ permissions: ['notifications'] }));

  await go(own, 'queue', '.queue h1');
  expect(await textOf(own, 'h1')).toBe('No key is waiting');

  await go(own, 'check', '[data-testid="text"]');
  await own.locator('[data-testid="text"]').fill('Add 203.0.113.10 and 45.9.1.2, please');
  await own.waitForSelector('[data-testid="verdict"] ::-p-text(45.9.1.2)');
  expect(await textOf(own, '[data-testid="verdict"]')).toContain('1 of these 2 IP addresses');

  await go(own, 'leak', '.leak-steps');
  await own.locator('[data-testid="exchange-okx"]').click();
  await own.waitForSelector('[data-testid="leak-delete"]');

  await go(own, 'practice', 'main');
  await own.waitForSelector('[data-keyfence-assistant]');
  expect(errors).toEqual([]);
});
