import { expect, type Page, test } from '@playwright/test';
import { feedRecord } from './support/feed-record.ts';
import { EXTENSION, type Keyfence, startKeyfence } from './support/keyfence.ts';
import { leftToMore } from './support/more.ts';
import { openOwn } from './support/own.ts';

const API_PAGE = 'https://www.okx.com/account/my-api';
const KEYS = `<!doctype html><html lang="en"><title>My API keys</title><h1>My API keys</h1>
<table><tr><th>API name</th><th>IP address</th><th></th></tr>
<tr><td>bot-1</td><td>203.0.113.10,203.0.113.11</td><td><button>Edit</button></td></tr></table>
<script>addEventListener('pageshow', (event) => { document.title = event.persisted ? 'kept' : 'new'; });</script></html>`;
const ELSEWHERE = '<!doctype html><html lang="en"><title>Markets</title><h1>Markets</h1></html>';

let keyfence: Keyfence;
test.beforeEach(async () => {
  keyfence = await startKeyfence(EXTENSION, true);
  await keyfence.grant('https://www.okx.com/*');
});
test.afterEach(() => keyfence.close());

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');

/** The API page, on which all is well, and another page of the site after it. */
async function leaveApiPage(): Promise<Page> {
  const page = await keyfence.context.newPage();
  await page.route('https://www.okx.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: route.request().url() === API_PAGE ? KEYS : ELSEWHERE,
    }),
  );
  await page.goto(API_PAGE);
  await expect(assistantOf(page)).toHaveAttribute('data-tone', 'good');
  await page.goto('https://www.okx.com/markets');
  return page;
}

/** Goes back to the page as the browser kept it. */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => history.back());
  await page.waitForURL(API_PAGE, { waitUntil: 'commit' });
  await expect(page, 'the browser kept the page').toHaveTitle('kept');
}

test('a rotation that arrived on another page is said after Back, as in a fresh tab', async () => {
  const page = await leaveApiPage();
  await keyfence.world.order('clock', { to: 'T-7' });
  const own = await openOwn(keyfence);
  await own.page.evaluate((feed) => chrome.storage.local.set({ feed }), await feedRecord(keyfence.world));
  await own.tell({ type: 'ask-feed' });
  await own.page.close();

  await goBack(page);
  await expect(assistantOf(page)).toHaveAttribute('data-tone', /^(?:warning|danger)$/);
  const said = await assistantOf(page).getByRole('heading', { level: 2 }).innerText();
  const fresh = await keyfence.context.newPage();
  await fresh.route('https://www.okx.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: KEYS }),
  );
  await fresh.goto(API_PAGE);
  await expect(assistantOf(fresh).getByRole('heading', { level: 2 })).toHaveText(said);
});

test('a site that was taken back on another page has no assistant after Back', leftToMore(true), async () => {
  const page = await leaveApiPage();
  await keyfence.revoke('https://www.okx.com/*');
  await goBack(page);
  await expect(assistantOf(page)).toHaveCount(0);
});
