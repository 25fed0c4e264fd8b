import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { API_PAGES } from '../../world/hosts.ts';
import { startWorld } from '../../world/index.ts';
import { feedRecord, PRACTICE_PLATFORM } from './feed-record.ts';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
/** A build as users have it: nothing but the extension itself can look into its assistant. */
const CLOSED = resolve(import.meta.dirname, '../../../.output/firefox-practice');
const SITE = 'http://binance.localhost';
const ID = 'keyfence@keyfence.example';
/** What Firefox reads at its first start of who may come into private windows. */
const IN_PRIVATE = { [ID]: { permissions: ['internal:privateBrowsingAllowed'], origins: [] } };

/** Where a button of the assistant stands in the window; `ready` once a press on it would count. */
export interface Button {
  readonly x: number;
  readonly y: number;
  readonly ready: boolean;
}

/** Firefox with the extension in it, and a practice exchange that serves one page. */
export interface Firefox {
  /** Another one after {@link crash}. */
  readonly browser: Browser;
  /** The page that opened at the install: the only page of the extension that Firefox lets a test reach. */
  own(): Promise<Page>;
  /** The address of the API page, and of another page of the exchange. */
  readonly apiPage: string;
  readonly elsewhere: string;
  openApiPage(): Promise<Page>;
  /** How many cards stand in the tab in front, and this button of the last one. */
  cards(testId: string): Promise<{ readonly count: number; readonly button: Button | null }>;
  /** Presses a button of the card in this page, which is brought to the front, once a press on it counts. */
  press(page: Page, testId: string): Promise<void>;
  /** Waits until the background rests, as Firefox lets it after a while. */
  backgroundRests(): Promise<void>;
  /** Puts the same version in its own place, as an update does. */
  update(): Promise<void>;
  /**
   * Kills the browser as a power cut does, and starts it again with the extension on the same profile. Only a welcome
   * page that opens again can be reached then: forget before that it was open.
   */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts Firefox, installs the extension, and gives it its list and the exchange.
 * @param html the API page
 * @param inPrivate whether the extension is let into private windows, as a user does in the browser's settings
 */
export async function startFirefox(html: string, inPrivate = false): Promise<Firefox> {
  const server = createServer(({ url }, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(url === API_PAGES.binance ? html : '<!doctype html><title>Home</title><h1>Home</h1>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `${SITE}:${(server.address() as AddressInfo).port}`;
  const profile = mkdtempSync(join(tmpdir(), 'keyfence-firefox-'));
  if (inPrivate) writeFileSync(join(profile, 'extension-preferences.json'), JSON.stringify(IN_PRIVATE));
  let browser = await launch(profile);
  await browser.installExtension(CLOSED);
  const own = () => pageAt(browser, '/welcome.html');
  await allow(await own());

  const cards = async (testId: string) => (await own()).evaluate(lookInto, testId);
  return {
    get browser() {
      return browser;
    },
    own,
    apiPage: `${origin}${API_PAGES.binance}`,
    elsewhere: `${origin}/home`,
    cards,
    async openApiPage() {
      const page = await browser.newPage();
      await page.goto(`${origin}${API_PAGES.binance}`);
      return page;
    },
    async press(page, testId) {
      await page.bringToFront();
      await expect.poll(async () => (await cards(testId)).button?.ready, { timeout: 20_000 }).toBe(true);
      const { button } = await cards(testId);
      if (!button) throw new Error(`${testId} went away`);
      await page.mouse.click(button.x, button.y);
    },
    async backgroundRests() {
      const page = await own();
      const rests = () => page.evaluate(() => Object(chrome.extension).getBackgroundPage() === null);
      await expect.poll(rests, { timeout: 20_000 }).toBe(true);
    },
    async update() {
      await browser.installExtension(CLOSED);
    },
    async crash() {
      const process = browser.process();
      if (!process) throw new Error('this browser was not started here');
      const gone = new Promise((done) => process.once('exit', done));
      process.kill('SIGKILL');
      await gone;
      browser = await launch(profile);
      await browser.installExtension(CLOSED);
      await allowSite(await own());
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function launch(profile: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: {
      // What is asked for is given without the prompt, which no test can press.
      'extensions.webextOptionalPermissionPrompts': false,
      // The background rests after this time, in ms; else after half a minute.
      'extensions.background.idle.timeout': 1_500,
    },
  });
}

/** Gives the extension its list, and the site. */
async function allow(own: Page): Promise<void> {
  const world = await startWorld({ port: 0 });
  const feed = await feedRecord(world, PRACTICE_PLATFORM);
  await world.close();
  await own.evaluate((record) => chrome.storage.local.set({ feed: record }), Object(feed));
  await allowSite(own);
}

/** Gives the extension the site, as a user does who presses "Allow". */
async function allowSite(own: Page): Promise<void> {
  await own.bringToFront();
  await own.evaluate((pattern) => {
    document.addEventListener('click', () => void chrome.permissions.request({ origins: [pattern] }));
  }, `${SITE}/*`);
  await own.mouse.click(2, 2);
  await own.waitForFunction(
    (pattern) => chrome.permissions.contains({ origins: [pattern] }),
    {},
    `${SITE}/*`,
  );
}

/** The open page with this path: Firefox does not tell the URLs of an extension's pages. */
async function pageAt(browser: Browser, path: string): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(async () => {
      for (const page of await browser.pages()) {
        const at = await page.evaluate(() => location.pathname).catch(() => '');
        if (at === path) found = page;
      }
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error(`no page at ${path}`);
  return found;
}

/** Looks into the cards of the tab in front: scripts of an extension alone see closed roots. Run in a page of ours. */
async function lookInto(testId: string): Promise<{ count: number; button: Button | null }> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const none = { count: 0, button: null };
  const inTab = chrome.scripting.executeScript({
    target: { tabId: tab?.id ?? 0 },
    args: [testId],
    func: (id: string) => {
      const roots = [...document.querySelectorAll('html > div')]
        .map((one) => Object(one).openOrClosedShadowRoot as ShadowRoot | null)
        .filter((root) => root?.querySelector('.surface.assistant'));
      const element = roots.at(-1)?.querySelector(`[data-testid="${id}"]`);
      if (!element) return { count: roots.length, button: null };
      const { left, top, width, height } = element.getBoundingClientRect();
      const ready = !element.hasAttribute('aria-disabled');
      return { count: roots.length, button: { x: left + width / 2, y: top + height / 2, ready } };
    },
  });
  // A tab between two pages, or one that comes back after it was discarded, stands on a blank page for a moment.
  const [found] = await inTab.catch((error: Error) => {
    if (/Missing host permission/.test(error.message)) return [];
    throw error;
  });
  return found?.result ?? none;
}
