import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { API_PAGES } from '../../world/hosts.ts';
import { startWorld } from '../../world/index.ts';
import { feedRecord, PRACTICE_PLATFORM } from '../support/feed-record.ts';
import { formPage } from '../support/hostile.ts';
import { CLOSED } from '../support/keyfence.ts';
import { pierceBy } from '../support/pierce.ts';

const HOST = 'http://binance.localhost';
const HOME = `<!doctype html><title>Home</title><a id="go" href="${API_PAGES.binance}">API</a>
<script type="speculationrules">{"prerender":[{"source":"list","urls":["${API_PAGES.binance}"],"eagerness":"immediate"}]}</script>`;

let browser: Browser;
let server: Server;
let origin = '';
/** How often the API page was asked for, and has run. */
let asked = 0;
let drawn = 0;
const SAYS_DRAWN = `fetch('/drawn')`;

// Chromium prerenders nothing under Playwright, nor where requests are intercepted.
test.beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === API_PAGES.binance) asked += 1;
    if (url === '/drawn') drawn += 1;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(url === API_PAGES.binance ? formPage({ script: SAYS_DRAWN }) : HOME);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `${HOST}:${(server.address() as AddressInfo).port}`;
  browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    enableExtensions: [CLOSED],
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  await allowHost();
});
test.afterAll(async () => {
  await browser.close();
  server.close();
});

/** Gives the extension its list, and the site as a user does who presses "Allow". */
async function allowHost(): Promise<void> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const { host: id } = new URL(worker.url());
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(
    (extension, pattern) => Object(chrome).developerPrivate.addHostPermission(extension, pattern),
    id,
    `${HOST}/*`,
  );
  const own = await browser.newPage();
  await own.goto(`chrome-extension://${id}/check.html`);
  const world = await startWorld({ port: 0 });
  const feed = await feedRecord(world, PRACTICE_PLATFORM);
  await world.close();
  await own.evaluate(
    (record, pattern) => {
      document.addEventListener('click', () => void chrome.permissions.request({ origins: [pattern] }));
      return chrome.storage.local.set({ feed: record });
    },
    Object(feed),
    `${HOST}/*`,
  );
  await own.mouse.click(2, 2);
  await own.waitForFunction(
    (pattern) => chrome.permissions.contains({ origins: [pattern] }),
    {},
    `${HOST}/*`,
  );
}

const drawnBefore = (page: Page): Promise<number> =>
  page.evaluate(() => Object(performance.getEntriesByType('navigation')[0]).activationStart);

test('an API page that was drawn before the user went there has its assistant, and a press fills', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/home`);
  await expect.poll(() => drawn).toBe(1);
  await page.click('#go');
  await expect.poll(() => page.evaluate(() => location.pathname)).toBe(API_PAGES.binance);
  expect(await drawnBefore(page), 'the page was drawn before').toBeGreaterThan(0);
  const session: CDPSession = await page.createCDPSession();
  const inside = pierceBy((method, params) => session.send(method as 'DOM.getDocument', params));
  await expect.poll(() => inside.readyAt('fill')).not.toBeNull();
  const at = await inside.readyAt('fill');
  if (!at) throw new Error('the button went away');
  await page.mouse.click(at.x, at.y);
  await expect
    .poll(() => page.$eval('#ips', (field) => (field as HTMLTextAreaElement).value))
    .toContain('203.0.113.11');
  expect(asked).toBe(1);
});
