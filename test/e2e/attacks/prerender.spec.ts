import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type Browser, grantSites, openBrowser, openOwnPage } from '../../world/browser.ts';
import { API_PAGES } from '../../world/hosts.ts';
import { startWorld } from '../../world/index.ts';
import { feedRecord, PRACTICE_PLATFORM } from '../support/feed-record.ts';
import { formPage } from '../support/hostile.ts';
import { CLOSED } from '../support/keyfence.ts';
import { pierce } from '../support/pierce.ts';

const HOME = `<!doctype html><title>Home</title><a id="go" href="${API_PAGES.binance}">API</a>
<script type="speculationrules">{"prerender":[{"source":"list","urls":["${API_PAGES.binance}"],"eagerness":"immediate"}]}</script>`;

let browser: Browser;
let server: Server;
let origin = '';
/** How often the API page was asked for. */
let asked = 0;

// A browser whose requests are intercepted prerenders nothing: here a server answers.
test.beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === API_PAGES.binance) asked += 1;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(url === API_PAGES.binance ? formPage() : HOME);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://binance.localhost:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser(CLOSED);
  await grantSites(browser, ['binance.localhost'], 'http');
  const world = await startWorld({ port: 0 });
  const own = await openOwnPage(browser, 'check');
  await own.evaluate(
    (feed) => chrome.storage.local.set({ feed }),
    Object(await feedRecord(world, PRACTICE_PLATFORM)),
  );
  await own.close();
  await world.close();
});
test.afterAll(async () => {
  await browser.context.close();
  server.close();
});

test('an API page that was drawn before the user went there has its assistant, and a press fills', async () => {
  const page = await browser.context.newPage();
  await page.goto(`${origin}/home`);
  await expect.poll(() => asked).toBe(1);
  await page.click('#go');
  await page.waitForURL(`${origin}${API_PAGES.binance}`);
  const early = await page.evaluate(
    () => Object(performance.getEntriesByType('navigation')[0]).activationStart,
  );
  expect(early, 'the page was drawn before').toBeGreaterThan(0);
  const inside = await pierce(page);
  await expect.poll(() => inside.readyAt('fill')).not.toBeNull();
  const at = await inside.readyAt('fill');
  if (!at) throw new Error('the button went away');
  await page.mouse.click(at.x, at.y);
  await expect(page.locator('#ips')).toHaveValue(/203\.0\.113\.11/);
  expect(asked).toBe(1);
});
