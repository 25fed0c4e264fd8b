import { expect, test } from '@playwright/test';
import { type Keyfence, SILENT, startKeyfence } from './support/keyfence.ts';
import { leftToMore } from './support/more.ts';
import { apiPageOf } from './support/pages.ts';

const BINANCE = 'https://www.binance.com/*';
const API_PAGE = 'https://www.binance.com/en/my/settings/api-management';

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
});
test.afterAll(() => keyfence.close());

/** The ids of the registered page scripts. */
async function scripts(): Promise<string[]> {
  const page = await keyfence.open(SILENT);
  const ids = await page.evaluate(() =>
    chrome.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id)),
  );
  await page.close();
  return ids;
}

test('opens the welcome page at the install, and only then', async () => {
  await expect
    .poll(() => keyfence.context.pages().filter((page) => page.url().endsWith('/welcome.html')).length)
    .toBe(1);
});

test.describe('after the install', () => {
  test.beforeEach(() => keyfence.startOver());

  test('runs on no site before that one is granted', async () => {
    const page = await keyfence.context.newPage();
    await page.goto(API_PAGE);
    await expect(page.getByText('bot-1').first()).toBeVisible();
    expect(await scripts()).toEqual([]);
    // A site that is granted later has its assistant: here it would have come by now.
    const other = await keyfence.context.newPage();
    await other.goto(apiPageOf('okx'));
    await keyfence.grant('https://www.okx.com/*');
    await expect(other.locator('[data-keyfence-assistant]')).toHaveCount(1);
    expect(await scripts()).toEqual(['watch:www.okx.com']);
    await expect(page.locator('[data-keyfence-assistant]')).toHaveCount(0);
  });

  test('a grant brings the assistant to the API page that is open, without a reload', async () => {
    const page = await keyfence.context.newPage();
    await page.goto(API_PAGE);
    await page.evaluate(() => {
      document.documentElement.dataset.stillHere = 'yes';
    });
    await keyfence.grant(BINANCE);
    await expect(page.locator('[data-keyfence-assistant]')).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.dataset.stillHere)).toBe('yes');
    expect(await scripts()).toEqual(['watch:www.binance.com']);
  });

  test('a grant brings it to API pages that are opened later, and to no other page', async () => {
    await keyfence.grant(BINANCE);
    const page = await keyfence.context.newPage();
    await page.goto(API_PAGE);
    await expect(page.locator('[data-keyfence-assistant]')).toHaveCount(1);
    await page.evaluate(() => history.pushState(null, '', '/en/markets'));
    await expect(page.locator('[data-keyfence-assistant]')).toHaveCount(0);
    await page.evaluate(() => history.back());
    await expect(page.locator('[data-keyfence-assistant]')).toHaveCount(1);
  });

  test('taking the site back takes the assistant from its pages', async () => {
    await keyfence.grant(BINANCE);
    const page = await keyfence.context.newPage();
    await page.goto(API_PAGE);
    await expect(page.locator('[data-keyfence-assistant]')).toHaveCount(1);
    await keyfence.revoke(BINANCE);
    await expect(page.locator('[data-keyfence-assistant]')).toHaveCount(0);
    await expect.poll(scripts).toEqual([]);
  });

  test('choosing "when I click its icon" gives every site back', async () => {
    await keyfence.grant(BINANCE);
    const page = await keyfence.open(SILENT);
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'set-mode', mode: 'click' }));
    expect(await page.evaluate(() => chrome.permissions.getAll())).toMatchObject({ origins: [] });
  });

  test('a stopped worker comes back with everything it knew', async () => {
    await keyfence.grant(BINANCE);
    const page = await keyfence.context.newPage();
    await page.goto(API_PAGE);
    await expect(page.locator('[data-keyfence-assistant]')).toHaveCount(1);
    await expect.poll(async () => Object.keys(await keyfence.stored('local'))).toContain('keys');
    // Another look at the page would renew what is stored of its keys.
    await page.close();
    const before = await keyfence.stored('local');
    await keyfence.stopWorker();
    const own = await keyfence.open(SILENT);
    const snapshot = await own.evaluate(() => chrome.runtime.sendMessage({ type: 'snapshot' }));
    expect(before.keys).toMatchObject({ value: snapshot.records });
    expect(snapshot.records.length).toBeGreaterThan(1);
    expect(snapshot.grants.hosts).toEqual(['www.binance.com']);
    expect((await keyfence.stored('local')).keys).toEqual(before.keys);
    expect(await scripts()).toEqual(['watch:www.binance.com']);
    expect(await own.evaluate(() => chrome.alarms.get('feed'))).toBeTruthy();
  });

  test(
    'after an update the old assistant leaves quietly, and the new one takes its place',
    leftToMore(true),
    async () => {
      await keyfence.grant(BINANCE);
      const page = await keyfence.context.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(API_PAGE);
      const assistant = page.locator('[data-keyfence-assistant]');
      await expect(assistant).toHaveCount(1);
      await assistant.evaluate((element) => element.setAttribute('data-test-old', ''));
      await keyfence.update();
      await expect(page.locator('[data-keyfence-assistant][data-test-old]')).toHaveCount(0);
      await expect(assistant).toHaveCount(1);
      expect(errors).toEqual([]);
    },
  );

  test('shows "?" on the tab of an API page that it does not recognise, and only there', async () => {
    await keyfence.grant(BINANCE);
    const body = `<!doctype html><title>API</title><main><h1>API Management</h1><h2>bot-1</h2>
    <p>API Key</p><p>IP access restrictions: Restrict access to trusted IPs only</p></main>`;
    await keyfence.context.route(API_PAGE, (route) => route.fulfill({ contentType: 'text/html', body }));
    const page = await keyfence.context.newPage();
    await page.goto(API_PAGE);
    const own = await keyfence.open(SILENT);
    const badges = () =>
      own.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        const tabId = tab?.id;
        if (tabId === undefined) return null;
        return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getBadgeText({})];
      }, API_PAGE);
    await expect.poll(badges).toEqual(['?', '']);
  });
});
